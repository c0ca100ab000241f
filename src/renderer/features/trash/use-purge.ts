import { notifications } from '@mantine/notifications'
import { isDefinedError } from '@orpc/client'
import { useState } from 'react'
import type { Chosen } from '../../../shared/features/trash/trash.contract.ts'
import { client } from '../../client/client.ts'
import { TEXT } from './text.ts'

/** What is asked about before it goes for ever. */
interface Asked {
  readonly chosen: Chosen
  readonly title: string
}

/** Asks, and deletes for ever; `onGone` runs after each attempt. */
export function usePurge(onGone: () => Promise<unknown>) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isBusy, setBusy] = useState(false)
  const confirm = async () => {
    if (!asked) return
    setBusy(true)
    try {
      notifications.show({ message: await carryOut(asked) })
    } catch (error) {
      notifications.show({ message: sentenceOf(error), color: 'red' })
    }
    await onGone()
    setBusy(false)
    setAsked(null)
  }
  return { asked, isBusy, ask: setAsked, cancel: () => setAsked(null), confirm }
}

async function carryOut({ chosen, title }: Asked): Promise<string> {
  if (chosen.scope === 'all') return TEXT.emptied((await client.trash.empty({ kind: chosen.kind })).itemCount)
  await client.trash.purge({ kind: chosen.kind, id: chosen.id })
  return TEXT.gone(title)
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error) || !isDefinedError(error)) return TEXT.defect
  const { code } = error as { code: string }
  return code === 'NOT_IN_TRASH' ? TEXT.notThere : TEXT.notBackedUp
}
