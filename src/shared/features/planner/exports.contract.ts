import { task } from '../../contract/endpoint.ts'
import { SaveOutcome } from '../../contract/save-outcome.ts'

/** The plan leaves the app. Main asks where to. */
export const exportsContract = {
  /** Interviews and every planned block as an iCalendar file. */
  exportCalendar: task.output(SaveOutcome),
  /** Every time entry as a table that a spreadsheet opens. */
  exportTimeLog: task.output(SaveOutcome),
}
