import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { changeSettings, type Settings } from '../../../shared/features/settings/settings.model.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

/** The settings, and how to change some. Undefined until main has answered; a change shows at once. */
export function useSettings(): { readonly settings: Settings | undefined; readonly change: (change: Partial<Settings>) => void } {
  const { data } = useQuery(endpoints.settings.all.queryOptions())
  const { mutate, variables, isPending } = useMutation(
    endpoints.settings.change.mutationOptions({ onError: () => notifications.show({ message: TEXT.failed, color: 'red' }) }),
  )
  // The input's type has undefined where JSON has no key at all.
  const settings = data && isPending ? changeSettings(data, variables as Partial<Settings>) : data
  return { settings, change: mutate }
}
