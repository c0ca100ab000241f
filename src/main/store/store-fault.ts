import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import type { DamageFinding, OperationalProblem } from '../../shared/kernel/store-problem.ts'

/** What an error of SQLite or of the file system says about the store. */
export type StoreFault =
  | { readonly kind: 'operational'; readonly problem: OperationalProblem }
  | { readonly kind: 'damaged'; readonly finding: DamageFinding }

/** Error codes by their beginning, so that SQLite's extended codes count with their family. First match wins. */
const FAULTS: readonly (readonly [prefix: string, fault: StoreFault])[] = [
  ['SQLITE_NOTADB', { kind: 'damaged', finding: 'not-a-store' }],
  ['SQLITE_CORRUPT', { kind: 'damaged', finding: 'malformed' }],
  ['SQLITE_FULL', { kind: 'operational', problem: 'full' }],
  ['ENOSPC', { kind: 'operational', problem: 'full' }],
  ['EDQUOT', { kind: 'operational', problem: 'full' }],
  ['SQLITE_BUSY', { kind: 'operational', problem: 'locked' }],
  ['SQLITE_LOCKED', { kind: 'operational', problem: 'locked' }],
  ['EBUSY', { kind: 'operational', problem: 'locked' }],
  ['SQLITE_READONLY', { kind: 'operational', problem: 'read-only' }],
  ['SQLITE_PERM', { kind: 'operational', problem: 'read-only' }],
  ['EROFS', { kind: 'operational', problem: 'read-only' }],
  ['EACCES', { kind: 'operational', problem: 'read-only' }],
  ['EPERM', { kind: 'operational', problem: 'read-only' }],
  ['SQLITE_CANTOPEN', { kind: 'operational', problem: 'cannot-open' }],
  ['ENOENT', { kind: 'operational', problem: 'cannot-open' }],
  ['ENOTDIR', { kind: 'operational', problem: 'cannot-open' }],
  ['EISDIR', { kind: 'operational', problem: 'cannot-open' }],
  ['SQLITE_IOERR', { kind: 'operational', problem: 'io' }],
  ['EIO', { kind: 'operational', problem: 'io' }],
]

/** Less than this on a disk, in bytes, and an unnamed failure to write is taken for a full disk. */
const NEARLY_NOTHING_BYTES = 64 * 1024

/**
 * Reads an error; null when it is not about the store at all (a defect).
 * @param folder where the store lies: SQLite reports some full and read-only disks as plain input/output errors,
 *   and only the disk itself can tell.
 */
export function faultOf(error: unknown, folder?: string): StoreFault | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const fault = FAULTS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null
  const isVague = fault?.kind === 'operational' && (fault.problem === 'io' || fault.problem === 'cannot-open')
  if (!isVague || folder === undefined) return fault
  if (isReadOnly(folder)) return { kind: 'operational', problem: 'read-only' }
  return isFull(folder) ? { kind: 'operational', problem: 'full' } : fault
}

function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return false
  } catch {
    // A folder that is not there is not read-only.
    return existsSync(folder)
  }
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < NEARLY_NOTHING_BYTES
  } catch {
    // A folder that can't be asked is not known to be full.
    return false
  }
}
