import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { BlockId, InterviewDateId, JournalEntryId, QuestionId, RoundId, RoundQuestionId } from '../../kernel/ids.ts'
import { INTERVIEW_FORMATS } from '../../kernel/interview-formats.ts'
import { EpochMs, IsoDate } from '../../kernel/time.ts'
import { MAX_NOTES_CHARS, OUTCOMES } from './mocks.model.ts'
import { DEBRIEF_STATES, DEBRIEF_STEPS, NEXT_ACTIONS, QUESTION_FATES, REJECTION_REASONS, ROUND_RESULTS } from './rounds.model.ts'

const Format = z.enum(INTERVIEW_FORMATS)
const Line = z.string().max(200)
const Text = z.string().max(MAX_NOTES_CHARS)
const Day = IsoDate.refine((day) => day >= '1970-01-02' && day <= '2200-12-31')
const Prompt = z.string().trim().min(1).max(5_000)

const RoundSummary = z.object({
  id: RoundId,
  company: z.string(),
  role: z.string(),
  format: Format,
  heldOn: IsoDate,
  /** Not removed. */
  questions: z.int(),
  missed: z.int(),
  confidence: z.int().nullable(),
  result: z.enum(ROUND_RESULTS).nullable(),
  debrief: z.enum(DEBRIEF_STATES),
  isSample: z.boolean(),
})
export type RoundSummary = z.infer<typeof RoundSummary>

const RoundQuestion = z.object({
  id: RoundQuestionId,
  prompt: z.string(),
  minutes: z.int().nullable(),
  /** Of whoever asked. */
  reaction: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  /** What one would answer now. */
  better: z.string(),
  fate: z.enum(QUESTION_FATES),
  questionId: QuestionId.nullable(),
  /** Of its card; empty where there is none. */
  questionTitle: z.string(),
  /** It counted as an answer on its card, and still does. */
  isReviewed: z.boolean(),
  leftReason: z.string().nullable(),
})
export type RoundQuestion = z.infer<typeof RoundQuestion>

/** One thing to do within a day; `blockId` null: not in the plan. `day` null: it has no time. */
const NextAction = z.object({ title: z.string(), blockId: BlockId.nullable(), day: IsoDate.nullable(), startMinute: z.int().nullable() })
export type NextAction = z.infer<typeof NextAction>

const Round = RoundSummary.extend({
  interviewers: z.string(),
  /** How they took it on the whole. */
  reaction: z.string(),
  interviewDateId: InterviewDateId.nullable(),
  /** The confidence was asked: `confidence` null then means that the result was known already. */
  isConfidenceAsked: z.boolean(),
  resultOn: IsoDate.nullable(),
  today: IsoDate,
  questionList: z.array(RoundQuestion),
  step: z.enum(DEBRIEF_STEPS),
  recall: z.string(),
  surprises: z.string(),
  inControl: z.string(),
  notInControl: z.string(),
  action: NextAction,
  /** Null: the debrief is not done, or its entry was removed. */
  entryId: JournalEntryId.nullable(),
  rejection: z.object({
    reason: z.enum(REJECTION_REASONS).nullable(),
    inControl: z.string(),
    notInControl: z.string(),
    action: NextAction,
  }),
})
export type Round = z.infer<typeof Round>

const byRound = z.object({ roundId: RoundId })
const byRoundQuestion = z.object({ roundQuestionId: RoundQuestionId })
const ROUND_NOT_FOUND = {}
const ROUND_QUESTION_NOT_FOUND = {}
const IN_FUTURE = {}

/** Interviews that took place: what was asked, how it was taken, how it ended. */
export const roundsContract = {
  /** Newest first. */
  rounds: query.output(z.array(RoundSummary)),
  round: query.errors({ ROUND_NOT_FOUND }).input(byRound).output(Round),
  /** Rounds whose debrief is not done, and interviews of the campaign in the last 60 days that no round was written for; newest first. */
  unfinishedRounds: query.output(
    z.object({
      rounds: z.array(RoundSummary),
      interviews: z.array(z.object({ interviewDateId: InterviewDateId, title: z.string(), day: IsoDate })),
    }),
  ),
  /** Of an interview date, with its facts, or an empty one of today. */
  createRound: command()
    .errors({ INTERVIEW_NOT_FOUND: {}, IN_FUTURE, ALREADY_LOGGED: { data: byRound } })
    .input(z.union([z.object({ interviewDateId: InterviewDateId }), z.object({ format: Format })]))
    .output(byRound),
  changeRound: command()
    .errors({ ROUND_NOT_FOUND, IN_FUTURE, RESULT_BEFORE: {} })
    .input(
      byRound.extend({
        company: Line.optional(),
        role: Line.optional(),
        format: Format.optional(),
        heldOn: Day.optional(),
        interviewers: z.string().max(1_000).optional(),
        reaction: Text.optional(),
      }),
    )
    .output(z.void()),
  removeRound: command().errors({ ROUND_NOT_FOUND }).input(byRound).output(z.void()),
  restoreRound: command().errors({ ROUND_NOT_FOUND }).input(byRound).output(z.void()),

  addRoundQuestion: command()
    .errors({ ROUND_NOT_FOUND, LIST_FULL: { data: z.object({ most: z.int() }) } })
    .input(byRound.extend({ prompt: Prompt }))
    .output(byRoundQuestion),
  saveRoundQuestion: command()
    .errors({ ROUND_QUESTION_NOT_FOUND })
    .input(
      byRoundQuestion.extend({
        prompt: Prompt.optional(),
        minutes: z.int().min(1).max(600).nullable().optional(),
        reaction: z.string().max(2_000).optional(),
        outcome: z.enum(OUTCOMES).nullable().optional(),
        better: Text.optional(),
      }),
    )
    .output(z.void()),
  orderRoundQuestions: command()
    .errors({ ROUND_NOT_FOUND })
    .input(byRound.extend({ order: z.array(RoundQuestionId).max(100) }))
    .output(z.void()),
  removeRoundQuestion: command().errors({ ROUND_QUESTION_NOT_FOUND }).input(byRoundQuestion).output(z.void()),
  restoreRoundQuestion: command().errors({ ROUND_QUESTION_NOT_FOUND }).input(byRoundQuestion).output(z.void()),

  /** Before the result. Null: it was known already, so nothing was foreseen. */
  saveConfidence: command()
    .errors({ ROUND_NOT_FOUND, RESULT_KNOWN: {} })
    .input(byRound.extend({ percent: z.int().min(0).max(100).nullable() }))
    .output(z.void()),
  /** Null takes it back. Without a day: today. */
  saveResult: command()
    .errors({ ROUND_NOT_FOUND, CONFIDENCE_MISSING: {}, NOT_A_RESULT_DAY: {} })
    .input(byRound.extend({ result: z.enum(ROUND_RESULTS).nullable(), day: Day.optional() }))
    .output(z.void()),
  saveRejection: command()
    .errors({ ROUND_NOT_FOUND, NOT_REJECTED: {} })
    .input(
      byRound.extend({
        reason: z.enum(REJECTION_REASONS).nullable().optional(),
        inControl: Text.optional(),
        notInControl: Text.optional(),
      }),
    )
    .output(z.void()),

  /** Also where it is left, so that it can be taken up again there. */
  saveDebrief: command()
    .errors({ ROUND_NOT_FOUND })
    .input(
      byRound.extend({
        step: z.enum(DEBRIEF_STEPS).optional(),
        recall: Text.optional(),
        surprises: Text.optional(),
        inControl: Text.optional(),
        notInControl: Text.optional(),
      }),
    )
    .output(z.void()),
  /** The card that was asked for counts as answered in a real interview, as well as its outcome was. */
  matchRoundQuestion: command(['interviews', 'practice'])
    .errors({ ROUND_QUESTION_NOT_FOUND, QUESTION_NOT_FOUND: {}, ALREADY_DECIDED: {}, OUTCOME_MISSING: {}, NO_CARD: {} })
    .input(byRoundQuestion.extend({ questionId: QuestionId }))
    .output(z.void()),
  /** Makes a card of it, which is answered at once as well as its outcome was. */
  makeRoundCard: command(['interviews', 'practice'])
    .errors({ ROUND_QUESTION_NOT_FOUND, ALREADY_DECIDED: {}, OUTCOME_MISSING: {} })
    .input(byRoundQuestion)
    .output(z.object({ questionId: QuestionId })),
  leaveRoundQuestion: command()
    .errors({ ROUND_QUESTION_NOT_FOUND, ALREADY_DECIDED: {} })
    .input(byRoundQuestion.extend({ reason: z.string().trim().min(1).max(300) }))
    .output(z.void()),
  /** Takes back what became of a question, the answer on its card included, as long as the card was not answered since. */
  reopenRoundQuestion: command(['interviews', 'practice'])
    .errors({ ROUND_QUESTION_NOT_FOUND, NOT_DECIDED: {}, ANSWERED_SINCE: {} })
    .input(byRoundQuestion)
    .output(z.void()),
  /** Becomes a block at the first free time within 24 hours; where there is none, in the unplanned list. */
  planNextAction: command(['interviews', 'planner'])
    .errors({ ROUND_NOT_FOUND, ALREADY_PLANNED: {}, NOT_REJECTED: {} })
    .input(byRound.extend({ of: z.enum(NEXT_ACTIONS), title: z.string().trim().min(1).max(200) }))
    .output(NextAction),
  /** Its block leaves the plan. */
  dropNextAction: command(['interviews', 'planner'])
    .errors({ ROUND_NOT_FOUND, NOT_PLANNED: {} })
    .input(byRound.extend({ of: z.enum(NEXT_ACTIONS) }))
    .output(z.void()),
  /** Writes the reflection into the journal and proposes what was missed for next week. Once. */
  finishDebrief: command(['interviews', 'journal'])
    .errors({
      ROUND_NOT_FOUND,
      ALREADY_FINISHED: {},
      QUESTIONS_OPEN: { data: z.object({ count: z.int() }) },
      ACTION_MISSING: {},
    })
    .input(byRound)
    .output(z.object({ entryId: JournalEntryId, proposals: z.int(), at: EpochMs })),
}
