import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useCallback, useEffect, useState } from 'react'
import type { Position } from '../../../shared/features/reader/reader.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { openPdf, paperAddress, stopPdfWorker } from '../../client/pdfjs.ts'

/** Without any progress for this long the reader offers to stop (finding F9). */
const SLOW_AFTER_MS = 10_000

type Failure = 'missing' | 'broken' | 'worker' | 'stopped' | 'unknown'

export type Opening =
  | { readonly kind: 'opening'; readonly isSlow: boolean }
  | { readonly kind: 'locked'; readonly isRetry: boolean; readonly answer: (password: string) => void }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly document: PDFDocumentProxy; readonly labels: readonly string[]; readonly position: Position | null }

/** Opens a paper's PDF, with its page labels and the place where somebody left it. */
export function useDocument(paperId: PaperId): { readonly opening: Opening; readonly stop: () => void; readonly again: () => void } {
  const [attempt, setAttempt] = useState(0)
  const [opening, setOpening] = useState<Opening>({ kind: 'opening', isSlow: false })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the same paper once more.
  useEffect(() => {
    const end = new AbortController()
    const show = (next: Opening) => {
      if (!end.signal.aborted) setOpening(next)
    }
    const fail = (error: unknown) => {
      window.clearTimeout(watchdog.timer)
      show({ kind: 'failed', failure: failureOf(error) })
    }
    const watchdog = { timer: 0 }
    const restart = () => {
      window.clearTimeout(watchdog.timer)
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
    open(paperId, { signal: end.signal, askPassword, onProgress: restart, onLost: fail }).then((opened) => {
      window.clearTimeout(watchdog.timer)
      show(opened)
    }, fail)
    return () => {
      window.clearTimeout(watchdog.timer)
      end.abort()
    }
  }, [paperId, attempt])

  const stop = useCallback(() => {
    stopPdfWorker()
    setOpening({ kind: 'failed', failure: 'stopped' })
  }, [])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  return { opening, stop, again }
}

async function open(paperId: PaperId, options: Parameters<typeof openPdf>[1]): Promise<Opening> {
  const [document, position] = await Promise.all([openPdf(paperAddress(paperId), options), client.reader.position({ paperId })])
  // Labels are decoration: a file whose labels are broken is still read.
  const labels = await document.getPageLabels().catch(() => null)
  return { kind: 'open', document, position, labels: labels ?? [] }
}

function failureOf(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' }
  if (name === 'PdfUnreadableError') return message === 'worker lost' ? 'worker' : 'missing'
  if (name === 'InvalidPDFException') return 'broken'
  return 'unknown'
}
