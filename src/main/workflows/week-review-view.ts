import type { WeekFacts } from '../../shared/features/journal/week-entry.ts'
import { weekLoad } from '../../shared/features/planner/planner.model.ts'
import type { DecidedBlock, Review, ReviewBlock } from '../../shared/features/week-review/week-review.contract.ts'
import { type Decision, keptGoals } from '../../shared/features/week-review/week-review.model.ts'
import { studyDay, weekDays } from '../../shared/kernel/calendar.ts'
import { daysWords, dayWords } from '../../shared/kernel/day-words.ts'
import { PILLAR_NAMES } from '../../shared/kernel/pillars.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import type { Context } from '../core/context.ts'
import { type BlockRow, findBlock } from '../features/planner/blocks.store.ts'
import { blockView, daysSpan, listBlocksAndPreviews } from '../features/planner/planner-views.ts'
import { listTimeEntriesBetween } from '../features/planner/time-entries.store.ts'
import { findReview, listDecisions } from '../features/week-review/week-review.store.ts'

/** Whether a week had neither a block nor a minute. */
export function isEmpty({ db, dayRule, firstWeekday }: Context, week: IsoDate): boolean {
  const rule = dayRule()
  const { from, to } = daysSpan(weekDays(week, firstWeekday()), rule)
  return listBlocksAndPreviews(db, rule, from, to).length === 0 && listTimeEntriesBetween(db, from, to).length === 0
}

/** A week as it was, whatever has become of its blocks since. */
export function reviewView(context: Context, week: IsoDate): Review {
  const { db, clock, dayRule, firstWeekday } = context
  const rule = dayRule()
  const days = weekDays(week, firstWeekday())
  const { from, to } = daysSpan(days, rule)
  const view = (row: BlockRow): ReviewBlock => {
    const { id, title, pillar, day, startMinute, durationMinutes, actualMs } = blockView(row, rule)
    return { id, title, pillar, day, startMinute, durationMinutes, actualMs }
  }
  const decided = listDecisions(db, week).flatMap(({ blockId, decision }) => {
    const row = findBlock(db, blockId)
    return row ? [{ row, decision }] : []
  })
  const standing = listBlocksAndPreviews(db, rule, from, to).filter((row) => !decided.some((other) => other.row.id === row.id))
  const planned = [...standing.filter((row) => row.status !== 'dropped'), ...decided.map(({ row }) => row)]
  const load = weekLoad(null, planned, listTimeEntriesBetween(db, from, to))
  const stored = findReview(db, week)
  return {
    days,
    today: studyDay(clock.now(), rule),
    state: stored?.finishedAt != null ? 'finished' : stored ? 'begun' : 'new',
    step: stored?.step ?? 0,
    done: standing.filter((row) => row.status === 'done').map(view),
    open: standing.filter((row) => row.status === 'open').map(view),
    decided: decided.map(({ row, decision }) => ({ block: view(row), decision })),
    plannedMs: load.plannedMs,
    actualMs: load.actualMs,
    pillars: load.pillars
      .filter(({ plannedMs, actualMs }) => plannedMs > 0 || actualMs > 0)
      .map(({ pillar, plannedMs, actualMs }) => ({ pillar, plannedMs, actualMs })),
    goals: [...(stored?.goals ?? [])],
    note: stored?.note ?? '',
    entryId: stored?.entryId ?? null,
  }
}

/** The same in words, for the journal. */
export function factsOf({ days, today, plannedMs, actualMs, pillars, done, open, decided, goals, note }: Review): WeekFacts {
  return {
    week: daysWords(days[0] ?? today, days.at(-1) ?? today),
    plannedMs,
    actualMs,
    pillars: pillars.map(({ pillar, ...ms }) => ({ name: PILLAR_NAMES[pillar], ...ms })),
    done: done.map((block) => block.title),
    notDone: [
      ...decided.map(({ block, decision }: DecidedBlock) => ({ title: block.title, became: BECAME[decision](block.day) })),
      ...open.map(({ title }) => ({ title, became: 'left where it stands' })),
    ],
    goals: keptGoals(goals),
    note,
  }
}

const BECAME: Readonly<Record<Decision, (day: IsoDate | null) => string>> = {
  carry: (day) => (day ? `carried to ${dayWords(day)}` : 'carried'),
  move: (day) => (day ? `moved to ${dayWords(day)}` : 'moved'),
  unplan: () => 'back to the unplanned',
  drop: () => 'dropped',
}
