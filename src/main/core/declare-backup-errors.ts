import type { OperationalProblem } from '../../shared/kernel/store-problem.ts'
import { BackupDamagedError } from '../store/backup.ts'
import { faultOf } from '../store/store-fault.ts'
import type { Context } from './context.ts'

interface Declared {
  BACKUP_DAMAGED(): Error
  BACKUP_FAILED(options: { data: { problem: OperationalProblem } }): Error
}

/** Turns what a copy of the store can meet into the declared failures; the rest is a defect. */
export async function declareBackupErrors<Value>(
  { host }: Pick<Context, 'host'>,
  errors: Declared,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BackupDamagedError) throw errors.BACKUP_DAMAGED()
    const fault = faultOf(error, host.dataFolder)
    if (fault?.kind === 'operational') throw errors.BACKUP_FAILED({ data: { problem: fault.problem } })
    throw error
  }
}
