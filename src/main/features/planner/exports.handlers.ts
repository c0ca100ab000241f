import { implement } from '@orpc/server'
import { plannerContract } from '../../../shared/features/planner/planner.contract.ts'
import type { Context } from '../../core/context.ts'
import { saveFile } from '../../core/save-file.ts'
import { hasPlan } from './exports.store.ts'
import { planAsCalendar } from './plan-calendar.ts'
import { timeLogAsTable } from './time-log-table.ts'

const planner = implement(plannerContract).$context<Context>()

export const exportsHandlers = {
  exportCalendar: planner.exportCalendar.handler(async ({ context }) => {
    if (!hasPlan(context.db)) return { kind: 'empty' }
    const wish = { title: 'Save the plan as a calendar', fileName: 'prepbench-plan.ics', type: { name: 'Calendar', extension: 'ics' } }
    return saveFile(context.host, wish, () => planAsCalendar(context))
  }),
  printWeek: planner.printWeek.handler(({ context: { host }, input }) => {
    const fileName = `prepbench-week-${input.firstDay}.pdf`
    return saveFile(host, { title: 'Save the week as a PDF', fileName, type: { name: 'PDF', extension: 'pdf' } }, async () => ({
      bytes: await host.printPage(),
      count: 1,
    }))
  }),
  exportTimeLog: planner.exportTimeLog.handler(({ context }) => {
    const wish = { title: 'Save the time log as a table', fileName: 'prepbench-time-log.csv', type: { name: 'Table', extension: 'csv' } }
    return saveFile(context.host, wish, () => timeLogAsTable(context))
  }),
}
