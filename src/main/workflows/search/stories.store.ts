import type { StoryId } from '../../../shared/kernel/ids.ts'
import { MATCH_END, MATCH_START, textParts } from '../../../shared/kernel/matched-text.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { SEARCH_WINDOW } from '../../store/best-first.ts'
import { prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

interface Row {
  readonly rowid: number
  readonly id: StoryId
  readonly createdAt: EpochMs
}

/** Stories by their name and their parts. */
export const storiesSource: SearchSource = {
  find(db, query, limit) {
    const rows = prepare<Row>(
      db,
      `SELECT story.rowid, story.id, story.created_at AS createdAt
       FROM (SELECT rowid, bm25(story_text, 3.0) AS badness FROM story_text WHERE story_text MATCH ?
             ORDER BY rowid DESC LIMIT ${SEARCH_WINDOW}) hit
       JOIN story ON story.rowid = hit.rowid AND story.deleted_at IS NULL
       ORDER BY hit.badness, hit.rowid DESC LIMIT ?`,
    ).all(query, limit)
    const words = prepare<{ title: string; body: string }>(
      db,
      `SELECT highlight(story_text, 0, @start, @end) AS title, snippet(story_text, -1, @start, @end, '…', 24) AS body
       FROM story_text WHERE story_text MATCH @query AND rowid = CAST(@rowid AS INTEGER)`,
    )
    return rows.map(({ rowid, id, createdAt }) => {
      const { title = '', body = '' } = words.get({ query, rowid, start: MATCH_START, end: MATCH_END }) ?? {}
      return {
        ...{ id, title: textParts(title), body: body === title ? [] : textParts(body), pageLabel: null, at: createdAt },
        place: { kind: 'story', storyId: id },
      }
    })
  },
  count(db, query, most) {
    const row = prepare<{ found: number }>(
      db,
      `SELECT count(*) AS found FROM (
         SELECT 1 FROM story_text JOIN story ON story.rowid = story_text.rowid AND story.deleted_at IS NULL
         WHERE story_text MATCH ? LIMIT ?)`,
    ).get(query, most)
    return row?.found ?? 0
  },
}
