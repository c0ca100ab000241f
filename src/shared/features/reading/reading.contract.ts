import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, stream } from '../../contract/endpoint.ts'
import { BlockId, PaperId, ProtocolId, SessionId } from '../../kernel/ids.ts'
import { SECTION_TARGETS } from '../../kernel/section-targets.ts'
import { DurationMs, EpochMs } from '../../kernel/time.ts'
import { HOUR_MS, MINUTE_MS } from '../../kernel/units.ts'
import { LINES, SCORE_STAGES, SESSION_STEPS, SESSIONS_PER_PAGE, TOP_SCORE } from './reading.model.ts'
import { ALERT_KINDS, SESSION_MODES } from './session-clock.model.ts'

const PhaseFields = z.object({
  name: z.string().trim().min(1).max(80),
  roles: z.array(z.enum(SECTION_TARGETS)).max(SECTION_TARGETS.length).readonly(),
  budgetMs: DurationMs.min(MINUTE_MS / 2).max(4 * HOUR_MS),
  isSlack: z.boolean(),
})
const Phase = PhaseFields.extend({ id: z.string().min(1).max(64) })
const Phases = z.array(Phase).min(1).max(20).readonly()
const Protocol = z.object({ id: ProtocolId, name: z.string(), phases: Phases, isBuiltIn: z.boolean() })

const Clock = z.object({ phaseIndex: z.int().min(0), activeMsByPhase: z.array(DurationMs).readonly(), totalActiveMs: DurationMs })
const SessionHead = z.object({
  id: SessionId,
  paperId: PaperId,
  paperTitle: z.string(),
  blockId: BlockId.nullable(),
  protocol: z.object({ id: ProtocolId, name: z.string(), phases: Phases }),
  mode: z.enum(SESSION_MODES),
  startedAt: EpochMs,
  clock: Clock,
})
const RunningSession = SessionHead.extend({
  status: z.enum(['running', 'paused']),
  pauseReason: z.string(),
  openGapMs: DurationMs,
})

const text = () => z.string().max(20_000)
const explanationFields = {
  problem: text(),
  idea: text(),
  method: text(),
  result: text(),
  limits: text(),
  critique: text(),
  explanation: text(),
}
const Score = z.int().min(0).max(TOP_SCORE)
const Scores = z.partialRecord(z.enum(LINES), Score)
const Total = z
  .int()
  .min(0)
  .max(TOP_SCORE * LINES.length)
  .nullable()

const SessionSummary = SessionHead.extend({
  endedAt: EpochMs.nullable(),
  endReason: z.enum(['completed', 'early']).nullable(),
  nextStep: z.enum(SESSION_STEPS),
  scoreBefore: Total,
  scoreAfter: Total,
})
const SessionDetails = SessionSummary.extend({
  stretches: z
    .array(
      z.object({
        kind: z.enum(['active', 'pause', 'gap']),
        phaseIndex: z.int().min(0),
        lengthMs: DurationMs,
        countedMs: DurationMs,
        reason: z.string(),
      }),
    )
    .readonly(),
  dwell: z
    .array(z.object({ pageIndex: z.int().min(0), bandIndex: z.int().min(0), phaseIndex: z.int().min(0), activeMs: DurationMs }))
    .readonly(),
  explanation: z.object({ ...explanationFields, finishedAt: EpochMs.nullable() }),
  scores: z.record(z.enum(SCORE_STAGES), Scores),
})

const ListedSession = z.object({
  id: SessionId,
  paperId: PaperId,
  paperTitle: z.string(),
  protocolName: z.string(),
  mode: z.enum(SESSION_MODES),
  startedAt: EpochMs,
  endReason: z.enum(['completed', 'early']).nullable(),
  phases: z.array(Phase.extend({ activeMs: DurationMs })).readonly(),
  nextStep: z.enum(SESSION_STEPS),
  scoreBefore: Total,
  scoreAfter: Total,
})

const n = z.int().min(0)
const TimeTrend = z.object({ n, budgetMs: DurationMs, activeMs: DurationMs })
const ScoreTrend = z.object({ n, before: z.number(), after: z.number() })
const Trends = z.object({
  sessionCount: n,
  time: TimeTrend,
  phases: z.array(TimeTrend.extend({ key: z.string(), name: z.string(), isSlack: z.boolean() })).readonly(),
  score: ScoreTrend,
  lines: z.array(ScoreTrend.extend({ line: z.enum(LINES) })).readonly(),
  points: z.array(z.object({ sessionId: SessionId, before: z.number(), after: z.number().nullable() })).readonly(),
})
const TrendName = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('time') }),
  z.object({ kind: z.literal('phase'), key: z.string().max(200) }),
  z.object({ kind: z.literal('score') }),
  z.object({ kind: z.literal('line'), line: z.enum(LINES) }),
])
const Evidence = z.object({
  sessionId: SessionId,
  paperTitle: z.string(),
  startedAt: EpochMs,
  budgetMs: DurationMs.nullable(),
  activeMs: DurationMs.nullable(),
  before: z.number().nullable(),
  after: z.number().nullable(),
})
/** Only the newest so many finished sessions; all of them unless given. */
const last = z.int().min(1).max(1_000).optional()

const SessionAlert = z.object({
  sessionId: SessionId,
  kind: z.enum(ALERT_KINDS),
  phaseName: z.string(),
  nextPhaseName: z.string(),
  isAudible: z.boolean(),
})

/** What may be known of a drawn paper before the clock starts: nothing that names it. */
const ColdDraw = z.object({
  /** Papers nobody has opened or practised on. */
  untouchedCount: z.int().min(0),
  /** Papers not practised on, opened or not. */
  unseenCount: z.int().min(0),
  drawn: z.object({ pageCount: z.int().min(1), wasOpened: z.boolean() }).nullable(),
})

const NO_SESSION_RUNNING = {}
const SESSION_NOT_FOUND = {}
const SESSION_STILL_RUNNING = {}
const PROTOCOL_NOT_FOUND = {}
const PROTOCOL_BUILT_IN = {}
/** There is one clock, and a focus timer has it. */
const FOCUS_RUNNING = {}
const MOCK_RUNNING = {}

export const readingContract = {
  /** Built-in ones first, then own ones by name. */
  protocols: query.output(z.array(Protocol)),
  copyProtocol: command()
    .errors({ PROTOCOL_NOT_FOUND })
    .input(z.object({ protocolId: ProtocolId }))
    .output(Protocol),
  saveProtocol: command()
    .errors({ PROTOCOL_NOT_FOUND, PROTOCOL_BUILT_IN })
    // A phase without an id is new.
    .input(
      z.object({
        protocolId: ProtocolId,
        name: z.string().trim().min(1).max(80),
        phases: z
          .array(PhaseFields.extend({ id: z.string().min(1).max(64).optional() }))
          .min(1)
          .max(20),
      }),
    )
    .output(Protocol),
  removeProtocol: command()
    .errors({ PROTOCOL_NOT_FOUND, PROTOCOL_BUILT_IN })
    .input(z.object({ protocolId: ProtocolId }))
    .output(z.void()),
  /** Undoes {@link removeProtocol}. */
  restoreProtocol: command()
    .errors({ PROTOCOL_NOT_FOUND })
    .input(z.object({ protocolId: ProtocolId }))
    .output(Protocol),

  running: query.output(RunningSession.nullable()),
  session: query
    .errors({ SESSION_NOT_FOUND })
    .input(z.object({ sessionId: SessionId }))
    .output(SessionDetails),
  /** Finished ones, newest first, a page at a time: those after the one named. `total` counts all pages. */
  sessions: query
    .input(z.object({ paperId: PaperId.optional(), after: SessionId.optional(), limit: z.int().min(1).max(SESSIONS_PER_PAGE).optional() }))
    .output(z.object({ sessions: z.array(ListedSession), total: z.int().min(0), hasMore: z.boolean() })),
  /** How time and scores went over the finished sessions; every number says how many it rests on. */
  trends: query.input(z.object({ last })).output(Trends),
  /** The sessions behind one number of {@link trends}, newest first. */
  evidence: query.input(z.object({ last, trend: TrendName })).output(z.array(Evidence)),
  /** Ended sessions that wait to be explained or scored, newest first, at most 20. */
  unfinished: query.output(z.array(z.object({ id: SessionId, paperTitle: z.string(), nextStep: z.enum(SESSION_STEPS) }))),

  start: command()
    .errors({
      SESSION_ALREADY_RUNNING: { data: z.object({ sessionId: SessionId }) },
      FOCUS_RUNNING,
      MOCK_RUNNING,
      PAPER_NOT_FOUND: {},
      PROTOCOL_NOT_FOUND,
      BLOCK_NOT_FOUND: {},
    })
    .input(z.object({ paperId: PaperId, protocolId: ProtocolId, mode: z.enum(SESSION_MODES), blockId: BlockId.optional() }))
    .output(RunningSession),
  coldDraw: query.output(ColdDraw),
  /** Draws an unseen paper by chance, another than the one that is drawn if there is one; never opened ones first. */
  drawCold: command().errors({ NO_UNSEEN_PAPER: {} }).output(ColdDraw),
  /** Starts on the drawn paper, which counts as practised from then on: it can't be drawn cold again. */
  startCold: command(['reading', 'papers'])
    .errors({
      SESSION_ALREADY_RUNNING: { data: z.object({ sessionId: SessionId }) },
      FOCUS_RUNNING,
      MOCK_RUNNING,
      NOTHING_DRAWN: {},
      PROTOCOL_NOT_FOUND,
    })
    .input(z.object({ protocolId: ProtocolId, mode: z.enum(SESSION_MODES) }))
    .output(RunningSession),
  nextPhase: command().errors({ NO_SESSION_RUNNING, LAST_PHASE: {} }).output(RunningSession),
  goToPhase: command()
    .errors({ NO_SESSION_RUNNING, PHASE_NOT_FOUND: {}, ORDER_IS_STRICT: {} })
    .input(z.object({ phaseIndex: z.int().min(0) }))
    .output(RunningSession),
  pause: command()
    .errors({ NO_SESSION_RUNNING, ALREADY_PAUSED: {} })
    .input(z.object({ reason: z.string().trim().max(200) }))
    .output(RunningSession),
  resume: command().errors({ NO_SESSION_RUNNING, NOT_PAUSED: {} }).output(RunningSession),
  answerGap: command()
    .errors({ NO_SESSION_RUNNING, NO_GAP: {}, COUNT_TOO_LONG: { data: z.object({ gapMs: DurationMs }) } })
    .input(
      z.discriminatedUnion('answer', [
        z.object({ answer: z.literal('count') }),
        z.object({ answer: z.literal('discard') }),
        z.object({ answer: z.literal('split'), countMs: DurationMs }),
      ]),
    )
    .output(RunningSession),
  /** Where on a paper time went: in the session that runs on it, else in the last one. Null: none, or a hidden clock. */
  paperDwell: query.input(z.object({ paperId: PaperId })).output(
    z
      .object({
        sessionId: SessionId,
        isRunning: z.boolean(),
        bands: z.array(z.object({ pageIndex: z.int(), bandIndex: z.int(), activeMs: DurationMs })),
      })
      .nullable(),
  ),
  /** Which page is looked at: null when none, or when nobody has moved for a while. Main measures how long. */
  look: command([])
    .errors({ NO_SESSION_RUNNING })
    .input(
      z.object({
        pageIndex: z.int().min(0).max(100_000).nullable(),
        /** What of the page is in the middle of the view, in points from its top; left out, its top. */
        middlePt: z.number().min(0).max(100_000).optional(),
      }),
    )
    .output(z.void()),
  /** Closes the clock and writes the minutes down, once. */
  end: command(['reading', 'planner', 'papers'])
    .errors({ NO_SESSION_RUNNING, GAP_NOT_ANSWERED: {} })
    .output(z.object({ sessionId: SessionId, activeMs: DurationMs })),

  saveExplanation: command()
    .errors({ SESSION_NOT_FOUND, SESSION_STILL_RUNNING })
    .input(z.object({ sessionId: SessionId, ...z.object(explanationFields).partial().shape }))
    .output(z.void()),
  finishExplanation: command()
    .errors({ SESSION_NOT_FOUND, SESSION_STILL_RUNNING, EXPLANATION_EMPTY: {} })
    .input(z.object({ sessionId: SessionId }))
    .output(z.void()),
  score: command()
    .errors({ SESSION_NOT_FOUND, SESSION_STILL_RUNNING, SCORE_BEFORE_FIRST: {}, SCORE_BEFORE_CLOSED: {} })
    .input(z.object({ sessionId: SessionId, stage: z.enum(SCORE_STAGES), line: z.enum(LINES), score: Score }))
    .output(z.void()),

  /** Phase ends and the five-minute warning, as they happen. */
  alerts: stream.output(eventIterator(SessionAlert)),
}
