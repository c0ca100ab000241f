import { plainTitle } from '../../../shared/features/practice/question-title.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { textParts } from '../../../shared/kernel/matched-text.ts'
import { bestRows, type Ranking, wordsOf } from '../../store/best-first.ts'
import { prepare } from '../../store/db.ts'
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
}
const FOUND = 'SELECT rowid, id, prompt FROM question WHERE rowid = ? AND deleted_at IS NULL'
const WORDS = `SELECT rowid, snippet(question_text, -1, @start, @end, '…', 24) AS text
  FROM question_text WHERE question_text MATCH @query AND rowid BETWEEN CAST(@least AS INTEGER) AND CAST(@most AS INTEGER)
    AND +rowid IN (SELECT value FROM json_each(@rowids))`

/** Questions of the bank with their answers; a word in the question weighs three in the answer. */
export const questionsSource: SearchSource = {
  find(db, query, limit) {
    const rows = bestRows<Row>(db, RANKING, query, FOUND, limit)
    const words = wordsOf<{ text: string }>(db, WORDS, query, rows)
    return rows.map(({ rowid, id, prompt }) => ({
      ...{ id, title: [{ text: plainTitle(prompt), isMatch: false }], pageLabel: null, at: null },
      body: textParts(words.get(rowid)?.text ?? ''),
      place: { kind: 'question', questionId: id },
    }))
  },
  count(db, query, most) {
    const row = prepare<{ found: number }>(
      db,
      `SELECT count(*) AS found FROM (
         SELECT 1 FROM question_text JOIN question q ON q.rowid = question_text.rowid
         WHERE question_text MATCH ? AND q.deleted_at IS NULL LIMIT ?)`,
    ).get(query, most)
    return row?.found ?? 0
  },
}
