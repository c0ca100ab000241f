import { addDays, studyDay } from '../../src/shared/kernel/calendar.ts'
import type { EpochMs } from '../../src/shared/kernel/time.ts'

/** As the app counts where nothing was set: the system's zone, days that begin at four. */
const RULE = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, startHour: 4 }

/** The study day `count` days from now: before four in the morning today is still yesterday. */
export const inDays = (count: number) => addDays(studyDay(Date.now() as EpochMs, RULE), count)
