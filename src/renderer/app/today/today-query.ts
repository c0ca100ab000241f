import { endpoints } from '../../client/client.ts'

/** An answer of a moment ago is not asked for again by the screen that it was asked for. */
const FRESH_MS = 1_000

/** What Today shows: blocks begin and end as time goes by, so every visit asks anew. */
export const todayQuery = () => endpoints.planner.today.queryOptions({ staleTime: FRESH_MS })
