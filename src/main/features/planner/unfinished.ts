import { latestOccurrence } from '../../../shared/features/planner/recurrence.model.ts'
import { addDays, studyDay, studyDayStart } from '../../../shared/kernel/calendar.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { type BlockRow, findBlock } from './blocks.store.ts'
import { listOpenIdsBefore } from './carry.store.ts'
import { courseOf, lookUpOccurrence } from './occurrences.ts'
import { findSeries, listSeriesBetween, type SeriesRow } from './series.store.ts'

/** So many are listed; whoever has more begins with the latest. */
const LISTED = 300
/** How long an occurrence that nobody touched waits to be decided about. */
const WAITING_DAYS = 92

/** Open blocks of the days before today. Of a block that repeats only the latest one counts, and only until it comes again. */
export function listUnfinished({ db, clock, dayRule }: Context): { today: IsoDate; rows: BlockRow[]; hasMore: boolean } {
  const rule = dayRule()
  const today = studyDay(clock.now(), rule)
  const todayStart = studyDayStart(today, rule)
  const latest = latestByOrigin(listSeriesBetween(db, addDays(today, -WAITING_DAYS), today), today)
  const ids = listOpenIdsBefore(db, todayStart, LISTED + 1)
  const rows = ids.slice(-LISTED).flatMap((id) => findBlock(db, id) ?? [])
  const open = rows.filter(({ seriesId, occurrenceDay }) => {
    const series = seriesId === null ? undefined : findSeries(db, seriesId)
    const last = series && latest.get(series.originId)
    return !last || occurrenceDay === null || occurrenceDay >= last.day
  })
  const untouched = [...latest.values()].flatMap(({ series, day }) => {
    const row = lookUpOccurrence(db, series, day, rule)
    return row?.isPreview && isBefore(row, todayStart) ? [row] : []
  })
  const all = [...open, ...untouched].sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0))
  return { today, rows: all, hasMore: ids.length > LISTED }
}

interface Latest {
  readonly series: SeriesRow
  readonly day: IsoDate
}

/** The last occurrence up to today of every block that repeats, over all the series it was cut into. */
function latestByOrigin(series: readonly SeriesRow[], today: IsoDate): Map<string, Latest> {
  const found = new Map<string, Latest>()
  for (const row of series) {
    const day = latestOccurrence(courseOf(row), today)
    const other = found.get(row.originId)
    if (day !== null && (!other || other.day < day)) found.set(row.originId, { series: row, day })
  }
  return found
}

function isBefore({ startsAt }: BlockRow, instant: EpochMs): boolean {
  return startsAt !== null && startsAt < instant
}
