import { QueryClient } from '@tanstack/react-query'
import { client } from './client.ts'

/** Main is always there, so a query never waits for a network and never goes stale by age, only by a change. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  })
}

/** What is put together from several features is asked again after any change; only what is on screen costs anything. */
const ACROSS_FEATURES = ['search', 'links'] as const

/** The only place where answers are thrown away: whatever a change names is asked again. */
export async function followChanges(queries: QueryClient, signal: AbortSignal): Promise<void> {
  for await (const features of await client.system.changes(undefined, { signal })) {
    // oRPC's keys begin with the path of the endpoint. A feature nobody asked about matches no key.
    for (const feature of [...features, ...ACROSS_FEATURES]) void queries.invalidateQueries({ queryKey: [[feature]] })
  }
}
