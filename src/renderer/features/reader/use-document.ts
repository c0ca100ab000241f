import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PaperSplit, Position } from '../../../shared/features/reader/reader.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { openPdf, paperAddress, stopPdfWorker } from '../../client/pdfjs.ts'

/** Without any progress for this long the reader offers to stop (finding F9). */
const SLOW_AFTER_MS = 10_000

type Failure = 'missing' | 'broken' | 'worker' | 'stopped' | 'too-big' | 'unknown'

export type Opening =
  | { readonly kind: 'opening'; readonly isSlow: boolean }
  | { readonly kind: 'locked'; readonly isRetry: boolean; readonly answer: (password: string) => void }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'open'
      readonly document: PDFDocumentProxy
      readonly labels: readonly string[]
      readonly position: Position | null
      readonly split: PaperSplit | null
    }

export interface OpenedDocument {
  readonly opening: Opening
  /** Ends everything about the paper at once, whatever it is doing. */
  readonly stop: () => void
  readonly again: () => void
  /** The document opened, but its pages can't be shown. */
  readonly fail: (error: unknown) => void
}

/** Opens a paper's PDF, with its page labels and the place where somebody left it. */
export function useDocument(paperId: PaperId): OpenedDocument {
  const [attempt, setAttempt] = useState(0)
  const [opening, setOpening] = useState<Opening>({ kind: 'opening', isSlow: false })
  const isStopped = useRef(false)
  const mayGrow = useRef(false)
  const stop = useCallback(() => {
    isStopped.current = true
    stopPdfWorker('reading')
    setOpening({ kind: 'failed', failure: 'stopped' })
  }, [])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  const fail = useCallback((error: unknown) => {
    const failure = failureOf(error)
    // Whoever opens it once more has been told.
    if (failure === 'too-big') mayGrow.current = true
    setOpening({ kind: 'failed', failure })
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the same paper once more.
  useEffect(() => {
    isStopped.current = false
    const end = new AbortController()
    const show = (next: Opening) => {
      if (!end.signal.aborted) setOpening(next)
    }
    const refuse = (error: unknown) => {
      window.clearTimeout(watchdog.timer)
      if (end.signal.aborted || isStopped.current) return
      // Another paper was stopped, and with it the worker they shared: this one goes on where it was.
      if (isWorkerStopped(error)) again()
      else fail(error)
    }
    const watchdog = { timer: 0, isOpen: false }
    const restart = () => {
      window.clearTimeout(watchdog.timer)
      // An open paper goes on reading pages; nobody waits for it to open any more.
      if (watchdog.isOpen) return
      watchdog.timer = window.setTimeout(() => show({ kind: 'opening', isSlow: true }), SLOW_AFTER_MS)
    }
    const askPassword = (isRetry: boolean) => {
      window.clearTimeout(watchdog.timer)
      return new Promise<string>((resolve) => {
        const answer = (password: string) => {
          show({ kind: 'opening', isSlow: false })
          restart()
          resolve(password)
        }
        show({ kind: 'locked', isRetry, answer })
      })
    }
    show({ kind: 'opening', isSlow: false })
    restart()
    open(paperId, { signal: end.signal, askPassword, onProgress: restart, onLost: refuse, mayGrow: mayGrow.current }).then((opened) => {
      watchdog.isOpen = true
      window.clearTimeout(watchdog.timer)
      show(opened)
    }, refuse)
    return () => {
      window.clearTimeout(watchdog.timer)
      end.abort()
    }
  }, [paperId, attempt])

  return { opening, stop, again, fail }
}

async function open(paperId: PaperId, options: Parameters<typeof openPdf>[1]): Promise<Opening> {
  let password: string | null = null
  const { askPassword, ...rest } = options
  const remember = async (isRetry: boolean) => {
    password = (await askPassword?.(isRetry)) ?? ''
    return password
  }
  const [document, position, split] = await Promise.all([
    openPdf(paperAddress(paperId), { ...rest, askPassword: remember }),
    client.reader.position({ paperId }),
    client.reader.split({ paperId }),
  ])
  // Text and sections of a locked paper are read while its password is known. The paper is there without.
  if (password !== null) client.reader.unlock({ paperId, password }).catch(() => {})
  // Labels are decoration: a file whose labels are broken is still read.
  const labels = await document.getPageLabels().catch(() => null)
  return { kind: 'open', document, position, split, labels: labels ?? [] }
}

function isWorkerStopped(error: unknown): boolean {
  return error instanceof Error && error.name === 'PdfUnreadableError' && error.message === 'worker stopped'
}

function failureOf(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' }
  if (name === 'PdfUnreadableError') return message === 'worker lost' ? 'worker' : 'missing'
  if (name === 'PaperTooBigError') return 'too-big'
  if (name === 'InvalidPDFException' || name === 'BrokenPagesError') return 'broken'
  return 'unknown'
}
