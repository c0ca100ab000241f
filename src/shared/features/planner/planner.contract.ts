import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { BlockId, CampaignId, PaperId, TimeEntryId } from '../../kernel/ids.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { DurationMs, IsoDate } from '../../kernel/time.ts'
import { BLOCK_STATUSES, MAX_BLOCK_MINUTES, MAX_WEIGHT, MIN_BLOCK_MINUTES } from './planner.model.ts'

const Pillar = z.enum(PILLARS)
const Title = z.string().trim().min(1).max(300)
const Notes = z.string().max(20_000)
const DurationMinutes = z.int().min(MIN_BLOCK_MINUTES).max(MAX_BLOCK_MINUTES)
/** Minutes after midnight of a study day; from 1440 on it is the night after. */
const StartMinute = z
  .int()
  .min(0)
  .max(2 * 1440 - 1)
const Day = IsoDate.refine((day) => day >= '1970-01-02' && day <= '2200-12-31')

const Block = z.object({
  id: BlockId,
  title: z.string(),
  pillar: Pillar,
  notes: z.string(),
  status: z.enum(BLOCK_STATUSES),
  paperId: PaperId.nullable(),
  /** Study day and wall-clock minute; both null in the unplanned list. */
  day: IsoDate.nullable(),
  startMinute: StartMinute.nullable(),
  durationMinutes: z.int(),
  actualMs: DurationMs,
  isSample: z.boolean(),
})
export type Block = z.infer<typeof Block>

const Moment = z.object({ day: IsoDate, minute: z.int() })
const PillarShare = z.object({ pillar: Pillar, weight: z.int().min(0).max(MAX_WEIGHT), isFocus: z.boolean() })
const Interview = z.object({ label: z.string().trim().min(1).max(200), heldOn: Day })

const Campaign = z.object({
  id: CampaignId,
  targetRole: z.string(),
  weeklyMinutes: z.int(),
  pillars: z.array(PillarShare),
  /** Earliest first. */
  interviews: z.array(Interview.extend({ daysLeft: z.int() })),
  isSample: z.boolean(),
})
export type Campaign = z.infer<typeof Campaign>

const CampaignDetails = z.object({
  targetRole: z.string().trim().min(1).max(200),
  weeklyMinutes: z
    .int()
    .min(0)
    .max(7 * 1440),
  pillars: z.array(PillarShare).max(PILLARS.length),
  interviews: z.array(Interview).max(50),
})

const Load = z.object({
  pillars: z.array(z.object({ pillar: Pillar, isFocus: z.boolean(), targetMs: DurationMs, plannedMs: DurationMs, actualMs: DurationMs })),
  capacityMs: DurationMs.nullable(),
  plannedMs: DurationMs,
  actualMs: DurationMs,
  isOverCapacity: z.boolean(),
  starved: z.array(Pillar),
})

const TimeEntry = z.object({
  id: TimeEntryId,
  source: z.enum(['sprint', 'review', 'mock', 'focus', 'manual']),
  pillar: Pillar,
  blockId: BlockId.nullable(),
  day: IsoDate,
  startMinute: z.int(),
  activeMs: DurationMs,
  note: z.string(),
})

const BLOCK_NOT_FOUND = {}
const notFound = { BLOCK_NOT_FOUND }

export const plannerContract = {
  /** The seven study days around `day` (today when it is left out) and what lies on them, earliest first. */
  week: query
    .input(z.object({ day: Day.optional() }))
    .output(
      z.object({ days: z.array(IsoDate).length(7), today: IsoDate, now: Moment, startHour: z.int(), blocks: z.array(Block), load: Load }),
    ),
  /** Blocks without a time, in the person's order. */
  unplanned: query.output(z.array(Block)),
  block: query
    .errors(notFound)
    .input(z.object({ blockId: BlockId }))
    .output(Block),
  /** What now: today's blocks, the next open one within a week, the week's load, the next interview. */
  today: query.output(
    z.object({
      day: IsoDate,
      now: Moment,
      blocks: z.array(Block),
      next: Block.nullable(),
      /** Until `next` starts; negative while it runs. Real time, also across a change of the clocks. */
      nextStartsInMs: z.int().nullable(),
      load: Load,
      campaign: Campaign.nullable(),
      /** False until the first block was made; those in the trash don't count. */
      hasBlocks: z.boolean(),
    }),
  ),
  addBlock: command()
    .errors({ PAPER_NOT_FOUND: {} })
    .input(
      z.object({
        title: Title,
        pillar: Pillar,
        durationMinutes: DurationMinutes,
        /** Left out: unplanned. */
        at: z.object({ day: Day, startMinute: StartMinute }).optional(),
        notes: Notes.optional(),
        paperId: PaperId.optional(),
      }),
    )
    .output(Block),
  /** One line such as `KV cache drill #design ~30m @fri 18:00`; a day without a time goes to nine o'clock. */
  quickAdd: command()
    .errors({ NO_TITLE: {} })
    .input(z.object({ line: z.string().max(1_000) }))
    .output(Block),
  changeBlock: command()
    .errors({ BLOCK_NOT_FOUND, PAPER_NOT_FOUND: {} })
    .input(
      z.object({
        blockId: BlockId,
        title: Title.optional(),
        pillar: Pillar.optional(),
        notes: Notes.optional(),
        paperId: PaperId.nullable().optional(),
        durationMinutes: DurationMinutes.optional(),
      }),
    )
    .output(Block),
  /** Moves, resizes, or plans an unplanned block. */
  placeBlock: command()
    .errors(notFound)
    .input(z.object({ blockId: BlockId, day: Day, startMinute: StartMinute, durationMinutes: DurationMinutes }))
    .output(Block),
  unplanBlock: command()
    .errors(notFound)
    .input(z.object({ blockId: BlockId }))
    .output(Block),
  setBlockStatus: command()
    .errors(notFound)
    .input(z.object({ blockId: BlockId, status: z.enum(BLOCK_STATUSES) }))
    .output(Block),
  removeBlock: command()
    .errors(notFound)
    .input(z.object({ blockId: BlockId }))
    .output(z.void()),
  restoreBlock: command()
    .errors(notFound)
    .input(z.object({ blockId: BlockId }))
    .output(Block),
  /** The one open campaign. */
  campaign: query.output(Campaign.nullable()),
  /** Starts the campaign, or changes the one that is open. */
  saveCampaign: command().errors({ TOO_MANY_FOCUS_AREAS: {} }).input(CampaignDetails).output(Campaign),
  /** Time really spent in the week of `day`, earliest first. */
  timeEntries: query.input(z.object({ day: Day.optional() })).output(z.array(TimeEntry)),
  addTimeEntry: command()
    .errors(notFound)
    .input(
      z.object({
        pillar: Pillar,
        day: Day,
        startMinute: StartMinute,
        activeMinutes: z.int().min(1).max(1440),
        note: z.string().max(1_000),
        blockId: BlockId.optional(),
      }),
    )
    .output(TimeEntry),
  removeTimeEntry: command()
    .errors({ TIME_ENTRY_NOT_FOUND: {} })
    .input(z.object({ timeEntryId: TimeEntryId }))
    .output(z.void()),
  restoreTimeEntry: command()
    .errors({ TIME_ENTRY_NOT_FOUND: {} })
    .input(z.object({ timeEntryId: TimeEntryId }))
    .output(TimeEntry),
}
