import type { RoundId } from '../../../shared/kernel/ids.ts'
import { FORMAT_NAMES, type InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import { MATCH_END, MATCH_START, textParts } from '../../../shared/kernel/matched-text.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { SEARCH_WINDOW } from '../../store/best-first.ts'
import { prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

interface Row {
  readonly rowid: number
  /** Of the question that matched; null: the round's own words did. */
  readonly questionRowid: number | null
  readonly id: RoundId
  readonly company: string
  readonly format: InterviewFormat
  readonly createdAt: EpochMs
}

const MATCHING = `SELECT r.id, r.rowid AS rowid, NULL AS questionRowid, hit.badness FROM
    (SELECT rowid, bm25(round_text) AS badness FROM round_text WHERE round_text MATCH @query ORDER BY rowid DESC LIMIT ${SEARCH_WINDOW}) hit
    JOIN interview_round r ON r.rowid = hit.rowid
  UNION ALL
  SELECT r.id, r.rowid, asked.rowid, hit.badness FROM
    (SELECT rowid, bm25(round_question_text) AS badness FROM round_question_text WHERE round_question_text MATCH @query
     ORDER BY rowid DESC LIMIT ${SEARCH_WINDOW}) hit
    JOIN round_question asked ON asked.rowid = hit.rowid AND asked.deleted_at IS NULL
    JOIN interview_round r ON r.id = asked.round_id`

/** Real interviews by what was written of them, and by their questions; each round once. */
export const roundsSource: SearchSource = {
  find(db, query, limit) {
    const rows = prepare<Row>(
      db,
      `SELECT hit.rowid, hit.questionRowid, r.id, r.company, r.format, r.created_at AS createdAt, min(hit.badness) AS badness
       FROM (${MATCHING}) hit JOIN interview_round r ON r.id = hit.id
       WHERE r.deleted_at IS NULL GROUP BY r.id ORDER BY badness, hit.rowid DESC LIMIT @limit`,
    ).all({ query, limit })
    const ofRound = prepare<{ text: string }>(
      db,
      `SELECT snippet(round_text, -1, @start, @end, '…', 24) AS text
       FROM round_text WHERE round_text MATCH @query AND rowid = CAST(@rowid AS INTEGER)`,
    )
    const ofQuestion = prepare<{ text: string }>(
      db,
      `SELECT snippet(round_question_text, -1, @start, @end, '…', 24) AS text
       FROM round_question_text WHERE round_question_text MATCH @query AND rowid = CAST(@rowid AS INTEGER)`,
    )
    return rows.map(({ rowid, questionRowid, id, company, format, createdAt }) => {
      const words = (questionRowid === null ? ofRound : ofQuestion).get({
        ...{ query, rowid: questionRowid ?? rowid, start: MATCH_START, end: MATCH_END },
      })
      const title = [company.trim(), FORMAT_NAMES[format]].filter(Boolean).join(' · ')
      return {
        ...{ id, title: [{ text: title, isMatch: false }], pageLabel: null, at: createdAt },
        body: textParts(words?.text ?? ''),
        place: { kind: 'round', roundId: id },
      }
    })
  },
  count(db, query, most) {
    const row = prepare<{ found: number }>(
      db,
      `SELECT count(*) AS found FROM (
         SELECT DISTINCT r.id FROM (${MATCHING}) hit JOIN interview_round r ON r.id = hit.id WHERE r.deleted_at IS NULL LIMIT @most)`,
    ).get({ query, most })
    return row?.found ?? 0
  },
}
