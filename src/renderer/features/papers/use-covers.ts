import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { MOST_COVERS_SKIPPED } from '../../../shared/features/papers/papers.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { stopPdfWorker } from '../../client/pdfjs.ts'
import { drawCover } from './draw-cover.ts'
import { coverDrawn } from './kept-covers.ts'

/** A page that takes longer than this is not worth a picture, in milliseconds. */
const LONGEST_MS = 20_000

/** Draws missing covers in the background, one after the other, while the library is on screen. */
export function useCovers(): void {
  // A paper whose cover can't be drawn is not tried again before the next visit.
  const [failed, setFailed] = useState<readonly PaperId[]>([])
  const { data: missing } = useQuery(endpoints.papers.withoutCover.queryOptions({ input: { except: [...failed] } }))
  const isDrawing = useRef(false)
  const stop = useRef(new AbortController())

  useEffect(() => {
    stop.current = new AbortController()
    return () => stop.current.abort()
  }, [])

  useEffect(() => {
    // After crashes the app starts without drawing papers.
    if (!missing?.length || isDrawing.current || new URLSearchParams(location.search).get('safe') === '1') return
    isDrawing.current = true
    void drawAll(missing, stop.current.signal).then((undrawn) => {
      isDrawing.current = false
      if (undrawn.length > 0) setFailed((before) => [...new Set([...before, ...undrawn])].slice(-MOST_COVERS_SKIPPED))
    })
  }, [missing])
}

/** Those that could not be drawn. */
async function drawAll(missing: readonly PaperId[], stopped: AbortSignal): Promise<PaperId[]> {
  const undrawn: PaperId[] = []
  for (const paperId of missing) {
    if (stopped.aborted) break
    try {
      const jpegBase64 = await drawCover(paperId, AbortSignal.any([stopped, AbortSignal.timeout(LONGEST_MS)]))
      // Before it is saved, so that whoever hears of the change asks for the new one.
      coverDrawn(paperId)
      await client.papers.saveCover({ paperId, jpegBase64 })
    } catch {
      // A library without this picture is still whole: its place shows the title's first letters.
      undrawn.push(paperId)
      // It may still be at work on a page that never ends.
      stopPdfWorker('covers')
    }
  }
  stopPdfWorker('covers')
  return undrawn
}
