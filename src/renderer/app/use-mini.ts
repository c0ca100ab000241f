import { notifications } from '@mantine/notifications'
import { isDefinedError } from '@orpc/client'
import { useMemo } from 'react'
import { client } from '../client/client.ts'
import { useActions } from '../ui/actions/ActionsProvider.tsx'
import { TEXT } from './text.ts'

/** Opens the small window of what runs, or says why there is none. */
export function openMini(): void {
  client.system.openMini().catch((error: unknown) => {
    const message = isDefinedError(error as Error) ? TEXT.mini.nothing : TEXT.mini.failed
    notifications.show({ message })
  })
}

/** Its command and its key. */
export function useMini(): void {
  useActions(
    useMemo(
      () => [{ id: 'mini.open', label: TEXT.mini.open, group: TEXT.mini.group, keys: ['shift+m'], isGlobal: true, run: openMini }],
      [],
    ),
  )
}
