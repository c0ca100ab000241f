import { implement } from '@orpc/server'
import { interviewsContract } from '../../shared/features/interviews/interviews.contract.ts'
import { mockTitle } from '../../shared/features/interviews/mocks.model.ts'
import { PROPOSED_MINUTES, proposalTitle } from '../../shared/features/interviews/proposals.model.ts'
import { withoutEvidence } from '../../shared/features/interviews/rubric.model.ts'
import type { ProposalId, TimeEntryId } from '../../shared/kernel/ids.ts'
import { FORMAT_PILLARS } from '../../shared/kernel/interview-formats.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { keepMock } from '../features/interviews/keep-mock.ts'
import {
  findMock,
  findMockScores,
  findPoints,
  listMockQuestions,
  type MockRow,
  saveEnd,
  saveFinished,
} from '../features/interviews/mocks.store.ts'
import { deleteOtherProposals, type NewProposal, saveProposal } from '../features/interviews/proposals.store.ts'
import { endRun } from '../store/timer.store.ts'
import { insertClockTime } from './clock-time.store.ts'
import { proposalForMissed } from './missed-question.ts'
import { findBlockPillar } from './session-links.store.ts'

const interviews = implement(interviewsContract).$context<Context>()

/** The end of a mock's clock writes the time log, and what it showed becomes proposals for the plan. */
export const endMockHandlers = {
  endMock: interviews.endMock.handler(
    command(({ context, errors }) => {
      const { db, ids } = context
      const kept = keepMock(context)
      if (!kept) throw errors.NO_MOCK_RUNNING()
      if (kept.state.openGapMs > 0) throw errors.GAP_NOT_ANSWERED()
      const { mock, run, now, state } = kept
      endRun(db, run.id, now)
      saveEnd(db, mock.id, state.totalActiveMs, state.activeMsByPhase, now.at)
      // The block may have been removed or given to another pillar meanwhile; the minutes stay and follow it.
      const blockPillar = mock.blockId && findBlockPillar(db, mock.blockId)
      insertClockTime(db, {
        id: ids.next() as TimeEntryId,
        source: 'mock',
        pillar: blockPillar ?? FORMAT_PILLARS[mock.format],
        blockId: blockPillar ? mock.blockId : null,
        sessionId: null,
        startedAt: run.startedAt,
        endedAt: Math.max(run.startedAt, now.at) as EpochMs,
        activeMs: state.totalActiveMs,
        zone: run.zone,
        note: mockTitle(mock.format, mock.partner),
        now: now.at,
        deletedAt: null,
      })
      return { mockId: mock.id }
    }),
  ),
  finishMock: interviews.finishMock.handler(
    command(({ context, input: { mockId }, errors }) => {
      const { db, clock } = context
      const mock = findMock(db, mockId)
      if (!mock) throw errors.MOCK_NOT_FOUND()
      if (mock.status !== 'scoring' && mock.status !== 'finished') throw errors.NOT_ENDED()
      const scores = findMockScores(db, mockId)
      if (!Object.values(scores).some(({ score }) => score !== null)) throw errors.NOTHING_SCORED()
      const dimensions = withoutEvidence(mock.rubric ?? [], scores)
      if (dimensions.length > 0) throw errors.EVIDENCE_MISSING({ data: { dimensions } })
      saveFinished(db, mockId, clock.now())
      return { proposals: propose(context, mock) }
    }),
  ),
}

/** Every missed question and every fix asks for a block; nothing is placed before somebody accepts it. */
function propose({ db, ids, clock }: Context, mock: MockRow): number {
  const now = clock.now()
  const base = { sourceId: mock.id, now }
  const missed = listMockQuestions(db, mock.id).filter(({ outcome }) => outcome === 'missed')
  const questions = missed.map((question): Omit<NewProposal, 'id'> => ({ ...base, ...proposalForMissed(db, question, mock.format) }))
  const fixes = findPoints(db, mock.id).fix.map((text, index): Omit<NewProposal, 'id'> => {
    const title = proposalTitle('fix', text)
    return { ...base, item: `fix-${index}`, questionId: null, title, pillar: FORMAT_PILLARS[mock.format], minutes: PROPOSED_MINUTES.fix }
  })
  const wanted = [...questions, ...fixes]
  deleteOtherProposals(
    db,
    mock.id,
    wanted.map(({ item }) => item),
  )
  for (const proposal of wanted) saveProposal(db, { ...proposal, id: ids.next() as ProposalId })
  return wanted.length
}
