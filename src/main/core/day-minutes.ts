import { addDays, studyDayStart } from '../../shared/kernel/calendar.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import { addUpDays, type DayMinutes, hasDaySums, listDaySums, saveDaySums } from '../store/day-minutes.store.ts'
import type { Db } from '../store/db.ts'
import type { Context } from './context.ts'

/** Stores whose sums are being added up by another day rule. */
const underWay = new WeakSet<Db>()

/**
 * What the study days from `first` to `last`, both included, add up to; by day, then pillar. Read from sums that are
 * kept; where those are of another day rule they are added up here and now, and put right behind the answer.
 */
export function dayMinutes(context: Context, first: IsoDate, last: IsoDate): DayMinutes[] {
  const { db } = context
  const rule = context.dayRule()
  if (hasDaySums(db, rule)) return listDaySums(db, first, last)
  void putRight(context).catch(context.host.logDefect)
  return addUpDays(db, rule, studyDayStart(first, rule), studyDayStart(addDays(last, 1), rule))
}

/** Nothing that anybody sees changes by it, so nobody is told. */
async function putRight({ db, store, dayRule }: Context): Promise<void> {
  if (underWay.has(db)) return
  underWay.add(db)
  try {
    await store.writable()
    await saveDaySums(db, dayRule())
  } finally {
    underWay.delete(db)
  }
}
