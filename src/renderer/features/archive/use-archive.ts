import { useEffect, useRef, useState } from 'react'
import { client } from '../../client/client.ts'
import { TEXT } from './text.ts'

type Chosen = Extract<Awaited<ReturnType<typeof client.archive.choose>>, { kind: 'archive' }>

type EventOf<Job> = Job extends (...given: never[]) => Promise<AsyncIterable<infer Event>> ? Event : never
type ExportEvent = EventOf<typeof client.archive.exportAll>
type ImportEvent = EventOf<typeof client.archive.importAll>
interface Progress {
  readonly kind: 'progress'
  readonly share: number
}

export type ArchiveState =
  | { readonly kind: 'idle'; readonly said: string | null }
  | { readonly kind: 'busy'; readonly label: string; readonly share: number; readonly cancel: () => void }
  | { readonly kind: 'chosen'; readonly archive: Chosen; readonly cancel: () => void }

/** One export or import at a time; what comes of it is a sentence. A page that is left ends it. */
export function useArchive() {
  const [state, setState] = useState<ArchiveState>({ kind: 'idle', said: null })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const say = (said: string | null) => setState({ kind: 'idle', said })
  const refuse = (reason: keyof typeof TEXT.refused, where: string | null) =>
    say(where === null ? TEXT.refused[reason] : `${TEXT.refused[reason]} ${TEXT.where(where)}`)

  /** Shows the progress of a job and hands its end to `onEnd`; Cancel and a defect say themselves. */
  async function follow<Event extends { readonly kind: string }>(
    label: string,
    begin: (signal: AbortSignal) => Promise<AsyncIterable<Event | Progress>>,
    onEnd: (event: Event) => void,
  ): Promise<void> {
    const stop = new AbortController()
    running.current = stop
    try {
      for await (const event of await begin(stop.signal)) {
        if (isProgress(event)) setState({ kind: 'busy', label, share: event.share, cancel: () => stop.abort() })
        else onEnd(event)
      }
      if (stop.signal.aborted) say(TEXT.cancelled)
    } catch {
      say(stop.signal.aborted ? TEXT.cancelled : TEXT.defect)
    }
  }

  const exportAll = () =>
    follow(
      TEXT.exporting,
      (signal) => client.archive.exportAll(undefined, { signal }),
      (event: Exclude<ExportEvent, Progress>) => {
        if (event.kind === 'written') say(TEXT.written(event.folderName, event.fileCount))
        else if (event.kind === 'refused') refuse(event.reason, null)
        else say(null)
      },
    )

  const importAll = (token: string) =>
    follow(
      TEXT.importing,
      (signal) => client.archive.importAll({ token }, { signal }),
      (event: Exclude<ImportEvent, Progress>) => {
        if (event.kind === 'refused') refuse(event.reason, event.where)
        // Whatever this page holds belongs to the store that was replaced.
        else location.reload()
      },
    )

  async function choose(): Promise<void> {
    say(null)
    try {
      const archive = await client.archive.choose()
      if (archive?.kind === 'refused') refuse(archive.reason, archive.where)
      if (archive?.kind === 'archive') setState({ kind: 'chosen', archive, cancel: () => say(null) })
    } catch {
      say(TEXT.defect)
    }
  }

  return { state, exportAll, choose, importAll }
}

function isProgress(event: { readonly kind: string }): event is Progress {
  return event.kind === 'progress'
}
