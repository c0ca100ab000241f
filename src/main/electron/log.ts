import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

const MAX_BYTES = 1_000_000

/** Writes what happened, never what somebody wrote or where their files are (criterion S23). */
export interface Log {
  event(name: string, facts?: Readonly<Record<string, string | number | boolean>>): void
  /** A defect: its kind and the places in our code, without its message, which may quote content. */
  defect(error: unknown): void
}

/** A log file of at most two megabytes, the older half beside it. Writing is synchronous so that a crash leaves its cause. */
/** In the data folder. */
export const LOG_FOLDER = 'logs'

export function openLog(folder: string, now: () => number): Log {
  const path = join(folder, 'prepbench.log')
  const write = (name: string, facts: Readonly<Record<string, unknown>>) => {
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(path, `${path}.1`)
      appendFileSync(path, `${JSON.stringify({ at: new Date(now()).toISOString(), name, ...facts })}\n`, { mode: 0o600 })
    } catch {
      // A full or read-only disk: the log is the last thing that may stop the app.
    }
  }
  return {
    event: (name, facts = {}) => write(name, facts),
    defect: (error) => write('defect', describeDefect(error)),
  }
}

/** Kind, code and stack places with paths cut to file names. */
export function describeDefect(error: unknown): { kind: string; code: string; places: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, code: '', places: [] }
  const code = 'code' in error ? String(error.code) : ''
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?([^()\s]*[/\\][^()\s]*)\)?/g, (_whole, path: string) => basename(path)))
  return { kind: error.name, code, places }
}
