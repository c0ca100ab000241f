import { z } from 'zod'
import { OPERATIONAL_PROBLEMS } from '../kernel/store-problem.ts'

/** What an order meets that makes a backup. Nothing is changed in either case. */
export const BACKUP_ERRORS = {
  /** The copy was not sound and was thrown away; older ones are untouched. */
  BACKUP_DAMAGED: {},
  /** The disk kept the copy from being made. */
  BACKUP_FAILED: { data: z.object({ problem: z.enum(OPERATIONAL_PROBLEMS) }) },
}
