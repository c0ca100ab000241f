import { setTimeout as wait } from 'node:timers/promises'
import { app, dialog } from 'electron'
import { faultOf } from '../store/store-fault.ts'
import type { Log } from './log.ts'

/** What has to be closed before the process ends. */
interface Closable {
  /** Waits for running work first. */
  close(): Promise<void>
  closeNow(): void
}

/** An ending waits no longer than this for writes and backups (criterion F13). */
const LONGEST_MS = 5_000
/** Fields save themselves when their page goes; their last messages are still on the way when the last window is gone. */
const LAST_MESSAGES_MS = 100

/** Ends the process in order, whoever asks: the person, the system (SIGTERM), or a defect (criteria F10, F13). */
export function endInOrder(log: Log): { readonly closeAtEnd: (what: Closable) => void } {
  let closable: Closable | null = null
  let isEnding = false
  // Not before-quit: the windows must be gone first, because their pages save as they go.
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isEnding) return
    isEnding = true
    void close(closable, log).then((exitCode) => app.exit(exitCode))
  })
  process.on('SIGTERM', () => app.quit())
  const fail = (error: unknown) => {
    log.defect(error)
    // A box would keep the process from ending, and nobody could do anything about what it says.
    if (isEnding || isHarmless(error)) return
    try {
      closable?.closeNow()
    } catch (second) {
      log.defect(second)
    }
    dialog.showErrorBox('Prepbench has to close', FAILURE)
    app.exit(1)
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  return {
    closeAtEnd: (what) => {
      closable = what
    },
  }
}

const FAILURE =
  'Something went wrong inside Prepbench. Everything that said "Saved" is saved. Start it again; if this comes back, the log in the data folder says where it happened.'

async function close(closable: Closable | null, log: Log): Promise<number> {
  if (!closable) return 0
  await wait(LAST_MESSAGES_MS)
  const inTime = closable.close().then(
    () => 'closed' as const,
    (error: unknown) => {
      log.defect(error)
      return 'failed' as const
    },
  )
  const outcome = await Promise.race([inTime, wait(LONGEST_MS, 'late' as const)])
  log.event('ended', { outcome })
  if (outcome === 'late') closable.closeNow()
  return 0
}

/**
 * Three things are no defects: a page that went away while it was answered; a disk that refused a write of main's own,
 * which rolled back and of which the page speaks at its next order; a store that recovery has just taken over.
 */
function isHarmless(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ['AbortError', 'StoreUnavailableError'].includes(error.name) || faultOf(error)?.kind === 'operational'
}
