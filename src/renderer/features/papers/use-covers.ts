import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { stopPdfWorker } from '../../client/pdfjs.ts'
import { drawCover } from './draw-cover.ts'

/** A page that takes longer than this is not worth a picture, in milliseconds. */
const LONGEST_MS = 20_000

/** Draws missing covers in the background, one after the other, while the library is on screen. */
export function useCovers(): void {
  const { data: missing } = useQuery(endpoints.papers.withoutCover.queryOptions())
  // A paper whose cover can't be drawn is not tried again before the next visit.
  const tried = useRef(new Set<PaperId>())
  const isDrawing = useRef(false)
  const stop = useRef(new AbortController())

  useEffect(() => {
    stop.current = new AbortController()
    return () => stop.current.abort()
  }, [])

  useEffect(() => {
    const next = missing?.find((id) => !tried.current.has(id))
    // After crashes the app starts without drawing papers.
    if (!next || isDrawing.current || new URLSearchParams(location.search).get('safe') === '1') return
    isDrawing.current = true
    void drawAll(missing ?? [], tried.current, stop.current.signal).finally(() => {
      isDrawing.current = false
    })
  }, [missing])
}

async function drawAll(missing: readonly PaperId[], tried: Set<PaperId>, stopped: AbortSignal): Promise<void> {
  for (const paperId of missing) {
    if (tried.has(paperId) || stopped.aborted) continue
    tried.add(paperId)
    try {
      const jpegBase64 = await drawCover(paperId, AbortSignal.any([stopped, AbortSignal.timeout(LONGEST_MS)]))
      await client.papers.saveCover({ paperId, jpegBase64 })
    } catch {
      // It may still be at work on a page that never ends.
      stopPdfWorker('covers')
      // A library without this picture is still whole: its place shows the title's first letters.
    }
  }
  stopPdfWorker('covers')
}
