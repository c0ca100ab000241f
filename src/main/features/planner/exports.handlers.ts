import { implement } from '@orpc/server'
import { plannerContract } from '../../../shared/features/planner/planner.contract.ts'
import { timeTable } from '../../../shared/features/planner/time-table.ts'
import { instantToWall } from '../../../shared/kernel/calendar.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { timeValue } from '../../../shared/kernel/time-field.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { saveFile } from '../../core/save-file.ts'
import { hasPlan } from './exports.store.ts'
import { planAsCalendar } from './plan-calendar.ts'
import { listTimeEntriesBetween } from './time-entries.store.ts'

const planner = implement(plannerContract).$context<Context>()

const END_OF_TIME = Number.MAX_SAFE_INTEGER as EpochMs
const START_OF_TIME = 0 as EpochMs

export const exportsHandlers = {
  exportCalendar: planner.exportCalendar.handler(async ({ context }) => {
    if (!hasPlan(context.db)) return { kind: 'empty' }
    const wish = { title: 'Save the plan as a calendar', fileName: 'prepbench-plan.ics', type: { name: 'Calendar', extension: 'ics' } }
    return saveFile(context.host, wish, () => planAsCalendar(context))
  }),
  exportTimeLog: planner.exportTimeLog.handler(({ context }) => {
    const wish = { title: 'Save the time log as a table', fileName: 'prepbench-time-log.csv', type: { name: 'Table', extension: 'csv' } }
    return saveFile(context.host, wish, () => {
      const rule = context.dayRule()
      const rows = listTimeEntriesBetween(context.db, START_OF_TIME, END_OF_TIME).map((entry) => {
        const { day, minute } = instantToWall(entry.startedAt, rule)
        const startsAt = timeValue(minute)
        const { pillar, source, note } = entry
        return { day, startsAt, minutes: entry.activeMs / MINUTE_MS, pillar, title: entry.title ?? '', source, note }
      })
      return { text: timeTable(rows), count: rows.length }
    })
  }),
}
