import { implement } from '@orpc/server'
import { freeStart } from '../../../shared/features/planner/free-time.ts'
import { plannerContract } from '../../../shared/features/planner/planner.contract.ts'
import type { Stretch } from '../../../shared/features/planner/week-layout.ts'
import { addDays, instantToWall, studyDayTime, wallToInstant } from '../../../shared/kernel/calendar.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { type BlockRow, updateBlockPlace } from './blocks.store.ts'
import { type Carry, insertCarries, moveToListEnd } from './carry.store.ts'
import { beginOn, keepChange, newChange } from './plan-change.ts'
import { blockView, existing, listBlocksAndPreviews, listInterviews } from './planner-views.ts'
import { settleBlock } from './settle-block.ts'
import { listUnfinished } from './unfinished.ts'

const planner = implement(plannerContract).$context<Context>()

/** How far ahead a free time is looked for. */
const DAYS_AHEAD = 14
/** A study day ends here at the latest, in minutes after its midnight. */
const END_OF_DAY = 2 * 1440

export const carryHandlers = {
  unfinished: planner.unfinished.handler(({ context }) => {
    const { today, rows, hasMore } = listUnfinished(context)
    const rule = context.dayRule()
    return { today, blocks: rows.map((row) => blockView(row, rule)), hasMore }
  }),
  carry: planner.carry.handler(
    command(({ context, input, errors }) => {
      const { db, clock } = context
      const change = newChange()
      const blocks = [...new Set(input.blockIds)].map((id) => beginOn(context, id, change))
      const open = blocks.filter((block) => block?.status === 'open')
      if (open.length < blocks.length) throw errors.BLOCK_NOT_FOUND()
      const ordered = open.filter((block) => block !== undefined).sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0))
      const now = clock.now()
      const carries: Carry[] = []
      const left: BlockId[] = []
      const placeNext = placerFor(context, input.to, new Set(ordered.map((block) => block.id)))
      for (const block of ordered) {
        if (input.to.kind === 'dropped') {
          settleBlock(context, block, 'dropped', change)
          continue
        }
        const startsAt = input.to.kind === 'unplanned' ? null : placeNext(block)
        if (startsAt === undefined) {
          left.push(block.id as BlockId)
          continue
        }
        if (startsAt === null) moveToListEnd(db, block.id, now)
        else updateBlockPlace(db, block.id, { startsAt, zone: context.dayRule().zone, durationMs: block.durationMs }, now)
        carries.push({ blockId: block.id, fromStartsAt: block.startsAt, toStartsAt: startsAt })
      }
      const changeId = left.length === ordered.length ? null : keepChange(context, change)
      if (changeId !== null) insertCarries(db, changeId, carries, now)
      return { changeId, blocks: ordered.map((block) => existing(context, block.id)), left }
    }),
  ),
}

type Destination =
  | { readonly kind: 'today' | 'next-free' | 'unplanned' | 'dropped' }
  | { readonly kind: 'place'; readonly day: IsoDate; readonly startMinute: number }

/** Finds the next place for one block after another; undefined: there is no room left. */
function placerFor(context: Context, to: Destination, carried: ReadonlySet<string>): (block: BlockRow) => EpochMs | undefined {
  const rule = context.dayRule()
  if (to.kind === 'place') {
    let minute = to.startMinute
    return ({ durationMs }) => {
      if (minute >= END_OF_DAY) return undefined
      const startsAt = studyDayTime(to.day, minute, rule)
      minute += Math.round(durationMs / MINUTE_MS)
      return startsAt
    }
  }
  if (to.kind === 'unplanned' || to.kind === 'dropped') return () => undefined
  const days = freeDays(context, to.kind === 'today' ? 1 : DAYS_AHEAD, carried)
  return ({ durationMs }) => {
    const durationMinutes = Math.round(durationMs / MINUTE_MS)
    for (const { day, from, busy } of days) {
      const startMinute = freeStart(busy, from, durationMinutes)
      if (startMinute === null) continue
      busy.push({ startMinute, durationMinutes })
      return wallToInstant(day, startMinute, rule.zone)
    }
    return undefined
  }
}

interface FreeDay {
  readonly day: IsoDate
  readonly from: number
  readonly busy: Stretch[]
}

/** The next days with the blocks and interviews on them; what is being carried is in nobody's way. */
function freeDays(context: Context, count: number, carried: ReadonlySet<string>): FreeDay[] {
  const { db, clock, dayRule } = context
  const rule = dayRule()
  const now = instantToWall(clock.now(), rule)
  const days = Array.from(
    { length: count },
    (_, index): FreeDay => ({ day: addDays(now.day, index), from: index === 0 ? now.minute : 0, busy: [] }),
  )
  const from = wallToInstant(now.day, rule.startHour * 60, rule.zone)
  const to = wallToInstant(addDays(now.day, count), rule.startHour * 60, rule.zone)
  for (const row of listBlocksAndPreviews(db, rule, from, to)) {
    const { day, startMinute, durationMinutes, status } = blockView(row, rule)
    if (startMinute === null || status === 'dropped' || carried.has(row.id)) continue
    days.find((candidate) => candidate.day === day)?.busy.push({ startMinute, durationMinutes })
  }
  for (const { day, startMinute, time } of listInterviews(context)) {
    if (startMinute === null || time === null) continue
    days.find((candidate) => candidate.day === day)?.busy.push({ startMinute, durationMinutes: time.durationMinutes })
  }
  return days
}
