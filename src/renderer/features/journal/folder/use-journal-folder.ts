import { useState } from 'react'
import type { FolderReport } from '../../../../shared/features/journal/folder/folder.contract.ts'
import { client } from '../../../client/client.ts'
import { type JobEnd, useJob } from '../../../ui/use-job.ts'
import { FOLDER_TEXT as TEXT } from './folder-text.ts'

type Chosen = Extract<Awaited<ReturnType<typeof client.journal.chooseFolder>>, { kind: 'folder' }>
type FolderState =
  | { readonly kind: 'idle'; readonly said: string | null; readonly report: FolderReport | null }
  | { readonly kind: 'busy'; readonly label: string; readonly share: number }
  | { readonly kind: 'chosen'; readonly folder: Chosen }

/** One export or import at a time; what comes of it is a sentence and a report. A page that is left ends it. */
export function useJournalFolder() {
  const [state, setState] = useState<FolderState>({ kind: 'idle', said: null, report: null })
  const { follow, cancel } = useJob()
  const say = (said: string | null, report: FolderReport | null = null) => setState({ kind: 'idle', said, report })

  /** `stopped`: what is said when it was cancelled. */
  const busy = (label: string, stopped: string) => {
    const onProgress = (share: number) => setState({ kind: 'busy', label, share })
    onProgress(0)
    return { onProgress, onStopped: () => say(stopped), onDefect: () => say(TEXT.defect) }
  }

  const exportFolder = () =>
    follow({
      ...busy(TEXT.exporting, TEXT.cancelled),
      begin: (signal) => client.journal.exportFolder(undefined, { signal }),
      onEnd: (end: JobEnd<typeof client.journal.exportFolder>) => {
        if (end.kind === 'written') say(TEXT.written(end.folderName, end.entryCount, end.attachmentCount))
        else say(end.kind === 'refused' ? TEXT.refused[end.reason] : null)
      },
    })
  const importFolder = (token: string) =>
    follow({
      ...busy(TEXT.importing, TEXT.stopped),
      begin: (signal) => client.journal.importFolder({ token }, { signal }),
      onEnd: (end: JobEnd<typeof client.journal.importFolder>) => {
        if (end.kind === 'refused') say(TEXT.refused[end.reason])
        else say(TEXT.read(end.createdIds.length, end.updatedCount, end.unchangedCount, end.attachmentCount), end)
      },
    })
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
  return { state, exportFolder, choose, importFolder, undo, cancel, dismiss: () => say(null) }
}
