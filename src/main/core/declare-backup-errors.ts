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
    const reason = backupRefusal(error, host.dataFolder)
    throw reason === 'damaged' ? errors.BACKUP_DAMAGED() : errors.BACKUP_FAILED({ data: { problem: reason } })
  }
}

/**
 * Why no backup could be made or restored.
 * @param folder where the store lies
 * @throws the error itself when it is a defect and neither damage nor the disk's
 */
export function backupRefusal(error: unknown, folder: string): OperationalProblem | 'damaged' {
  if (error instanceof BackupDamagedError) return 'damaged'
  const fault = faultOf(error, folder)
  if (fault?.kind !== 'operational') throw error
  return fault.problem
}
