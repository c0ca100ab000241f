import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'

/** Whether the welcome was neither answered nor skipped yet, and the order that ends it for good. */
export function useWelcome(): { readonly isOpen: boolean; readonly end: () => void } {
  const { data } = useQuery(endpoints.settings.all.queryOptions())
  const [wasSeen, setSeen] = useLayoutValue<boolean>('welcomed', false)
  return { isOpen: data !== undefined && !wasSeen, end: () => setSeen(true) }
}
