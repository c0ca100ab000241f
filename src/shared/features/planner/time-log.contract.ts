import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { BlockId, TimeEntryId } from '../../kernel/ids.ts'
import { DurationMs, IsoDate } from '../../kernel/time.ts'
import { Block, Day, Pillar, StartMinute } from './block.contract.ts'

/** The longest stretch that is one entry, in minutes. */
const MAX_ENTRY_MINUTES = 24 * 60

const TimeEntry = z.object({
  id: TimeEntryId,
  source: z.enum(['sprint', 'review', 'mock', 'focus', 'manual']),
  pillar: Pillar,
  blockId: BlockId.nullable(),
  /** Of its block, else of the paper that was read; null when it belongs to neither. */
  title: z.string().nullable(),
  day: IsoDate,
  startMinute: z.int(),
  activeMs: DurationMs,
  note: z.string(),
})
export type TimeEntry = z.infer<typeof TimeEntry>

const Note = z.string().max(1_000)
const ActiveMinutes = z.int().min(1).max(MAX_ENTRY_MINUTES)
const BLOCK_NOT_FOUND = {}
const TIME_ENTRY_NOT_FOUND = {}

/** Time really spent: every entry can be added afterwards, changed and deleted, whatever wrote it. */
export const timeLogContract = {
  /** Entries of the week of `day`, earliest first. */
  timeEntries: query.input(z.object({ day: Day.optional() })).output(z.array(TimeEntry)),
  addTimeEntry: command()
    .errors({ BLOCK_NOT_FOUND })
    .input(
      z.object({
        pillar: Pillar,
        day: Day,
        startMinute: StartMinute,
        activeMinutes: ActiveMinutes,
        note: Note,
        blockId: BlockId.optional(),
      }),
    )
    .output(TimeEntry),
  /** Changes what it names and keeps the rest. */
  changeTimeEntry: command()
    .errors({ TIME_ENTRY_NOT_FOUND, BLOCK_NOT_FOUND })
    .input(
      z.object({
        timeEntryId: TimeEntryId,
        pillar: Pillar.optional(),
        day: Day.optional(),
        startMinute: StartMinute.optional(),
        /** To the millisecond, so that a change can be taken back exactly. */
        activeMs: DurationMs.min(1)
          .max(MAX_ENTRY_MINUTES * 60_000)
          .optional(),
        note: Note.optional(),
        blockId: BlockId.nullable().optional(),
      }),
    )
    .output(TimeEntry),
  removeTimeEntry: command()
    .errors({ TIME_ENTRY_NOT_FOUND })
    .input(z.object({ timeEntryId: TimeEntryId }))
    .output(z.void()),
  restoreTimeEntry: command()
    .errors({ TIME_ENTRY_NOT_FOUND })
    .input(z.object({ timeEntryId: TimeEntryId }))
    .output(TimeEntry),
  /**
   * Marks a block as done and logs its minutes: at its own time when it has gone by by then, else as the minutes just
   * before now.
   */
  finishBlock: command()
    .errors({ BLOCK_NOT_FOUND })
    .input(z.object({ blockId: BlockId, activeMinutes: ActiveMinutes }))
    .output(z.object({ block: Block, timeEntry: TimeEntry })),
}
