import { useEffect, useRef, useState } from 'react'
import { client } from '../../client/client.ts'
import { TEXT } from './text.ts'

type Chosen = Extract<Awaited<ReturnType<typeof client.archive.choose>>, { kind: 'archive' }>

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
  const busy = (label: string, share: number) => setState({ kind: 'busy', label, share, cancel: () => running.current?.abort() })

  async function exportAll(): Promise<void> {
    const stop = new AbortController()
    running.current = stop
    try {
      for await (const event of await client.archive.exportAll(undefined, { signal: stop.signal })) {
        if (event.kind === 'progress') busy(TEXT.exporting, event.share)
        else if (event.kind === 'written') say(TEXT.written(event.folderName, event.fileCount))
        else if (event.kind === 'refused') refuse(event.reason, null)
        else say(null)
      }
      if (stop.signal.aborted) say(TEXT.cancelled)
    } catch {
      say(stop.signal.aborted ? TEXT.cancelled : TEXT.defect)
    }
  }

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

  async function importAll(token: string): Promise<void> {
    const stop = new AbortController()
    running.current = stop
    try {
      for await (const event of await client.archive.importAll({ token }, { signal: stop.signal })) {
        if (event.kind === 'progress') busy(TEXT.importing, event.share)
        else if (event.kind === 'refused') refuse(event.reason, event.where)
        // Whatever this page holds belongs to the store that was replaced.
        else location.reload()
      }
      if (stop.signal.aborted) say(TEXT.cancelled)
    } catch {
      say(stop.signal.aborted ? TEXT.cancelled : TEXT.defect)
    }
  }

  return { state, exportAll, choose, importAll }
}
