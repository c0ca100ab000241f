export const THEMES = ['system', 'light', 'dark'] as const

/** What a person can set. Every value has a default, so a new store needs no rows. */
export interface Settings {
  readonly theme: (typeof THEMES)[number]
  /** First hour of a study day, 0 to 12. */
  readonly dayStartHour: number
  /** ISO weekday of the week's first column: 1 is Monday, 7 is Sunday. */
  readonly weekStartsOn: number
  /** Phase-end sound, 0 (silent) to 100. */
  readonly soundVolume: number
  /** Size of all text, in percent of the system's. */
  readonly textSizePercent: number
  /** Pane widths, the last surface and other things the page remembers by name. */
  readonly layout: Readonly<Record<string, string | number | boolean>>
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  dayStartHour: 4,
  weekStartsOn: 1,
  soundVolume: 60,
  textSizePercent: 100,
  layout: {},
}

/** Applies a change; `layout` is merged key by key, so that two panes can be remembered independently. */
export function changeSettings(settings: Settings, change: Partial<Settings>): Settings {
  return { ...settings, ...change, layout: { ...settings.layout, ...change.layout } }
}
