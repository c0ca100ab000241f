import type { QueryClient } from '@tanstack/react-query'
import { endpoints } from '../client/client.ts'
import { todayQuery } from './today/today-query.ts'

/** Asks what the first screen waits for before it is drawn, so that main answers while it is: a start is shorter by that. */
export function askAhead(queries: QueryClient): void {
  // Where the app was left decides which screen is drawn; a failure is told by the screen that asks again.
  void queries.prefetchQuery(endpoints.settings.all.queryOptions())
  void queries.prefetchQuery(todayQuery())
}
