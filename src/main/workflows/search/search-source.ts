import type { Hit } from '../../../shared/features/search/search.contract.ts'
import type { Db } from '../../store/db.ts'

/** One kind of thing that can be found. */
export interface SearchSource {
  /** The best of the newest matches, from `searchQuery`; at most `limit`. */
  readonly find: (db: Db, query: string, limit: number) => Hit[]
  /** How many match, but never more than `most`. */
  readonly count: (db: Db, query: string, most: number) => number
}
