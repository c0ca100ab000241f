import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { BlockId, CampaignId, InterviewDateId, PaperId } from '../../kernel/ids.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { DurationMs, IsoDate } from '../../kernel/time.ts'
import { Block, Day, DurationMinutes, Notes, Pillar, StartMinute, Title, Work } from './block.contract.ts'
import { carryContract } from './carry.contract.ts'
import { exportsContract } from './exports.contract.ts'
import { InterviewDate, InterviewDetails } from './interview-date.contract.ts'
import { PLAN_VIEWS } from './plan-views.ts'
import { BLOCK_STATUSES, MAX_WEIGHT } from './planner.model.ts'
import { recurrenceContract } from './recurrence.contract.ts'
import { timeLogContract } from './time-log.contract.ts'

const Moment = z.object({ day: IsoDate, minute: z.int() })
const PillarShare = z.object({ pillar: Pillar, weight: z.int().min(0).max(MAX_WEIGHT), isFocus: z.boolean() })

const Campaign = z.object({
  id: CampaignId,
  targetRole: z.string(),
  weeklyMinutes: z.int(),
  pillars: z.array(PillarShare),
  /** Earliest first. */
  interviews: z.array(InterviewDate),
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
  interviews: z.array(InterviewDetails).max(50),
})

const DayLoad = z.object({
  day: IsoDate,
  plannedMs: DurationMs,
  actualMs: DurationMs,
  isOff: z.boolean(),
  capacityMs: DurationMs,
  freeMs: DurationMs.nullable(),
  roomMs: DurationMs,
  isOver: z.boolean(),
})

const Load = z.object({
  /** The days of the week, in order. */
  days: z.array(DayLoad).length(7),
  pillars: z.array(z.object({ pillar: Pillar, isFocus: z.boolean(), targetMs: DurationMs, plannedMs: DurationMs, actualMs: DurationMs })),
  capacityMs: DurationMs.nullable(),
  roomMs: DurationMs.nullable(),
  plannedMs: DurationMs,
  actualMs: DurationMs,
  isOverCapacity: z.boolean(),
  starved: z.array(Pillar),
})

/** A week's load with that of its days. */
export type Load = z.infer<typeof Load>

const Span = z.object({
  view: z.enum(PLAN_VIEWS),
  /** The day it stands at. */
  at: IsoDate,
  days: z.array(IsoDate),
  today: IsoDate,
  now: Moment,
  startHour: z.int(),
  /** ISO weekday of a week's first day. */
  firstWeekday: z.int(),
  /** What drags and arrow keys snap to. */
  snapMinutes: z.int(),
  blocks: z.array(Block),
  /** Of the open campaign, earliest first. */
  interviews: z.array(InterviewDate),
})
/** What a view of the plan shows. */
export type Span = z.infer<typeof Span>

const BLOCK_NOT_FOUND = {}
const notFound = { BLOCK_NOT_FOUND }

export const plannerContract = {
  /** The seven study days around `day` (today when it is left out) and what lies on them, earliest first. */
  week: query
    .input(z.object({ day: Day.optional() }))
    .output(
      z.object({ days: z.array(IsoDate).length(7), today: IsoDate, now: Moment, startHour: z.int(), blocks: z.array(Block), load: Load }),
    ),
  /** The study days of a view that stands at `day` (today when it is left out), and the blocks on them, earliest first. */
  span: query.input(z.object({ view: z.enum(PLAN_VIEWS), day: Day.optional() })).output(Span),
  /** Blocks without a time, in the person's order. */
  unplanned: query.output(z.array(Block)),
  /** Puts an unplanned block before another one, or at the end when `beforeId` is null. Answers with the list as it now is. */
  orderUnplanned: command()
    .errors(notFound)
    .input(z.object({ blockId: BlockId, beforeId: BlockId.nullable() }))
    .output(z.array(Block)),
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
    .errors({ PAPER_NOT_FOUND: {}, WORK_NOT_FOUND: {} })
    .input(
      z.object({
        title: Title,
        pillar: Pillar,
        durationMinutes: DurationMinutes,
        /** Left out: unplanned. */
        at: z.object({ day: Day, startMinute: StartMinute }).optional(),
        notes: Notes.optional(),
        paperId: PaperId.optional(),
        work: Work.optional(),
      }),
    )
    .output(Block),
  /**
   * One line such as `KV cache drill #design ~30m @fri 18:00`; a day without a time goes to nine o'clock. What it opens
   * comes beside the line: `link.name` is its title when the line has no words, `link.pillar` counts when the line names none.
   */
  quickAdd: command()
    .errors({ NO_TITLE: {}, PAPER_NOT_FOUND: {}, WORK_NOT_FOUND: {} })
    .input(
      z.object({
        line: z.string().max(1_000),
        link: z
          .object({ paperId: PaperId.nullable(), work: Work.nullable(), name: z.string().max(300), pillar: Pillar.nullable() })
          .optional(),
      }),
    )
    .output(Block),
  changeBlock: command()
    .errors({ BLOCK_NOT_FOUND, PAPER_NOT_FOUND: {}, WORK_NOT_FOUND: {} })
    .input(
      z.object({
        blockId: BlockId,
        title: Title.optional(),
        pillar: Pillar.optional(),
        notes: Notes.optional(),
        paperId: PaperId.nullable().optional(),
        work: Work.nullable().optional(),
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
  /** Brings back an interview that was taken out of the open campaign. */
  restoreInterview: command()
    .errors({ INTERVIEW_NOT_FOUND: {} })
    .input(z.object({ interviewId: InterviewDateId }))
    .output(Campaign),
  ...recurrenceContract,
  ...carryContract,
  ...timeLogContract,
  ...exportsContract,
}
