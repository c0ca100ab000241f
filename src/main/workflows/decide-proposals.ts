import { implement } from '@orpc/server'
import { interviewsContract } from '../../shared/features/interviews/interviews.contract.ts'
import type { BlockWork } from '../../shared/kernel/block-work.ts'
import { addDays, studyDay, weekStart } from '../../shared/kernel/calendar.ts'
import type { BlockId } from '../../shared/kernel/ids.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { decideProposal, findProposal, listProposals, type ProposalRow } from '../features/interviews/proposals.store.ts'
import { findToldStory } from '../features/interviews/stories.store.ts'
import { findBlock, setBlockDeleted } from '../features/planner/blocks.store.ts'
import { findQuestion } from '../features/practice/questions.store.ts'
import { addWork, freeInstant } from './place-work.ts'

const interviews = implement(interviewsContract).$context<Context>()

/** Proposals of interviews become blocks only here, one at a time, because somebody said so. */
export const proposalHandlers = {
  proposals: interviews.proposals.handler(({ context, input }) =>
    listProposals(context.db, input.sourceId).map((row) => proposalView(context, row)),
  ),
  proposalDays: interviews.proposalDays.handler(({ context }) => {
    const today = studyDay(context.clock.now(), context.dayRule())
    const nextWeek = addDays(weekStart(today, context.firstWeekday()), 7)
    const days: IsoDate[] = []
    for (let day = addDays(today, 1); day < addDays(nextWeek, 7); day = addDays(day, 1)) days.push(day)
    return { today, days, suggested: nextWeek }
  }),
  acceptProposal: interviews.acceptProposal.handler(
    command(({ context, input: { proposalId, day }, errors }) => {
      const { db, clock } = context
      const proposal = findProposal(db, proposalId)
      if (!proposal) throw errors.PROPOSAL_NOT_FOUND()
      if (proposal.status !== 'open') throw errors.ALREADY_DECIDED()
      const startsAt = day === null ? null : freeInstant(context, day, proposal.minutes)
      if (day !== null && startsAt === null) throw errors.NO_FREE_TIME()
      const blockId = addWork(context, proposal, startsAt, workOf(context, proposal))
      decideProposal(db, proposalId, 'accepted', blockId, clock.now())
      return { blockId }
    }),
  ),
  declineProposal: interviews.declineProposal.handler(
    command(({ context: { db, clock }, input: { proposalId }, errors }) => {
      const proposal = findProposal(db, proposalId)
      if (!proposal) throw errors.PROPOSAL_NOT_FOUND()
      if (proposal.status !== 'open') throw errors.ALREADY_DECIDED()
      decideProposal(db, proposalId, 'declined', null, clock.now())
    }),
  ),
  reopenProposal: interviews.reopenProposal.handler(
    command(({ context: { db, clock }, input: { proposalId }, errors }) => {
      const proposal = findProposal(db, proposalId)
      if (!proposal) throw errors.PROPOSAL_NOT_FOUND()
      if (proposal.status === 'open') throw errors.NOT_DECIDED()
      if (proposal.blockId !== null) setBlockDeleted(db, proposal.blockId, true, clock.now())
      decideProposal(db, proposalId, 'open', null, null)
    }),
  ),
}

/** What its block opens: the story that was weak, or the cards of the question's category. */
function workOf({ db }: Context, { item, questionId }: ProposalRow): BlockWork | null {
  const category = questionId === null ? undefined : findQuestion(db, questionId)?.category
  if (category !== undefined) return `deck:${category}`
  const storyId = findToldStory(db, item)
  return storyId === null ? null : `story:${storyId}`
}

function proposalView({ db, dayRule }: Context, { createdAt: _made, item: _item, ...proposal }: ProposalRow) {
  const block = proposal.blockId === null ? undefined : findBlock(db, proposal.blockId)
  return {
    ...proposal,
    blockId: (block?.id as BlockId | undefined) ?? null,
    day: block?.startsAt == null ? null : studyDay(block.startsAt, dayRule()),
  }
}
