import { implement } from '@orpc/server'
import { searchContract } from '../../../shared/features/search/search.contract.ts'
import { MAX_COUNTED, type SearchKind, searchQuery } from '../../../shared/features/search/search.model.ts'
import type { Context } from '../../core/context.ts'
import { wholeWords } from '../../store/best-first.ts'
import { entriesSource } from './entries.store.ts'
import { marksSource } from './marks.store.ts'
import { pagesSource } from './pages.store.ts'
import { papersSource } from './papers.store.ts'
import { projectsSource } from './projects.store.ts'
import { questionsSource } from './questions.store.ts'
import { roundsSource } from './rounds.store.ts'
import type { SearchSource } from './search-source.ts'
import { sessionsSource } from './sessions.store.ts'
import { storiesSource } from './stories.store.ts'

const search = implement(searchContract).$context<Context>()

const SOURCES: Readonly<Record<SearchKind, SearchSource>> = {
  entry: entriesSource,
  mark: marksSource,
  question: questionsSource,
  paper: papersSource,
  page: pagesSource,
  session: sessionsSource,
  round: roundsSource,
  story: storiesSource,
  project: projectsSource,
}

/** One search over everything: here and nowhere else it is known what everything is. */
export const searchHandlers = {
  hits: search.hits.handler(({ context: { db }, input: { kind, text, limit } }) => {
    const query = searchQuery(text)
    if (query === null) return { hits: [], count: 0, isMore: false }
    const source = SOURCES[kind]
    const whole = wholeWords(query)
    const isMany = whole !== query && source.count(db, whole, MAX_COUNTED + 1) > MAX_COUNTED
    // With more whole words than are counted, longer words that begin alike tell nothing more, and cost most of the time.
    const asked = isMany ? whole : query
    const count = isMany ? MAX_COUNTED + 1 : source.count(db, query, MAX_COUNTED + 1)
    if (count === 0) return { hits: [], count, isMore: false }
    return { hits: source.find(db, asked, limit), count: Math.min(count, MAX_COUNTED), isMore: count > MAX_COUNTED }
  }),
}
