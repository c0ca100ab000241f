import { z } from 'zod'
import { task } from '../../contract/endpoint.ts'
import { SaveOutcome } from '../../contract/save-outcome.ts'
import { Day } from './block.contract.ts'

/** The plan leaves the app. Main asks where to. */
export const exportsContract = {
  /** Interviews and every planned block as an iCalendar file. */
  exportCalendar: task.output(SaveOutcome),
  /** The sheet of a week, which the window shows, as a PDF named after the week's first day. */
  printWeek: task.input(z.object({ firstDay: Day })).output(SaveOutcome),
  /** Every time entry as a table that a spreadsheet opens. */
  exportTimeLog: task.output(SaveOutcome),
}
