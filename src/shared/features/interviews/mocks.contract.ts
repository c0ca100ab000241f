import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { BlockId, CardId, MockId, MockQuestionId, ProposalId, QuestionId, RoundId } from '../../kernel/ids.ts'
import { INTERVIEW_FORMATS } from '../../kernel/interview-formats.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { DurationMs, EpochMs, IsoDate } from '../../kernel/time.ts'
import { DRAW_ORDERS, MAX_NOTES_CHARS, MOCK_STATUSES, MOST_MOCK_QUESTIONS, OUTCOMES, POINT_KINDS } from './mocks.model.ts'
import { PROPOSAL_STATUSES } from './proposals.model.ts'
import { HIGHEST_WEIGHT, HIRE_SIGNALS, MOST_DIMENSIONS, TOP_MARK } from './rubric.model.ts'

const Format = z.enum(INTERVIEW_FORMATS)
const Name = z.string().trim().min(1).max(120)
const Anchor = z.string().max(400)
const Dimension = z.object({
  key: z.string().min(1).max(64),
  name: Name,
  anchors: z.tuple([Anchor, Anchor, Anchor, Anchor]).readonly(),
  weight: z.int().min(1).max(HIGHEST_WEIGHT).optional(),
})
const Trend = z.object({
  n: z.int(),
  mean: z.number(),
  scores: z.array(z.object({ mockId: MockId, at: EpochMs, score: z.number() })),
  change: z.number().nullable(),
})
const Minutes = z.int().min(5).max(240)
const Points = z.record(z.enum(POINT_KINDS), z.array(z.string()))
const Scores = z.record(z.string(), z.object({ score: z.int().min(1).max(TOP_MARK).nullable(), evidence: z.string() }))

const MockSummary = z.object({
  id: MockId,
  format: Format,
  /** Empty: alone. */
  partner: z.string(),
  targetMinutes: z.int(),
  status: z.enum(MOCK_STATUSES),
  createdAt: EpochMs,
  startedAt: EpochMs.nullable(),
  activeMs: DurationMs,
  questions: z.int(),
  missed: z.int(),
  /** Of `scored` dimensions, by their weights. */
  overallScore: z.number().nullable(),
  scored: z.int(),
  /** Null: too little is scored for one. */
  hireSignal: z.enum(HIRE_SIGNALS).nullable(),
  isSample: z.boolean(),
})
const MockQuestion = z.object({
  id: MockQuestionId,
  /** Null: a question of its own, in no bank. */
  questionId: QuestionId.nullable(),
  /** As it was when it was put on the list, in Markdown; so is the answer of the bank's question. */
  prompt: z.string(),
  answer: z.string(),
  notes: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  activeMs: DurationMs,
  /** What was missed was answered "again" on its card, so that it comes soon. */
  isReviewed: z.boolean(),
})
const Mock = MockSummary.extend({
  notes: z.string(),
  questionList: z.array(MockQuestion),
  rubric: z.array(Dimension),
  scores: Scores,
  points: Points,
})
export type Mock = z.infer<typeof Mock>

const RunningMock = z.object({
  mockId: MockId,
  format: Format,
  partner: z.string(),
  status: z.enum(['running', 'paused']),
  startedAt: EpochMs,
  /** Place on the list, from 0. */
  questionIndex: z.int().min(0),
  /** By place on the list. */
  questionMs: z.array(DurationMs),
  totalMs: DurationMs,
  targetMs: DurationMs,
  openGapMs: DurationMs,
})
export type RunningMock = z.infer<typeof RunningMock>

const Proposal = z.object({
  id: ProposalId,
  title: z.string(),
  pillar: z.enum(PILLARS),
  minutes: z.int(),
  status: z.enum(PROPOSAL_STATUSES),
  blockId: BlockId.nullable(),
  /** Where its block stands; null: without a time, or not in the plan. */
  day: IsoDate.nullable(),
  questionId: QuestionId.nullable(),
})
export type Proposal = z.infer<typeof Proposal>

/** One step in the life of a question, with what it leads to. */
const HistoryEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mock'), at: EpochMs, mockId: MockId, format: Format, outcome: z.enum(OUTCOMES).nullable() }),
  z.object({
    kind: z.literal('round'),
    at: EpochMs,
    roundId: RoundId,
    format: Format,
    company: z.string(),
    outcome: z.enum(OUTCOMES).nullable(),
  }),
  z.object({ kind: z.literal('review'), at: EpochMs, rating: z.string(), source: z.enum(['card', 'mock', 'real']) }),
  z.object({
    kind: z.literal('block'),
    at: EpochMs,
    title: z.string(),
    status: z.enum(PROPOSAL_STATUSES),
    blockId: BlockId.nullable(),
    day: IsoDate.nullable(),
    isDone: z.boolean(),
  }),
])
export type HistoryEvent = z.infer<typeof HistoryEvent>

const byMock = z.object({ mockId: MockId })
const byMockQuestion = z.object({ mockQuestionId: MockQuestionId })
const MOCK_NOT_FOUND = {}
const MOCK_QUESTION_NOT_FOUND = {}
const NO_MOCK_RUNNING = {}
const LIST_FULL = { data: z.object({ most: z.int() }) }

/** Rehearsed interviews: prepared, run on the one clock, scored, and turned into work. */
export const mocksContract = {
  /** Newest first. */
  mocks: query.output(z.array(MockSummary)),
  mock: query.errors({ MOCK_NOT_FOUND }).input(byMock).output(Mock),
  runningMock: query.output(RunningMock.nullable()),
  createMock: command()
    .input(z.object({ format: Format }))
    .output(byMock),
  /** The mock of a block that is about one: the one prepared for it, or a new one as long as the block. Its minutes go to the block. */
  openBlockMock: command(['interviews', 'planner'])
    .errors({ BLOCK_NOT_FOUND: {}, NOT_A_MOCK: {} })
    .input(z.object({ blockId: BlockId }))
    .output(byMock),
  /** Another format brings its rubric; only before the clock has started. */
  changeMock: command()
    .errors({ MOCK_NOT_FOUND, ALREADY_STARTED: {} })
    .input(
      byMock.extend({
        format: Format.optional(),
        partner: z.string().max(200).optional(),
        targetMinutes: Minutes.optional(),
        notes: z.string().max(MAX_NOTES_CHARS).optional(),
      }),
    )
    .output(z.void()),
  /** Draws from the bank what is not on the list yet. */
  drawMockQuestions: command()
    .errors({ MOCK_NOT_FOUND, LIST_FULL })
    .input(
      byMock.extend({
        /** None: all. */
        categories: z.array(z.string().max(40)).max(20),
        difficulty: z.int().min(1).max(3).nullable(),
        tag: z.string().max(100).nullable(),
        order: z.enum(DRAW_ORDERS),
        count: z.int().min(1).max(MOST_MOCK_QUESTIONS),
      }),
    )
    .output(z.object({ added: z.int() })),
  /** One of the bank, or one that is written here. */
  addMockQuestion: command()
    .errors({ MOCK_NOT_FOUND, LIST_FULL, QUESTION_NOT_FOUND: {} })
    .input(
      byMock.extend({
        question: z.union([z.object({ questionId: QuestionId }), z.object({ prompt: z.string().trim().min(1).max(5_000) })]),
      }),
    )
    .output(byMockQuestion),
  orderMockQuestions: command()
    .errors({ MOCK_NOT_FOUND, ALREADY_STARTED: {} })
    .input(byMock.extend({ order: z.array(MockQuestionId).max(100) }))
    .output(z.void()),
  removeMockQuestion: command().errors({ MOCK_QUESTION_NOT_FOUND, ALREADY_STARTED: {} }).input(byMockQuestion).output(z.void()),
  restoreMockQuestion: command().errors({ MOCK_QUESTION_NOT_FOUND, ALREADY_STARTED: {} }).input(byMockQuestion).output(z.void()),
  startMock: command()
    .errors({
      MOCK_NOT_FOUND,
      ALREADY_STARTED: {},
      NO_QUESTIONS: {},
      CLOCK_TAKEN: { data: z.object({ by: z.enum(['session', 'focus', 'mock']) }) },
    })
    .input(byMock)
    .output(RunningMock),
  /** The time from here on is this question's. */
  goToMockQuestion: command()
    .errors({ NO_MOCK_RUNNING, MOCK_QUESTION_NOT_FOUND })
    .input(z.object({ questionIndex: z.int().min(0).max(100) }))
    .output(RunningMock),
  pauseMock: command().errors({ NO_MOCK_RUNNING, ALREADY_PAUSED: {} }).output(RunningMock),
  resumeMock: command().errors({ NO_MOCK_RUNNING, NOT_PAUSED: {} }).output(RunningMock),
  answerMockGap: command()
    .errors({ NO_MOCK_RUNNING, NO_GAP: {}, COUNT_TOO_LONG: { data: z.object({ gapMs: DurationMs }) } })
    .input(
      z.discriminatedUnion('answer', [
        z.object({ answer: z.literal('count') }),
        z.object({ answer: z.literal('discard') }),
        z.object({ answer: z.literal('split'), countMs: DurationMs }),
      ]),
    )
    .output(RunningMock),
  /** Closes the clock and writes the minutes down, once. */
  endMock: command(['interviews', 'planner']).errors({ NO_MOCK_RUNNING, GAP_NOT_ANSWERED: {} }).output(byMock),
  saveMockQuestion: command()
    .errors({ MOCK_QUESTION_NOT_FOUND })
    .input(byMockQuestion.extend({ notes: z.string().max(MAX_NOTES_CHARS).optional(), outcome: z.enum(OUTCOMES).nullable().optional() }))
    .output(z.void()),
  /** A missed question is answered "again" on its card; one that is in no bank becomes a card first. Once. */
  reviewMissed: command(['interviews', 'practice'])
    .errors({ MOCK_QUESTION_NOT_FOUND, NOT_MISSED: {}, ALREADY_REVIEWED: {}, NO_CARD: {} })
    .input(byMockQuestion)
    .output(z.object({ questionId: QuestionId, cardId: CardId, isNewQuestion: z.boolean() })),
  scoreMock: command()
    .errors({ MOCK_NOT_FOUND, NOT_ENDED: {}, NO_SUCH_DIMENSION: {} })
    .input(
      byMock.extend({
        dimension: z.string().max(64),
        score: z.int().min(1).max(TOP_MARK).nullable().optional(),
        evidence: z.string().max(2_000).optional(),
      }),
    )
    .output(z.void()),
  /** At most two of a kind: more at once nobody changes. */
  savePoints: command()
    .errors({ MOCK_NOT_FOUND, NOT_ENDED: {}, TOO_MANY_POINTS: { data: z.object({ most: z.int() }) } })
    .input(byMock.extend({ kind: z.enum(POINT_KINDS), texts: z.array(z.string().max(500)).max(10) }))
    .output(z.void()),
  /** Every score needs its evidence. Fixes and missed questions become proposed blocks. */
  finishMock: command()
    .errors({
      MOCK_NOT_FOUND,
      NOT_ENDED: {},
      NOTHING_SCORED: {},
      EVIDENCE_MISSING: { data: z.object({ dimensions: z.array(z.string()) }) },
    })
    .input(byMock)
    .output(z.object({ proposals: z.int() })),
  removeMock: command().errors({ MOCK_NOT_FOUND, MOCK_RUNNING: {} }).input(byMock).output(z.void()),
  restoreMock: command().errors({ MOCK_NOT_FOUND }).input(byMock).output(z.void()),

  /** The person's rubrics, all formats. */
  rubrics: query.output(z.array(z.object({ format: Format, dimensions: z.array(Dimension), isOwn: z.boolean() }))),
  /** For mocks that start from now on; those that ran keep theirs. */
  saveRubric: command()
    .errors({ DUPLICATE_DIMENSION: {} })
    .input(z.object({ format: Format, dimensions: z.array(Dimension).min(1).max(MOST_DIMENSIONS) }))
    .output(z.void()),
  resetRubric: command()
    .input(z.object({ format: Format }))
    .output(z.void()),
  /** Finished mocks by format; formats without any are left out. */
  trends: query.output(
    z.array(
      z.object({
        format: Format,
        mocks: z.int(),
        /** Null: nothing was scored. */
        overall: Trend.nullable(),
        dimensions: z.array(Trend.extend({ key: z.string(), name: z.string() })),
      }),
    ),
  ),

  proposals: query.input(z.object({ sourceId: z.string().max(64) })).output(z.array(Proposal)),
  /** Puts the block into the plan: at the first free time of a day, or without a time. */
  acceptProposal: command(['interviews', 'planner'])
    .errors({ PROPOSAL_NOT_FOUND: {}, ALREADY_DECIDED: {}, NO_FREE_TIME: {} })
    .input(z.object({ proposalId: ProposalId, day: IsoDate.refine((day) => day >= '1970-01-02' && day <= '2200-12-31').nullable() }))
    .output(z.object({ blockId: BlockId })),
  declineProposal: command()
    .errors({ PROPOSAL_NOT_FOUND: {}, ALREADY_DECIDED: {} })
    .input(z.object({ proposalId: ProposalId }))
    .output(z.void()),
  /** Takes the decision back; the block that came from it leaves the plan. */
  reopenProposal: command(['interviews', 'planner'])
    .errors({ PROPOSAL_NOT_FOUND: {}, NOT_DECIDED: {} })
    .input(z.object({ proposalId: ProposalId }))
    .output(z.void()),
  /** Days a proposed block may go to: today's week from tomorrow on, and the next week. */
  proposalDays: query.output(z.object({ today: IsoDate, days: z.array(IsoDate), suggested: IsoDate })),

  /** What happened to a question of the bank: mocks, rounds, blocks, reviews, oldest first. */
  history: query.input(z.object({ questionId: QuestionId })).output(z.array(HistoryEvent)),
}
