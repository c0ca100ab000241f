import { implement } from '@orpc/server'
import { budgetContract, type Proposal } from '../../shared/features/budget/budget.contract.ts'
import { type PillarState, proposeWeek, type RoomyDay } from '../../shared/features/budget/week-budget.ts'
import type { DayLoad } from '../../shared/features/planner/load.model.ts'
import { type Category, PILLAR_OF } from '../../shared/features/practice/practice.model.ts'
import { addDays, studyDay, wallToInstant } from '../../shared/kernel/calendar.ts'
import type { Pillar } from '../../shared/kernel/pillars.ts'
import type { EpochMs, IsoDate } from '../../shared/kernel/time.ts'
import { DAY_MS, MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { busyBetween } from '../features/calendars/calendars.handlers.ts'
import { insertBlock } from '../features/planner/blocks.store.ts'
import { findOpenCampaign } from '../features/planner/campaign.store.ts'
import { keepChange, newChange } from '../features/planner/plan-change.ts'
import { listInterviews } from '../features/planner/planner-views.ts'
import { weekView } from '../features/planner/week-views.ts'
import { templatesHandlers } from './plan-templates.ts'
import { overlaps, seenFromBothDays, type Taken, takenBetween } from './taken-time.ts'
import { findReadingScore, listAnswersByCategory } from './weakness.store.ts'

/** Answers count for this long. */
const ANSWERS_MS = 30 * DAY_MS
const BEST_SCORE = 4

const budget = implement(budgetContract).$context<Context>()

/** Proposes a week from the campaign, what the store knows of weakness, the plan and other people's calendars. */
export const budgetHandlers = budget.router({
  proposal: budget.proposal.handler(({ context, input }) => {
    const { db } = context
    const campaign = findOpenCampaign(db)
    if (!campaign) return null
    const today = studyDay(context.clock.now(), context.dayRule())
    const week = weekView(context, input.isNextWeek ? addDays(today, 7) : today, (from, to) => busyBetween(context, from, to).stretches)
    const scores = scoresOf(context)
    const pillars = campaign.pillars.map(({ pillar, weight, isFocus }): PillarState => {
      const load = week.load.pillars.find((candidate) => candidate.pillar === pillar)
      const heldMinutes = Math.round(Math.max(load?.plannedMs ?? 0, load?.actualMs ?? 0) / MINUTE_MS)
      const evidence = scores.get(pillar)
      return { pillar, weight, isFocus, heldMinutes, score: evidence?.score ?? null, evidenceCount: evidence?.count ?? 0 }
    })
    const next = listInterviews(context).find(({ isOver }) => !isOver)
    const weeklyMinutes = Math.round(campaign.weeklyMs / MINUTE_MS)
    const daysLeft = next?.daysLeft ?? null
    const taken = takenBetween(context, week.days[0] ?? today, week.days.at(-1) ?? today)
    const days = week.days.filter((day) => day >= today).map((day) => dayOf(day, taken, { ...week, ...input, loads: week.load.days }))
    const { shares, ...proposal } = proposeWeek({ ...input, weeklyMinutes, daysLeft, pillars, days })
    const heldMinutes = pillars.reduce((sum, pillar) => sum + pillar.heldMinutes, 0)
    const view: Proposal = {
      ...proposal,
      blocks: [...proposal.blocks],
      shares: shares.map(({ score: _score, ...share }) => share),
      today,
      weeklyMinutes,
      heldMinutes,
      daysLeft,
    }
    return view
  }),
  accept: budget.accept.handler(
    command(({ context, input, errors }) => {
      const { db, clock, ids, dayRule } = context
      const { zone } = dayRule()
      const now = clock.now()
      const change = newChange()
      const campaignId = findOpenCampaign(db)?.id ?? null
      const days = [...new Set(input.blocks.map(({ day }) => day))]
      const takenByDay = new Map(days.map((day) => [day, takenBetween(context, day, day)]))
      for (const { pillar, title, day, startMinute, durationMinutes } of input.blocks) {
        const block = { day, startMinute, durationMinutes }
        if (takenByDay.get(day)?.some((other) => other.day === day && overlaps(other, block))) throw errors.TIME_IS_TAKEN()
        for (const seen of seenFromBothDays(block)) takenByDay.get(seen.day)?.push(seen)
        const id = ids.next()
        const startsAt = wallToInstant(day, startMinute, zone)
        insertBlock(db, {
          id,
          campaignId,
          title,
          pillar,
          notes: '',
          startsAt,
          zone,
          durationMs: durationMinutes * MINUTE_MS,
          paperId: null,
          work: null,
          now,
        })
        change.newBlocks.push(id)
      }
      return { count: input.blocks.length, changeId: keepChange(context, change) }
    }),
  ),
  ...templatesHandlers,
})

interface DayFrame {
  readonly now: { readonly day: IsoDate; readonly minute: number }
  readonly startHour: number
  readonly fromMinute: number
  readonly untilMinute: number
  readonly loads: readonly DayLoad[]
}

function dayOf(day: IsoDate, taken: readonly Taken[], { now, startHour, fromMinute, untilMinute, loads }: DayFrame): RoomyDay {
  const earliest = Math.max(fromMinute, startHour * 60, day === now.day ? now.minute : 0)
  const ofDay = taken.filter((each) => each.day === day).map(({ startMinute, durationMinutes }) => ({ startMinute, durationMinutes }))
  const load = loads.find((candidate) => candidate.day === day)
  const roomMinutes = Math.max(0, Math.floor(((load?.roomMs ?? 0) - (load?.plannedMs ?? 0)) / MINUTE_MS))
  return { day, fromMinute: earliest, untilMinute, taken: ofDay, roomMinutes }
}

/** Share of what went well by pillar: answers of the last month, and the latest sessions' scores for reading. */
function scoresOf({ db, clock }: Context): Map<Pillar, { score: number; count: number }> {
  const sums = new Map<Pillar, { known: number; count: number }>()
  for (const { category, known, count } of listAnswersByCategory(db, Math.max(0, clock.now() - ANSWERS_MS) as EpochMs)) {
    const pillar = PILLAR_OF[category as Category]
    const before = sums.get(pillar) ?? { known: 0, count: 0 }
    sums.set(pillar, { known: before.known + known, count: before.count + count })
  }
  const scores = new Map([...sums].map(([pillar, { known, count }]) => [pillar, { score: known / count, count }]))
  const reading = findReadingScore(db)
  if (reading) scores.set('paper-reading', { score: reading.mean / BEST_SCORE, count: reading.count })
  return scores
}
