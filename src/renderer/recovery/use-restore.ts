import { useRef, useState } from 'react'
import { recovery } from './client.ts'
import { refusalInWords } from './text.ts'
import type { useRecovery } from './use-recovery.ts'

/** Restores a backup as one order of recovery, with the share done, and a way to end it. */
export function useRestore({ order, fail }: Pick<ReturnType<typeof useRecovery>, 'order' | 'fail'>) {
  const [share, setShare] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)

  async function follow(name: string, signal: AbortSignal) {
    try {
      for await (const event of await recovery.restore({ name }, { signal })) {
        if (event.kind === 'progress') setShare(event.share)
        if (event.kind === 'refused') return event.reason
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
    return null
  }

  async function restore(name: string): Promise<void> {
    const stop = new AbortController()
    running.current = stop
    setShare(0)
    const refused = await order(() => follow(name, stop.signal))
    setShare(null)
    if (refused) fail(refusalInWords(refused))
  }

  return { share, restore, cancel: () => running.current?.abort() }
}
