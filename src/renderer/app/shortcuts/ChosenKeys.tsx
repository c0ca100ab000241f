import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import { keysInForce } from '../../../shared/features/settings/shortcuts.model.ts'
import { endpoints } from '../../client/client.ts'
import { ActionsProvider } from '../../ui/actions/ActionsProvider.tsx'
import type { Action } from '../../ui/actions/action.ts'
import { listedAs } from './same-action.ts'

/** Actions with the keys that the person chose for them. */
export function ChosenKeys({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery(endpoints.settings.all.queryOptions())
  const shortcuts = data?.shortcuts
  const keysOf = useCallback(
    ({ id, keys }: Action) => {
      const chosen = shortcuts?.[listedAs(id)]
      return chosen ? keysInForce(keys ?? [], chosen) : keys
    },
    [shortcuts],
  )
  return <ActionsProvider keysOf={keysOf}>{children}</ActionsProvider>
}
