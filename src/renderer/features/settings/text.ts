/** The words of the settings. */
export const TEXT = {
  title: 'Settings',
  group: 'Settings',
  saved: 'Every change is kept at once.',
  failed: 'The setting could not be saved. Please try again.',
  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    textSize: 'Text size',
    percent: (value: number) => `${value} %`,
    motion: 'Movement is kept short. If your system asks for reduced motion, there is none.',
    nextTheme: 'Switch between light and dark',
  },
  day: {
    title: 'Your day and week',
    start: 'A new day begins at',
    startHint: 'What you do after midnight and before this hour still counts for the day before.',
    week: 'The week begins on',
  },
  sound: {
    title: 'Sound',
    volume: 'Volume at the end of a phase',
    hint: 'In interviewer mode there is no sound but one warning five minutes before the end.',
  },
  about: {
    title: 'About',
    version: 'Version',
    electron: 'Electron',
    folder: 'Your data',
    promise: 'Everything stays in this folder on this machine. Prepbench opens no network connection by itself.',
  },
} as const
