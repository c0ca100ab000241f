import { type Course, isOccurrence, occurrencesBetween } from '../../../shared/features/planner/recurrence.model.ts'
import { addDays, type DayRule, studyDay, wallToInstant } from '../../../shared/kernel/calendar.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import type { Db } from '../../store/db.ts'
import { type BlockRow, findBlock } from './blocks.store.ts'
import { findSeries, insertOccurrence, listOccurrenceRows, listSeriesBetween, NO_END, type SeriesRow } from './series.store.ts'

/** Days that an instant and the day a series gives it can lie apart: the start hour may have been changed since. */
const SLACK_DAYS = 2

export function courseOf({ pattern, firstDay, lastDay, weekStartsOn }: Omit<SeriesRow, 'createdAt' | 'updatedAt'>): Course {
  return { pattern, firstDay, lastDay: lastDay === NO_END ? null : lastDay, weekStartsOn }
}

/** What an occurrence is called before it has a row, and from then on. */
function occurrenceId(seriesId: string, day: IsoDate): string {
  return `${seriesId}.${day}`
}

/** The instant of an occurrence: the same time of the wall clock wherever the person is and however the clocks change. */
export function occurrenceStart(series: { readonly startMinute: number }, day: IsoDate, zone: string): EpochMs {
  return wallToInstant(day, series.startMinute, zone)
}

/** Occurrences without a row that start in [from, to), earliest first. */
export function listPreviews(db: Db, rule: DayRule, from: EpochMs, to: EpochMs): BlockRow[] {
  const firstDay = addDays(studyDay(from, rule), -SLACK_DAYS)
  const lastDay = addDays(studyDay(to, rule), SLACK_DAYS)
  return listSeriesBetween(db, firstDay, lastDay)
    .flatMap((series) => {
      const taken = new Set(listOccurrenceRows(db, series.id, firstDay, lastDay).map((row) => row.occurrenceDay))
      return occurrencesBetween(courseOf(series), firstDay, lastDay)
        .filter((day) => !taken.has(day))
        .map((day) => previewRow(series, day, rule))
    })
    .filter(({ startsAt }) => startsAt !== null && startsAt >= from && startsAt < to)
    .sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0) || (a.id < b.id ? -1 : 1))
}

/** A block by its id, whether it has a row or is worked out from its series. */
export function lookUpBlock(db: Db, blockId: string, rule: DayRule): BlockRow | undefined {
  return findBlock(db, blockId) ?? findOccurrence(db, blockId, rule)
}

/** The block that an order is about; an occurrence that nobody has touched yet gets its row. */
export function openBlock({ db, clock, dayRule }: Context, blockId: string): BlockRow | undefined {
  const rule = dayRule()
  const block = lookUpBlock(db, blockId, rule)
  if (!block?.isPreview) return block
  const { seriesId, occurrenceDay, startsAt } = block
  const series = seriesId === null ? undefined : findSeries(db, seriesId)
  if (!series || occurrenceDay === null || startsAt === null) return undefined
  insertOccurrence(db, block.id, { series, day: occurrenceDay, startsAt, zone: rule.zone }, clock.now())
  return findBlock(db, block.id)
}

function findOccurrence(db: Db, blockId: string, rule: DayRule): BlockRow | undefined {
  const name = /^(.+)\.(\d{4}-\d{2}-\d{2})$/.exec(blockId)
  const day = name?.[2] as IsoDate | undefined
  const series = name?.[1] === undefined ? undefined : findSeries(db, name[1])
  return series && day !== undefined && isOccurrence(courseOf(series), day) ? lookUpOccurrence(db, series, day, rule) : undefined
}

/** An occurrence by its day: its row, or worked out; undefined: it was left out. */
export function lookUpOccurrence(db: Db, series: SeriesRow, day: IsoDate, rule: DayRule): BlockRow | undefined {
  const row = listOccurrenceRows(db, series.id, day, day)[0]
  if (!row) return previewRow(series, day, rule)
  return row.isDeleted ? undefined : findBlock(db, row.id)
}

function previewRow(series: SeriesRow, day: IsoDate, rule: DayRule): BlockRow {
  const { id, title, pillar, notes, paperId, work, durationMs, pattern, occurrenceCount, lastDay } = series
  return {
    id: occurrenceId(id, day),
    title,
    pillar,
    notes,
    status: 'open',
    paperId,
    work,
    startsAt: occurrenceStart(series, day, rule.zone),
    durationMs,
    actualMs: 0,
    carriedCount: 0,
    isSample: 0,
    seriesId: id,
    occurrenceDay: day,
    againAfterDays: null,
    againChainId: null,
    repeats: JSON.stringify({ pattern, occurrenceCount, lastDay }),
    isPreview: true,
  }
}
