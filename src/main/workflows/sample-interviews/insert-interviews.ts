import { DEFAULT_RUBRICS } from '../../../shared/features/interviews/default-rubrics.ts'
import { mockTitle } from '../../../shared/features/interviews/mocks.model.ts'
import type {
  BlockId,
  JournalEntryId,
  MockId,
  MockQuestionId,
  ProposalId,
  QuestionId,
  RoundId,
  RoundQuestionId,
  StoryId,
  ToldId,
} from '../../../shared/kernel/ids.ts'
import { FORMAT_PILLARS } from '../../../shared/kernel/interview-formats.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { SECOND_MS } from '../../../shared/kernel/units.ts'
import {
  insertMock,
  insertMockQuestion,
  replacePoints,
  saveEnd,
  saveFinished,
  saveMockScore,
  saveStart,
  updateMock,
  updateMockQuestion,
} from '../../features/interviews/mocks.store.ts'
import { decideProposal, saveProposal } from '../../features/interviews/proposals.store.ts'
import {
  findRound,
  insertRound,
  insertRoundQuestion,
  listRoundQuestions,
  saveDebriefDone,
  saveFate,
  saveNextAction,
  saveRoundConfidence,
  saveRoundResult,
  updateRound,
  updateRoundQuestion,
} from '../../features/interviews/rounds.store.ts'
import { insertTold } from '../../features/interviews/stories.store.ts'
import { findQuestion } from '../../features/practice/questions.store.ts'
import { insertSampleRun, insertSampleTime, labelSample } from '../../features/sample/sample.store.ts'
import { proposalForMissed } from '../missed-question.ts'
import { writeDebrief } from '../write-debrief.ts'
import type { SampleInterviews } from './content.ts'
import type { SampleTools } from './insert-evidence.ts'

/** What the interviews of the sample lead to. */
interface Links {
  readonly questions: ReadonlyMap<string, QuestionId>
  readonly stories: ReadonlyMap<string, StoryId>
  /** Blocks of the plan that have a key. */
  readonly blocks: ReadonlyMap<string, BlockId>
  readonly actionBlockId: BlockId
}

/** A real round that was looked back on, with its questions, its result and its entry in the journal. */
export function insertSampleRound(
  { db, row, at }: SampleTools,
  content: SampleInterviews['round'],
  { questions, stories, blocks, actionBlockId }: Links,
  days: { readonly heldOn: IsoDate; readonly resultOn: IsoDate },
): void {
  const id = row.nextId() as RoundId
  const debriefedAt = at({ daysAgo: content.daysAgo, startMinute: content.debriefMinute }) as EpochMs
  const { company, role, format, confidence, result, action } = content
  insertRound(db, { id, company, role, format, heldOn: days.heldOn, interviewDateId: null }, debriefedAt)
  const round = findRound(db, id)
  if (!round) return
  const { interviewers, reaction, recall, surprises, inControl, notInControl } = content
  const written = { interviewers, reaction, recall, surprises, inControl, notInControl, step: 'action' } as const
  updateRound(db, id, { ...round, ...written }, debriefedAt)
  saveRoundConfidence(db, id, confidence, debriefedAt)
  saveRoundResult(db, id, result, days.resultOn, row.now)
  for (const { question: key, leftReason, block, ...asked } of content.questions) {
    const item = row.nextId() as RoundQuestionId
    const questionId = key === null ? null : (questions.get(key) ?? null)
    insertRoundQuestion(db, { id: item, roundId: id, prompt: asked.prompt })
    updateRoundQuestion(db, item, asked)
    saveFate(db, item, { questionId, isMade: 0, reviewId: null, leftReason })
    if (asked.outcome !== 'missed') continue
    const proposalId = row.nextId() as ProposalId
    const proposal = proposalForMissed(db, { id: item, questionId, prompt: asked.prompt }, format)
    saveProposal(db, { ...proposal, id: proposalId, sourceId: id, now: debriefedAt })
    const blockId = block === null ? undefined : blocks.get(block)
    if (blockId) decideProposal(db, proposalId, 'accepted', blockId, debriefedAt)
  }
  for (const { story, wasWeak } of content.told) {
    const storyId = stories.get(story)
    if (!storyId) continue
    insertTold(db, { id: row.nextId() as ToldId, storyId, company, day: days.heldOn, roundId: id, wasWeak })
    labelSample(db, 'story', storyId)
  }
  saveNextAction(db, id, 'debrief', action.title, actionBlockId, debriefedAt)
  const entryId = row.nextId() as JournalEntryId
  const told = findRound(db, id)
  if (told) writeDebrief({ db, id: entryId, zone: row.zone, now: debriefedAt }, told, listRoundQuestions(db, id))
  saveDebriefDone(db, id, entryId, debriefedAt)
  labelSample(db, 'journal_entry', entryId)
  labelSample(db, 'interview_round', id)
}

/** A mock that is over, with its scores; what was missed in it waits as a proposal. */
export function insertSampleMock(
  { db, row, at }: SampleTools,
  content: SampleInterviews['mock'],
  { questions }: Pick<Links, 'questions'>,
): void {
  const id = row.nextId() as MockId
  const { format, partner, targetMinutes, notes } = content
  const startedAt = at(content) as EpochMs
  const questionMs = content.questions.map(({ seconds }) => seconds * SECOND_MS)
  const activeMs = questionMs.reduce((sum, ms) => sum + ms, 0)
  const endedAt = (startedAt + activeMs) as EpochMs
  insertMock(db, { id, format, targetMinutes, blockId: null }, startedAt)
  updateMock(db, id, { format, partner, targetMinutes, notes }, endedAt)
  const items = content.questions.map(({ question: key, prompt, notes: said, outcome }) => {
    const item = row.nextId() as MockQuestionId
    const questionId = key === null ? null : (questions.get(key) ?? null)
    const answer = (questionId && findQuestion(db, questionId)?.answer) || ''
    insertMockQuestion(db, { id: item, mockId: id, questionId, prompt, answer })
    updateMockQuestion(db, item, { notes: said, outcome })
    return { item, questionId, prompt, outcome }
  })
  const runId = row.nextId()
  const phases = questionMs.slice(0, -1).map((_, index) => ({
    kind: 'phase',
    offsetMs: questionMs.slice(0, index + 1).reduce((sum, ms) => sum + ms, 0),
    data: { phaseIndex: index + 1 },
  }))
  const events = [{ kind: 'started', offsetMs: 0, data: {} }, ...phases, { kind: 'ended', offsetMs: activeMs, data: {} }]
  insertSampleRun(db, { id: runId, kind: 'mock', startedAt, endedAt, events }, row)
  saveStart(db, id, runId, DEFAULT_RUBRICS[format], startedAt)
  saveEnd(db, id, activeMs, questionMs, endedAt)
  for (const { dimension, ...given } of content.scores) saveMockScore(db, id, dimension, given)
  replacePoints(db, id, 'strength', content.strengths)
  replacePoints(db, id, 'fix', content.fixes)
  saveFinished(db, id, endedAt)
  const pillar = FORMAT_PILLARS[format]
  const note = mockTitle(format, partner)
  insertSampleTime(db, { id: row.nextId(), source: 'mock', pillar, blockId: null, startedAt, activeMs, note }, row)
  for (const { item, questionId, prompt, outcome } of items) {
    if (outcome !== 'missed') continue
    const proposal = proposalForMissed(db, { id: item, questionId, prompt }, format)
    saveProposal(db, { ...proposal, id: row.nextId() as ProposalId, sourceId: id, now: endedAt })
  }
  labelSample(db, 'mock', id)
}
