import type { DaysOff } from '../../kernel/days-off.ts'
import type { Shortcuts } from './shortcuts.model.ts'

export const THEMES = ['system', 'light', 'dark'] as const

/** The one colour that marks what can be done and what is chosen. */
export const ACCENTS = ['teal', 'blue', 'plum', 'rust'] as const

/** Of {@link Settings.textSizePercent}. */
export const TEXT_SIZES = { least: 90, most: 150, step: 10 } as const

/** Minutes that blocks of the plan may snap to. */
export const SNAPS = [5, 15] as const

/** Which card is asked first of those that never were: as they were added, categories by turns, or what everybody is asked. */
export const NEW_CARD_ORDERS = ['added', 'turns', 'level'] as const

/** What a person can set. Every value has a default, so a new store needs no rows. */
export interface Settings {
  readonly theme: (typeof THEMES)[number]
  readonly accent: (typeof ACCENTS)[number]
  /** Whether nothing moves, also where the system doesn't ask for it. */
  readonly stillsMotion: boolean
  /** First hour of a study day, 0 to 12. */
  readonly dayStartHour: number
  /** ISO weekday of the week's first column: 1 is Monday, 7 is Sunday. */
  readonly weekStartsOn: number
  /** Minutes that each weekday has room for, Monday first. */
  readonly dayCapacityMinutes: readonly number[]
  /** Days on which nothing is expected, earliest first; no two stretches touch. */
  readonly daysOff: readonly DaysOff[]
  /** Minutes that blocks of the plan snap to. */
  readonly snapMinutes: (typeof SNAPS)[number]
  /** Phase-end sound, 0 (silent) to 100. */
  readonly soundVolume: number
  /** Size of all text, in percent of the system's, 90 to 150. */
  readonly textSizePercent: number
  /** Recordings are deleted so many days after they were made; null: never. */
  readonly keepRecordingsDays: number | null
  /** What is in the trash goes for ever so many days after it was deleted; null: never by itself. */
  readonly emptyTrashAfterDays: number | null
  /** What an interviewer might break in with while a paper is explained. */
  readonly interruptions: readonly string[]
  /** Share of due cards that shall still be known when they come, in percent, 70 to 97. */
  readonly retentionPercent: number
  /** Cards asked for the first time in a day, at most. */
  readonly newCardsPerDay: number
  readonly newCardOrder: (typeof NEW_CARD_ORDERS)[number]
  /** Cards that come back in a day, at most. */
  readonly reviewsPerDay: number
  /** Whether Hard and Easy stand beside Again and Good. */
  readonly showsAllRatings: boolean
  /** Whether a card asks how sure one is before it shows its answer. */
  readonly asksConfidence: boolean
  /** Of a focus timer in rounds: work, the break after it, and the longer one after every so many rounds. */
  readonly focusWorkMinutes: number
  readonly focusBreakMinutes: number
  readonly focusLongBreakMinutes: number
  readonly focusLongBreakEvery: number
  /** Whether a running timer stands in the system's tray. */
  readonly showsTray: boolean
  /** Whether the small window opens by itself when the app is minimised while a timer runs. */
  readonly opensMini: boolean
  /** Whether the papers that were open when the app ended are open again when it starts. */
  readonly reopensTabs: boolean
  /** Keys that were chosen. */
  readonly shortcuts: Shortcuts
  /** Pane widths, the last surface and other things the page remembers by name. */
  readonly layout: Readonly<Record<string, string | number | boolean>>
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  accent: 'teal',
  stillsMotion: false,
  dayStartHour: 4,
  weekStartsOn: 1,
  dayCapacityMinutes: [240, 240, 240, 240, 240, 240, 240],
  daysOff: [],
  snapMinutes: 15,
  soundVolume: 60,
  textSizePercent: 100,
  keepRecordingsDays: null,
  emptyTrashAfterDays: null,
  interruptions: [
    'What is the baseline, and is it a fair one?',
    'Why this loss and not a simpler one?',
    'Which part of the gain comes from which change?',
    'What would you try first to break it?',
    'How does the cost grow with more data?',
    'Would you use it in a product? Why?',
  ],
  retentionPercent: 90,
  newCardsPerDay: 10,
  newCardOrder: 'added',
  reviewsPerDay: 200,
  showsAllRatings: false,
  asksConfidence: true,
  focusWorkMinutes: 25,
  focusBreakMinutes: 5,
  focusLongBreakMinutes: 15,
  focusLongBreakEvery: 4,
  showsTray: true,
  opensMini: false,
  reopensTabs: true,
  shortcuts: {},
  layout: {},
}

/** Applies a change; `layout` is merged key by key, so that two panes can be remembered independently. */
export function changeSettings(settings: Settings, change: Partial<Settings>): Settings {
  return { ...settings, ...change, layout: { ...settings.layout, ...change.layout } }
}
