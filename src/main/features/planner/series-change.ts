import {
  type Course,
  type Ending,
  firstInStep,
  firstMatch,
  isOccurrence,
  latestOccurrence,
  movedPattern,
  nthOccurrence,
  occurrencesBetween,
  type Pattern,
} from '../../../shared/features/planner/recurrence.model.ts'
import type { BlockWork } from '../../../shared/kernel/block-work.ts'
import { addDays, studyDay } from '../../../shared/kernel/calendar.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import { type Result, refusal, success } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { type BlockRow, findBlock, setBlockDeleted, updateBlockDetails, updateBlockPlace } from './blocks.store.ts'
import { courseOf, occurrenceStart } from './occurrences.ts'
import { type PlanChange, rememberBlock } from './plan-change.ts'
import { snapshotSeries } from './plan-changes.store.ts'
import {
  deleteSeries,
  findSeries,
  insertSeries,
  linkBlock,
  listOccurrenceRows,
  type NewSeries,
  NO_END,
  type SeriesRow,
  updateSeries,
} from './series.store.ts'

/** Which occurrences are meant: from the named one on, or from today on when that is earlier. What lies before keeps what it was. */
export type Scope = 'following' | 'all'

/** A block that comes again, and where in its series an order begins. */
export interface Target {
  readonly block: BlockRow
  readonly series: SeriesRow
  readonly day: IsoDate
}

export function targetOf({ db }: Context, block: BlockRow): Target | null {
  const series = block.seriesId === null ? undefined : findSeries(db, block.seriesId)
  return series && block.occurrenceDay !== null ? { block, series, day: block.occurrenceDay } : null
}

export interface SeriesChange {
  readonly title?: string | undefined
  readonly pillar?: Pillar | undefined
  readonly notes?: string | undefined
  readonly paperId?: string | null | undefined
  readonly work?: BlockWork | null | undefined
  readonly durationMs?: number | undefined
  readonly startMinute?: number | undefined
  /** Where the named occurrence goes; the pattern follows. */
  readonly movedTo?: IsoDate | undefined
  readonly pattern?: Pattern | undefined
  readonly ending?: Ending | undefined
}

/** Changes a series from the named occurrence on, or from today on. A series that began before is cut in two. */
export function changeSeries(
  context: Context,
  target: Target,
  scope: Scope,
  wish: SeriesChange,
  change: PlanChange,
): Result<null, 'no-occurrence'> {
  const { db, clock, ids } = context
  const { series } = target
  const from = boundaryOf(context, target, scope)
  const next = changedSeries(target, from, wish)
  const hasEarlier = latestOccurrence(courseOf(series), addDays(from, -1)) !== null
  const renewed = { ...next, id: hasEarlier ? ids.next() : series.id }
  if (!isOccurrence(courseOf(renewed), renewed.firstDay)) return refusal('no-occurrence')

  rememberSeries(context, change, series)
  const rows = rowsFrom(context, series, from, change)
  const now = clock.now()
  if (hasEarlier) {
    updateSeries(db, { ...series, lastDay: addDays(from, -1), occurrenceCount: null }, now)
    insertSeries(db, renewed, now)
    change.newSeries.push(renewed.id)
  } else {
    updateSeries(db, renewed, now)
  }
  for (const row of rows) linkBlock(db, row.id, null, now)
  for (const row of rows) followChange(context, row, { target, series, renewed, wish })
  return success(null)
}

/** Ends a series before the named occurrence, or before today. Open ones from there on go into the trash. */
export function endSeries(context: Context, target: Target, scope: Scope, change: PlanChange): void {
  const { db, clock } = context
  const from = boundaryOf(context, target, scope)
  const now = clock.now()
  rememberSeries(context, change, target.series)
  for (const row of rowsFrom(context, target.series, from, change)) {
    const block = findBlock(db, row.id)
    if (block?.status === 'open' && block.actualMs === 0) setBlockDeleted(db, row.id, true, now)
  }
  cutSeries(context, target.series, from)
}

/** The named block stays, alone; from it on there are no others but those that somebody has touched. */
export function stopSeries(context: Context, { series, day }: Target, change: PlanChange): void {
  const { db, clock } = context
  rememberSeries(context, change, series)
  for (const row of rowsFrom(context, series, day, change)) linkBlock(db, row.id, null, clock.now())
  cutSeries(context, series, day)
}

function cutSeries({ db, clock }: Context, series: SeriesRow, from: IsoDate): void {
  const lastDay = addDays(from, -1)
  if (latestOccurrence(courseOf(series), lastDay) === null) deleteSeries(db, series.id, clock.now())
  else updateSeries(db, { ...series, lastDay, occurrenceCount: null }, clock.now())
}

function boundaryOf({ clock, dayRule }: Context, { day }: Target, scope: Scope): IsoDate {
  const today = studyDay(clock.now(), dayRule())
  return scope === 'all' && today < day ? today : day
}

/** The series as it goes on from `from`; where only its time or text changes, every interval keeps step with the named occurrence. */
function changedSeries({ series, day }: Target, from: IsoDate, wish: SeriesChange): NewSeries {
  const to = movedDay({ series, day }, wish)
  const pattern = wish.pattern ? plainPattern(wish.pattern) : movedPattern(series.pattern, day, to)
  const anchor = wish.pattern ? firstMatch(pattern, day) : firstMatch(pattern, to)
  const course = { pattern, firstDay: anchor, lastDay: null, weekStartsOn: series.weekStartsOn }
  // The other weekdays of a week stay where they are; days and months that are counted begin with the moved one.
  const begin = from !== day || (pattern.every === 'week' && to > day) ? from : to
  const firstDay = firstInStep(course, begin)
  const ending = wish.ending ?? remainingEnding(series, from)
  return {
    ...series,
    title: wish.title ?? series.title,
    pillar: wish.pillar ?? series.pillar,
    notes: wish.notes ?? series.notes,
    paperId: wish.paperId === undefined ? series.paperId : wish.paperId,
    work: wish.work === undefined ? series.work : wish.work,
    durationMs: wish.durationMs ?? series.durationMs,
    startMinute: wish.startMinute ?? series.startMinute,
    pattern,
    firstDay,
    ...ended({ ...course, firstDay }, ending),
  }
}

/** Where the named occurrence goes. What comes every day has no other day to go to. */
function movedDay({ series, day }: Pick<Target, 'series' | 'day'>, { movedTo }: SeriesChange): IsoDate {
  const isDaily = series.pattern.every === 'day' && series.pattern.interval === 1
  return movedTo === undefined || isDaily ? day : movedTo
}

/** An end as it is stored: a count has a last day too, so that nobody has to count again. */
export function ended(course: Course, ending: Ending): Pick<NewSeries, 'lastDay' | 'occurrenceCount'> {
  if (ending.kind === 'never') return { lastDay: NO_END, occurrenceCount: null }
  if (ending.kind === 'until') return { lastDay: ending.day, occurrenceCount: null }
  return { lastDay: nthOccurrence(course, ending.count) ?? NO_END, occurrenceCount: ending.count }
}

/** Weekdays once each and in order. */
export function plainPattern(pattern: Pattern): Pattern {
  return pattern.every === 'week' ? { ...pattern, weekdays: [...new Set(pattern.weekdays)].sort((a, b) => a - b) } : pattern
}

function remainingEnding({ occurrenceCount, lastDay, ...series }: SeriesRow, from: IsoDate): Ending {
  if (occurrenceCount === null) return lastDay === NO_END ? { kind: 'never' } : { kind: 'until', day: lastDay }
  const gone = occurrencesBetween(courseOf({ ...series, occurrenceCount, lastDay }), series.firstDay, addDays(from, -1)).length
  return { kind: 'count', count: Math.max(occurrenceCount - gone, 1) }
}

function rememberSeries({ db }: Context, change: PlanChange, series: SeriesRow): void {
  const row = snapshotSeries(db, series.id)
  if (row) change.series.push(row)
}

function rowsFrom(context: Context, series: SeriesRow, from: IsoDate, change: PlanChange) {
  const rows = listOccurrenceRows(context.db, series.id, from, NO_END)
  for (const row of rows) rememberBlock(context, change, row.id)
  return rows
}

interface Following {
  readonly target: Target
  readonly series: SeriesRow
  readonly renewed: NewSeries
  readonly wish: SeriesChange
}

/** Links a row to the series as it is now. An open one takes over what nobody had changed on it by hand; the named one all of it. */
function followChange(context: Context, row: { id: string; occurrenceDay: IsoDate }, { target, series, renewed, wish }: Following): void {
  const { db, clock, dayRule } = context
  const now = clock.now()
  const course = courseOf(renewed)
  const isTarget = row.id === target.block.id
  const wanted = isTarget ? newDayOf(target, renewed, wish) : row.occurrenceDay
  const isTaken = listOccurrenceRows(db, renewed.id, wanted, wanted).length > 0
  if (!isOccurrence(course, wanted) || isTaken) return
  linkBlock(db, row.id, { seriesId: renewed.id, day: wanted }, now)
  const block = findBlock(db, row.id)
  if (block?.status !== 'open') return
  const { zone } = dayRule()
  const own = <Value>(value: Value, old: Value, next: Value) => (isTarget || value === old ? next : value)
  const details = {
    title: own(block.title, series.title, renewed.title),
    pillar: own(block.pillar, series.pillar, renewed.pillar),
    notes: own(block.notes, series.notes, renewed.notes),
    paperId: own(block.paperId, series.paperId, renewed.paperId),
    work: own(block.work, series.work, renewed.work),
    durationMs: own(block.durationMs, series.durationMs, renewed.durationMs),
  }
  updateBlockDetails(db, row.id, details, now)
  const oldStart = occurrenceStart(series, row.occurrenceDay, zone)
  const isMoved = wish.startMinute !== undefined || wish.movedTo !== undefined || wish.pattern !== undefined
  if (block.startsAt === oldStart || (isTarget && isMoved)) {
    updateBlockPlace(db, row.id, { startsAt: occurrenceStart(renewed, wanted, zone), zone, durationMs: details.durationMs }, now)
  }
}

/** The day that the named occurrence has from now on. */
function newDayOf(target: Target, renewed: NewSeries, wish: SeriesChange): IsoDate {
  const { day } = target
  const to = movedDay(target, wish)
  return isOccurrence(courseOf(renewed), to) ? to : firstInStep(courseOf(renewed), day)
}
