import { plainTitle } from '../../../shared/features/practice/question-title.ts'
import { SEARCH_WINDOW } from '../../../shared/features/search/search.model.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { MATCH_END, MATCH_START, textParts } from '../../../shared/kernel/matched-text.ts'
import { prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

/** Questions of the bank with their answers; a word in the question weighs three in the answer. */
export const questionsSource: SearchSource = {
  find(db, query, limit) {
    const rows = prepare<{ rowid: number; id: QuestionId; prompt: string }>(
      db,
      `SELECT q.rowid, q.id, q.prompt
       FROM (SELECT rowid, bm25(question_text, 3, 1) AS badness FROM question_text WHERE question_text MATCH ?
             ORDER BY rowid DESC LIMIT ${SEARCH_WINDOW}) hit
       JOIN question q ON q.rowid = hit.rowid
       WHERE q.deleted_at IS NULL ORDER BY hit.badness, hit.rowid LIMIT ?`,
    ).all(query, limit)
    const words = prepare<{ text: string }>(
      db,
      `SELECT snippet(question_text, -1, @start, @end, '…', 24) AS text
       FROM question_text WHERE question_text MATCH @query AND rowid = CAST(@rowid AS INTEGER)`,
    )
    return rows.map(({ rowid, id, prompt }) => ({
      ...{ id, title: [{ text: plainTitle(prompt), isMatch: false }], pageLabel: null, at: null },
      body: textParts(words.get({ query, rowid, start: MATCH_START, end: MATCH_END })?.text ?? ''),
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
