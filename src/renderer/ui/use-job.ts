import { useEffect, useRef } from 'react'

interface JobProgress {
  readonly kind: 'progress'
  /** 0 to 1. */
  readonly share: number
}

/** What a job of the client can end with. */
export type JobEnd<Job> = Job extends (...given: never[]) => Promise<AsyncIterable<infer Event>> ? Exclude<Event, JobProgress> : never

interface JobParts<End> {
  readonly begin: (signal: AbortSignal) => Promise<AsyncIterable<End | JobProgress>>
  readonly onProgress: (share: number) => void
  readonly onEnd: (end: End) => void
  readonly onStopped: () => void
  readonly onDefect: () => void
}

/** One long job at a time, followed to its end; a page that is left ends it. */
export function useJob() {
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function follow<End extends { readonly kind: string }>(parts: JobParts<End>): Promise<void> {
    const stop = new AbortController()
    running.current = stop
    try {
      for await (const event of await parts.begin(stop.signal)) {
        if (isProgress(event)) parts.onProgress(event.share)
        else parts.onEnd(event)
      }
      if (stop.signal.aborted) parts.onStopped()
    } catch {
      if (stop.signal.aborted) parts.onStopped()
      else parts.onDefect()
    }
  }

  return { follow, cancel: () => running.current?.abort() }
}

function isProgress(event: { readonly kind: string }): event is JobProgress {
  return event.kind === 'progress'
}
