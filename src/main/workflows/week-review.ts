import { implement } from '@orpc/server'
import { weekEntryText } from '../../shared/features/journal/week-entry.ts'
import { weekReviewContract } from '../../shared/features/week-review/week-review.contract.ts'
import { carriedTo, type Decision, keptGoals, weekToReview } from '../../shared/features/week-review/week-review.model.ts'
import { addDays, instantToWall, studyDay, studyDayTime, weekDays, weekStart } from '../../shared/kernel/calendar.ts'
import type { JournalEntryId } from '../../shared/kernel/ids.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { insertEntry, setFinished } from '../features/journal/journal.store.ts'
import { type BlockRow, findBlock, updateBlockPlace } from '../features/planner/blocks.store.ts'
import { deleteCarryOf, insertCarries } from '../features/planner/carry.store.ts'
import { openBlock } from '../features/planner/occurrences.ts'
import { settleBlock } from '../features/planner/settle-block.ts'
import {
  deleteDecision,
  findReview,
  findWeekOfEntry,
  finishReview,
  insertDecision,
  listDecisions,
  type StoredDecision,
  saveReview,
} from '../features/week-review/week-review.store.ts'
import { factsOf, isEmpty, reviewView } from './week-review-view.ts'

const review = implement(weekReviewContract).$context<Context>()

/** Looking back on a week needs its blocks, its minutes and the journal, so all of it lives here. */
export const weekReviewHandlers = review.router({
  offer: review.offer.handler(({ context }) => {
    const { today, days } = thisWeek(context)
    const offered = weekToReview(today, days)
    const stored = findReview(context.db, offered)
    if (stored?.finishedAt != null || (!stored && isEmpty(context, offered))) return null
    return { weekStart: offered, isBegun: stored !== null }
  }),
  review: review.review.handler(({ context, input, errors }) => {
    if (!isWeek(context, input.weekStart)) throw errors.WEEK_NOT_FOUND()
    return reviewView(context, input.weekStart)
  }),
  goals: review.goals.handler(({ context, input }) => {
    const { today } = thisWeek(context)
    const before = addDays(weekStart(input.day ?? today, context.firstWeekday()), -7)
    const stored = findReview(context.db, before)
    return stored?.finishedAt == null ? { goals: [], entryId: null } : { goals: keptGoals(stored.goals), entryId: stored.entryId }
  }),
  ofEntry: review.ofEntry.handler(({ context, input }) => ({ weekStart: findWeekOfEntry(context.db, input.entryId) ?? null })),
  save: review.save.handler(
    command(({ context, input, errors }) => {
      const { weekStart: week, ...change } = input
      const refused = refusalOf(context, week)
      if (refused) throw errors[refused]()
      saveReview(context.db, week, change, context.clock.now())
    }),
  ),
  decide: review.decide.handler(
    command(({ context, input, errors }) => {
      const { weekStart: week, decision, at } = input
      const refused = refusalOf(context, week)
      if (refused) throw errors[refused]()
      if (decision === 'move' && !at) throw errors.NO_PLACE()
      saveReview(context.db, week, {}, context.clock.now())
      const days = weekDays(week, context.firstWeekday())
      const changeId = context.ids.next()
      for (const blockId of new Set(input.blockIds)) {
        const row = openBlock(context, blockId)
        const day = row?.startsAt == null ? null : instantToWall(row.startsAt, context.dayRule()).day
        if (!row || day === null || row.status !== 'open' || !days.includes(day)) throw errors.BLOCK_NOT_FOUND()
        put(context, week, row, { decision, at, changeId })
      }
    }),
  ),
  takeBack: review.takeBack.handler(
    command(({ context, input: { weekStart: week, blockId }, errors }) => {
      const refused = refusalOf(context, week)
      if (refused) throw errors[refused]()
      const decisions = listDecisions(context.db, week)
      const latest = decisions.at(-1)?.changeId
      const meant = decisions.filter((decision) => (blockId ? decision.blockId === blockId : decision.changeId === latest))
      const standing = meant.flatMap((decided) => {
        const row = findBlock(context.db, decided.blockId)
        return row ? [{ decided, row }] : []
      })
      if (standing.length === 0) throw errors.NOT_DECIDED()
      for (const { decided, row } of standing) putBack(context, week, decided, row)
    }),
  ),
  finish: review.finish.handler(
    command(({ context, input: { weekStart: week }, errors }) => {
      const refused = refusalOf(context, week)
      if (refused) throw errors[refused]()
      const { db, clock, ids } = context
      const now = clock.now()
      saveReview(db, week, {}, now)
      const text = weekEntryText(factsOf(reviewView(context, week)))
      const id = ids.next() as JournalEntryId
      insertEntry(db, { ...text, id, template: 'weekly-review', sessionId: null, zone: clock.zone(), now })
      setFinished(db, id, now, now)
      finishReview(db, week, id, now)
      return { entryId: id }
    }),
  ),
})

function thisWeek({ clock, dayRule, firstWeekday }: Context) {
  const today = studyDay(clock.now(), dayRule())
  return { today, days: weekDays(today, firstWeekday()) }
}

/** The first day of a week that has begun. */
function isWeek(context: Context, day: IsoDate): boolean {
  return weekStart(day, context.firstWeekday()) === day && day <= thisWeek(context).today
}

function refusalOf(context: Context, week: IsoDate): 'WEEK_NOT_FOUND' | 'REVIEW_FINISHED' | null {
  if (!isWeek(context, week)) return 'WEEK_NOT_FOUND'
  return findReview(context.db, week)?.finishedAt == null ? null : 'REVIEW_FINISHED'
}

function putBack(context: Context, week: IsoDate, decided: StoredDecision, row: BlockRow): void {
  const { db, clock } = context
  const { blockId, changeId, fromStartsAt, fromZone } = decided
  const now = clock.now()
  deleteDecision(db, week, blockId)
  deleteCarryOf(db, changeId, blockId)
  updateBlockPlace(db, blockId, { startsAt: fromStartsAt, zone: fromZone, durationMs: row.durationMs }, now)
  if (row.status === 'dropped') settleBlock(context, row, 'open')
}

interface Place {
  readonly day: IsoDate
  readonly startMinute: number
}

interface Wish {
  readonly decision: Decision
  readonly at: Place | undefined
  /** Of everything that one order decided, as in the dialog of unfinished work. */
  readonly changeId: string
}

function put(context: Context, week: IsoDate, row: BlockRow, { decision, at, changeId }: Wish): void {
  const { db, clock, dayRule } = context
  if (row.startsAt === null) return
  const now = clock.now()
  const rule = dayRule()
  const { day, minute } = instantToWall(row.startsAt, rule)
  const blockId = row.id as Parameters<typeof deleteDecision>[2]
  // A block that was decided on and stands in the week again, moved there by hand, is decided on anew.
  deleteDecision(db, week, blockId)
  insertDecision(db, week, { blockId, decision, fromStartsAt: row.startsAt, fromZone: rule.zone, changeId }, now)
  if (decision === 'drop') {
    settleBlock(context, row, 'dropped')
    return
  }
  const to: Place | null =
    decision === 'unplan' ? null : decision === 'move' && at ? at : { day: carriedTo(day, studyDay(now, rule)), startMinute: minute }
  const startsAt = to && studyDayTime(to.day, to.startMinute, rule)
  updateBlockPlace(db, row.id, { startsAt, zone: rule.zone, durationMs: Math.round(row.durationMs / MINUTE_MS) * MINUTE_MS }, now)
  insertCarries(db, changeId, [{ blockId: row.id, fromStartsAt: row.startsAt, toStartsAt: startsAt }], now)
}
