import { plainTitle } from '../../../shared/features/practice/question-title.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { textParts } from '../../../shared/kernel/matched-text.ts'
import { bestRows, countMatches, type Ranking, wordsOf } from '../../store/best-first.ts'
import type { SearchSource } from './search-source.ts'

interface Row {
  readonly rowid: number
  readonly id: QuestionId
  readonly prompt: string
}

const RANKING: Ranking = {
  newest: 'SELECT rowid FROM question_text WHERE question_text MATCH ? ORDER BY rowid DESC LIMIT ?',
  ranked: `SELECT rowid FROM (SELECT rowid, bm25(question_text, 3, 1) AS badness FROM question_text WHERE question_text MATCH ?
      ORDER BY rowid DESC LIMIT ?)
    ORDER BY badness, rowid`,
  counted: `SELECT count(*) AS found FROM (SELECT rowid FROM question_text WHERE question_text MATCH ? LIMIT ?)
    WHERE rowid NOT IN (SELECT value FROM json_each(?))`,
  removed: 'SELECT rowid FROM question WHERE deleted_at IS NOT NULL LIMIT ?',
  found: 'SELECT rowid, id, prompt FROM question WHERE rowid = ? AND deleted_at IS NULL',
}
const WORDS = `SELECT rowid, snippet(question_text, -1, @start, @end, '…', 24) AS text
  FROM question_text WHERE question_text MATCH @query AND rowid BETWEEN CAST(@least AS INTEGER) AND CAST(@most AS INTEGER)
    AND +rowid IN (SELECT value FROM json_each(@rowids))`

/** Questions of the bank with their answers; a word in the question weighs three in the answer. */
export const questionsSource: SearchSource = {
  find(db, query, limit) {
    const rows = bestRows<Row>(db, RANKING, query, limit)
    const words = wordsOf<{ text: string }>(db, WORDS, query, rows)
    return rows.map(({ rowid, id, prompt }) => ({
      ...{ id, title: [{ text: plainTitle(prompt), isMatch: false }], pageLabel: null, at: null },
      body: textParts(words.get(rowid)?.text ?? ''),
      place: { kind: 'question', questionId: id },
    }))
  },
  count: (db, query, most) => countMatches(db, RANKING, query, most),
}
