import { useEffect, useRef, useState } from 'react'
import type { FolderReport } from '../../../../shared/features/journal/folder/folder.contract.ts'
import { client } from '../../../client/client.ts'
import { FOLDER_TEXT as TEXT } from './folder-text.ts'

type Chosen = Extract<Awaited<ReturnType<typeof client.journal.chooseFolder>>, { kind: 'folder' }>
type EventOf<Job> = Job extends (...given: never[]) => Promise<AsyncIterable<infer Event>> ? Event : never
type ExportEvent = EventOf<typeof client.journal.exportFolder>
type ImportEvent = EventOf<typeof client.journal.importFolder>
interface Progress {
  readonly kind: 'progress'
  readonly share: number
}
type FolderState =
  | { readonly kind: 'idle'; readonly said: string | null; readonly report: FolderReport | null }
  | { readonly kind: 'busy'; readonly label: string; readonly share: number }
  | { readonly kind: 'chosen'; readonly folder: Chosen }

/** One export or import at a time; what comes of it is a sentence and a report. A page that is left ends it. */
export function useJournalFolder() {
  const [state, setState] = useState<FolderState>({ kind: 'idle', said: null, report: null })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const say = (said: string | null, report: FolderReport | null = null) => setState({ kind: 'idle', said, report })

  /** Shows the progress of a job and hands its end to `onEnd`. */
  async function follow<Event extends { readonly kind: string }>(
    label: string,
    begin: (signal: AbortSignal) => Promise<AsyncIterable<Event | Progress>>,
    stopped: string,
    onEnd: (event: Event) => void,
  ): Promise<void> {
    const stop = new AbortController()
    running.current = stop
    setState({ kind: 'busy', label, share: 0 })
    try {
      for await (const event of await begin(stop.signal)) {
        if (isProgress(event)) setState({ kind: 'busy', label, share: event.share })
        else onEnd(event)
      }
      if (stop.signal.aborted) say(stopped)
    } catch {
      say(stop.signal.aborted ? stopped : TEXT.defect)
    }
  }

  const exportFolder = () =>
    follow(
      TEXT.exporting,
      (signal) => client.journal.exportFolder(undefined, { signal }),
      TEXT.cancelled,
      (event: Exclude<ExportEvent, Progress>) => {
        if (event.kind === 'written') say(TEXT.written(event.folderName, event.entryCount, event.attachmentCount))
        else say(event.kind === 'refused' ? TEXT.refused[event.reason] : null)
      },
    )
  const importFolder = (token: string) =>
    follow(
      TEXT.importing,
      (signal) => client.journal.importFolder({ token }, { signal }),
      TEXT.stopped,
      (event: Exclude<ImportEvent, Progress>) => {
        if (event.kind === 'refused') say(TEXT.refused[event.reason])
        else say(TEXT.read(event.createdIds.length, event.updatedCount, event.unchangedCount, event.attachmentCount), event)
      },
    )
  async function choose(): Promise<void> {
    say(null)
    try {
      const folder = await client.journal.chooseFolder()
      if (folder?.kind === 'refused') say(TEXT.refused[folder.reason])
      if (folder?.kind === 'folder') setState({ kind: 'chosen', folder })
    } catch {
      say(TEXT.defect)
    }
  }
  const undo = (report: FolderReport) =>
    client.journal.undoImport({ ids: report.createdIds }).then(
      () => say(TEXT.undone),
      () => say(TEXT.defect, report),
    )
  return { state, exportFolder, choose, importFolder, undo, cancel: () => running.current?.abort(), dismiss: () => say(null) }
}

function isProgress(event: { readonly kind: string }): event is Progress {
  return event.kind === 'progress'
}
