import { snippetParts } from '../../../shared/features/papers/search.model.ts'
import { phraseToFind } from '../../../shared/kernel/matched-text.ts'
import { bestPages, countPages } from '../../features/papers/paper-text.store.ts'
import type { SearchSource } from './search-source.ts'

/** Pages of papers by their text. */
export const pagesSource: SearchSource = {
  find: (db, query, limit) =>
    bestPages(db, query, limit).map(({ paperId, title, pageIndex, pageLabel, snippet }) => {
      const body = snippetParts(snippet)
      return {
        ...{ id: `${paperId}.${pageIndex}`, title: [{ text: title, isMatch: false }], body },
        ...{ pageLabel: pageLabel ?? String(pageIndex + 1), at: null },
        place: { kind: 'page', paperId, pageIndex, find: phraseToFind(body) },
      }
    }),
  count: countPages,
}
