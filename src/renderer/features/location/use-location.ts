import { isDefinedError } from '@orpc/client'
import { useState } from 'react'
import type { ChosenFolder } from '../../../shared/features/location/location.contract.ts'
import { client } from '../../client/client.ts'
import { type JobEnd, useJob } from '../../ui/use-job.ts'
import { TEXT } from './text.ts'

type LocationState =
  | { readonly kind: 'idle'; readonly said: string | null }
  | { readonly kind: 'busy'; readonly share: number }
  | { readonly kind: 'chosen'; readonly chosen: ChosenFolder }
  | { readonly kind: 'leaving'; readonly said: string }

/** Chooses a folder, moves the library there, and starts the app again. */
export function useLocation() {
  const [state, setState] = useState<LocationState>({ kind: 'idle', said: null })
  const { follow, cancel } = useJob()
  const say = (said: string | null) => setState({ kind: 'idle', said })

  const leave = (said: string) => setState({ kind: 'leaving', said })
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      say(sentenceOf(error))
    }
  }

  const choose = () =>
    attempt(async () => {
      say(null)
      const chosen = await client.location.choose()
      if (chosen?.kind === 'refused') say(TEXT.refused[chosen.reason])
      if (chosen?.kind === 'chosen') setState({ kind: 'chosen', chosen })
    })

  const move = (token: string) => {
    setState({ kind: 'busy', share: 0 })
    return follow({
      begin: (signal) => client.location.move({ token }, { signal }),
      onProgress: (share) => setState({ kind: 'busy', share }),
      onStopped: () => say(TEXT.cancelled),
      onDefect: () => say(TEXT.defect),
      onEnd: (end: JobEnd<typeof client.location.move>) => {
        if (end.kind === 'refused') say(TEXT.refused[end.reason])
        else leave(TEXT.restarting)
      },
    })
  }

  const use = (token: string) =>
    attempt(async () => {
      const outcome = await client.location.use({ token })
      if (outcome.kind === 'refused') say(TEXT.refused[outcome.reason])
      else leave(TEXT.opening)
    })

  const removeFormer = () =>
    attempt(async () => {
      await client.location.removeFormer()
      say(TEXT.removed)
    })

  return { state, choose, move, use, removeFormer, cancel, dismiss: () => say(null) }
}

const SENTENCES: Readonly<Record<string, string>> = {
  FOLDER_FORGOTTEN: TEXT.forgotten,
  RECORDING_OPEN: TEXT.recording,
  NO_FORMER: TEXT.noFormer,
  CANNOT_REMOVE: TEXT.notRemoved,
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error) || !isDefinedError(error)) return TEXT.defect
  return SENTENCES[(error as { code: string }).code] ?? TEXT.defect
}
