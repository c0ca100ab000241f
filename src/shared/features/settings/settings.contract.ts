import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { MOST_DAYS_OFF } from '../../kernel/days-off.ts'
import { IsoDate } from '../../kernel/time.ts'
import { ACCENTS, NEW_CARD_ORDERS, SNAPS, TEXT_SIZES, THEMES } from './settings.model.ts'
import { KEYS_PATTERN } from './shortcuts.model.ts'

const Layout = z.record(z.string().max(64), z.union([z.string().max(256), z.number(), z.boolean()]))
const ActionId = z.string().regex(/^[a-z][\w.-]{0,63}$/i)
const Keys = z.string().max(48).regex(KEYS_PATTERN)
const KeyList = z.array(Keys).max(4).readonly()
const DaysOff = z.object({ from: IsoDate, until: IsoDate }).refine(({ from, until }) => from <= until)
const Settings = z.object({
  theme: z.enum(THEMES),
  accent: z.enum(ACCENTS),
  stillsMotion: z.boolean(),
  dayStartHour: z.int().min(0).max(12),
  weekStartsOn: z.int().min(1).max(7),
  dayCapacityMinutes: z.array(z.int().min(0).max(1_440)).length(7).readonly(),
  daysOff: z.array(DaysOff).max(MOST_DAYS_OFF).readonly(),
  snapMinutes: z.literal(SNAPS),
  soundVolume: z.int().min(0).max(100),
  textSizePercent: z.int().min(TEXT_SIZES.least).max(TEXT_SIZES.most),
  keepRecordingsDays: z.int().min(1).max(3_650).nullable(),
  emptyTrashAfterDays: z.int().min(30).max(3_650).nullable(),
  interruptions: z.array(z.string().trim().min(1).max(300)).max(200).readonly(),
  retentionPercent: z.int().min(70).max(97),
  newCardsPerDay: z.int().min(0).max(1_000),
  newCardOrder: z.enum(NEW_CARD_ORDERS),
  reviewsPerDay: z.int().min(0).max(10_000),
  showsAllRatings: z.boolean(),
  asksConfidence: z.boolean(),
  focusWorkMinutes: z.int().min(1).max(180),
  focusBreakMinutes: z.int().min(1).max(60),
  focusLongBreakMinutes: z.int().min(1).max(120),
  focusLongBreakEvery: z.int().min(2).max(12),
  showsTray: z.boolean(),
  opensMini: z.boolean(),
  reopensTabs: z.boolean(),
  shortcuts: z.record(ActionId, KeyList),
  layout: Layout,
})

export const settingsContract = {
  all: query.output(Settings),
  // A day off mends a streak. A day that starts at another hour moves blocks and minutes to other columns, and cards to another day.
  change: command(['settings', 'planner', 'journal', 'practice'])
    .input(Settings.omit({ shortcuts: true }).partial())
    .output(Settings),
  /** Gives actions other keys, all or none; null gives an action its own back. */
  bindShortcuts: command()
    .errors({ KEYS_RESERVED: { data: z.object({ keys: Keys }) } })
    .input(
      z.object({
        changes: z
          .array(z.object({ actionId: ActionId, keys: KeyList.nullable() }))
          .min(1)
          .max(200),
      }),
    )
    .output(Settings),
  /** Every action has its own keys again. */
  resetShortcuts: command().output(Settings),
  /** What the page remembers about itself, merged key by key. Apart from `change`, because no other feature's answers depend on it. */
  remember: command().input(Layout).output(z.void()),
}
