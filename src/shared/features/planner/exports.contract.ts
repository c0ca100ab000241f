import { z } from 'zod'
import { task } from '../../contract/endpoint.ts'

const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  /** There is nothing to save, so nobody was asked where to. */
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('saved'), fileName: z.string(), count: z.int() }),
  /** The file could not be written there; what stood under that name is untouched. */
  z.object({ kind: z.literal('refused'), reason: z.enum(['own-folder', 'no-permission', 'no-space', 'failed']) }),
])
export type ExportOutcome = z.infer<typeof Outcome>

/** The plan leaves the app. Main asks where to. */
export const exportsContract = {
  /** Interviews and every planned block as an iCalendar file. */
  exportCalendar: task.output(Outcome),
  /** Every time entry as a table that a spreadsheet opens. */
  exportTimeLog: task.output(Outcome),
}
