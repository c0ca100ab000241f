import { implement } from '@orpc/server'
import { interviewsContract } from '../../shared/features/interviews/interviews.contract.ts'
import { freeStart } from '../../shared/features/planner/free-time.ts'
import { addDays, instantToWall, studyDay, wallToInstant, weekStart } from '../../shared/kernel/calendar.ts'
import type { BlockId } from '../../shared/kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { decideProposal, findProposal, listProposals, type ProposalRow } from '../features/interviews/proposals.store.ts'
import { findBlock, insertBlock, setBlockDeleted } from '../features/planner/blocks.store.ts'
import { findOpenCampaign } from '../features/planner/campaign.store.ts'
import { takenBetween } from './taken-time.ts'

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
      const blockId = addProposedBlock(context, proposal, startsAt)
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

function proposalView({ db, dayRule }: Context, { createdAt: _made, ...proposal }: ProposalRow) {
  const block = proposal.blockId === null ? undefined : findBlock(db, proposal.blockId)
  return {
    ...proposal,
    blockId: (block?.id as BlockId | undefined) ?? null,
    day: block?.startsAt == null ? null : studyDay(block.startsAt, dayRule()),
  }
}

/** The first instant of a day at which so many minutes are free; null: there is none. */
function freeInstant(context: Context, day: IsoDate, minutes: number): EpochMs | null {
  const rule = context.dayRule()
  const now = instantToWall(context.clock.now(), rule)
  const busy = takenBetween(context, day, day).filter((taken) => taken.day === day)
  const start = freeStart(busy, day === now.day ? now.minute : 0, minutes)
  return start === null ? null : wallToInstant(day, start, rule.zone)
}

/** Puts the work into the plan; no instant: into the unplanned list. */
function addProposedBlock(
  { db, ids, clock, dayRule }: Context,
  { title, pillar, minutes }: Pick<ProposalRow, 'title' | 'pillar' | 'minutes'>,
  startsAt: EpochMs | null,
): BlockId {
  const id = ids.next() as BlockId
  insertBlock(db, {
    ...{ id, campaignId: findOpenCampaign(db)?.id ?? null, title, pillar, notes: '', startsAt, zone: dayRule().zone },
    ...{ durationMs: minutes * MINUTE_MS, paperId: null, now: clock.now() },
  })
  return id
}
