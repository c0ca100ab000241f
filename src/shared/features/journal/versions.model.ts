import type { EpochMs } from '../../kernel/time.ts'

/** A pause as long as this ends a session of writing. */
const WRITING_PAUSE_MS = 10 * 60_000
/** Whoever writes on and on still gets a version this often. */
const LONGEST_WRITING_MS = 60 * 60_000
/** Of one entry; older ones go. The newest stays whatever its length. */
export const MAX_VERSIONS = 100
export const MAX_VERSION_CHARS = 20_000_000

/**
 * Whether the text as it is should be kept before it is written over: after a pause, or after an hour without one.
 * @param textAt when its words changed last; null: never since it was made, so there is nothing to keep
 * @param since the newest version, or when the entry was made
 */
export function keepsVersion(textAt: EpochMs | null, since: EpochMs, now: EpochMs): boolean {
  if (textAt === null) return false
  return now - textAt >= WRITING_PAUSE_MS || now - since >= LONGEST_WRITING_MS
}
