import { useState } from 'react'
import { client } from '../../client/client.ts'
import { type JobEnd, useJob } from '../../ui/use-job.ts'
import { TEXT } from './text.ts'

type Chosen = Extract<Awaited<ReturnType<typeof client.archive.choose>>, { kind: 'archive' }>

export type ArchiveState =
  | { readonly kind: 'idle'; readonly said: string | null }
  | { readonly kind: 'busy'; readonly label: string; readonly share: number }
  | { readonly kind: 'chosen'; readonly archive: Chosen }

/** One export or import at a time; what comes of it is a sentence. A page that is left ends it. */
export function useArchive() {
  const [state, setState] = useState<ArchiveState>({ kind: 'idle', said: null })
  const { follow, cancel } = useJob()
  const say = (said: string | null) => setState({ kind: 'idle', said })
  const refuse = (reason: keyof typeof TEXT.refused, where: string | null) =>
    say(where === null ? TEXT.refused[reason] : `${TEXT.refused[reason]} ${TEXT.where(where)}`)

  const busy = (label: string) => ({
    onProgress: (share: number) => setState({ kind: 'busy', label, share }),
    onStopped: () => say(TEXT.cancelled),
    onDefect: () => say(TEXT.defect),
  })

  const exportAll = () =>
    follow({
      ...busy(TEXT.exporting),
      begin: (signal) => client.archive.exportAll(undefined, { signal }),
      onEnd: (end: JobEnd<typeof client.archive.exportAll>) => {
        if (end.kind === 'written') say(TEXT.written(end.folderName, end.fileCount))
        else if (end.kind === 'refused') refuse(end.reason, null)
        else say(null)
      },
    })

  const importAll = (token: string) =>
    follow({
      ...busy(TEXT.importing),
      begin: (signal) => client.archive.importAll({ token }, { signal }),
      onEnd: (end: JobEnd<typeof client.archive.importAll>) => {
        if (end.kind === 'refused') refuse(end.reason, end.where)
        // Whatever this page holds belongs to the store that was replaced.
        else location.reload()
      },
    })

  async function choose(): Promise<void> {
    say(null)
    try {
      const archive = await client.archive.choose()
      if (archive?.kind === 'refused') refuse(archive.reason, archive.where)
      if (archive?.kind === 'archive') setState({ kind: 'chosen', archive })
    } catch {
      say(TEXT.defect)
    }
  }

  return { state, exportAll, choose, importAll, cancel, dismiss: () => say(null) }
}
