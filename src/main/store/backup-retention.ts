import type { Backup } from './backup.ts'

const DAY_MS = 86_400_000
const KEEP_ALL_DAYS = 2
/** After the first days: one copy for each of so many days, then weeks, then months (criterion D9). */
const STEPS = [
  { count: 12, bucket: (at: number) => Math.floor(at / DAY_MS) },
  { count: 10, bucket: (at: number) => Math.floor(at / (7 * DAY_MS)) },
  { count: 9, bucket: (at: number) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth() },
] as const

/**
 * Names of the copies that rotation lets go. Copies that somebody asked for and those from before a migration stay.
 * @param now UTC milliseconds
 */
export function backupsToRemove(backups: readonly Backup[], now: number): string[] {
  const rotated = backups
    .filter(({ kind }) => kind === 'automatic' || kind === 'before-restore' || kind === 'before-emptying')
    .toSorted((first, second) => second.takenAt - first.takenAt)
  const removed: string[] = []
  let step = 0
  let keptInStep = 0
  let lastBucket: number | null = null
  for (const { name, takenAt } of rotated) {
    if (takenAt > now - KEEP_ALL_DAYS * DAY_MS) continue
    const current = STEPS[step]
    const bucket = current?.bucket(takenAt)
    if (!current || bucket === undefined || bucket === lastBucket) {
      removed.push(name)
      continue
    }
    keptInStep++
    lastBucket = bucket
    if (keptInStep === current.count) {
      step++
      keptInStep = 0
      // The next, coarser step begins with the bucket after this copy's.
      lastBucket = STEPS[step]?.bucket(takenAt) ?? null
    }
  }
  return removed
}
