import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, endpoints } from '../../client/client.ts'
import { type JobEnd, useJob } from '../../ui/use-job.ts'
import { TEXT } from './text.ts'

type BackupsState =
  | { readonly kind: 'idle'; readonly said: readonly string[] }
  | { readonly kind: 'busy'; readonly label: string; readonly share: number }

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

export function whenInWords(takenAt: number): string {
  return WHEN.format(takenAt)
}

/** One backup or restore at a time; what comes of it are sentences. A page that is left ends it. */
export function useBackups() {
  const [state, setState] = useState<BackupsState>({ kind: 'idle', said: [] })
  const { follow, cancel } = useJob()
  const queries = useQueryClient()
  const say = (...said: readonly string[]) => setState({ kind: 'idle', said })

  const parts = (label: string, stopped: string) => {
    setState({ kind: 'busy', label, share: 0 })
    return {
      onProgress: (share: number) => setState({ kind: 'busy', label, share }),
      onStopped: () => say(stopped),
      onDefect: () => say(TEXT.defect),
    }
  }

  const backUp = () =>
    follow({
      ...parts(TEXT.backingUp, TEXT.cancelled),
      begin: (signal) => client.backups.backUpNow(undefined, { signal }),
      onEnd: (end: JobEnd<typeof client.backups.backUpNow>) => {
        if (end.kind === 'refused') return say(TEXT.failed[end.reason])
        const { isNew, takenAt, fileCount, missing, unkept } = end
        say(
          isNew ? TEXT.made(fileCount) : TEXT.unchanged(whenInWords(takenAt)),
          ...(missing.count > 0 ? [TEXT.missing(missing)] : []),
          ...(unkept.count > 0 ? [TEXT.unkept(unkept)] : []),
        )
      },
    })

  const restore = (name: string) =>
    follow({
      ...parts(TEXT.restoring, TEXT.notRestored),
      begin: (signal) => client.backups.restore({ name }, { signal }),
      onEnd: (end: JobEnd<typeof client.backups.restore>) => {
        if (end.kind === 'refused') say(TEXT.failed[end.reason])
        // Whatever this page holds belongs to the store that was replaced.
        else location.reload()
      },
    })

  async function forgetRestored(): Promise<void> {
    await client.backups.forgetRestored()
    await queries.invalidateQueries({ queryKey: endpoints.backups.restored.key() })
  }

  return { state, backUp, restore, cancel, forgetRestored }
}
