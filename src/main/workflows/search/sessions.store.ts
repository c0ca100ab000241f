import type { SessionId } from '../../../shared/kernel/ids.ts'
import { MATCH_END, MATCH_START, textParts } from '../../../shared/kernel/matched-text.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { SEARCH_WINDOW } from '../../store/best-first.ts'
import { prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

interface Row {
  readonly rowid: number
  readonly id: SessionId
  readonly paperTitle: string
  readonly startedAt: EpochMs
}

/** Timed sessions by what was written in them: bullet card and explanation. */
export const sessionsSource: SearchSource = {
  find(db, query, limit) {
    const rows = prepare<Row>(
      db,
      `SELECT x.rowid, s.id, paper.title AS paperTitle, run.started_at AS startedAt
       FROM (SELECT rowid, bm25(session_text) AS badness FROM session_text WHERE session_text MATCH ?
             ORDER BY rowid DESC LIMIT ${SEARCH_WINDOW}) hit
       JOIN session_explanation x ON x.rowid = hit.rowid
       JOIN reading_session s ON s.id = x.session_id AND s.deleted_at IS NULL
       JOIN timer_run run ON run.id = s.id
       JOIN paper ON paper.id = s.paper_id
       ORDER BY hit.badness, hit.rowid DESC LIMIT ?`,
    ).all(query, limit)
    const words = prepare<{ text: string }>(
      db,
      `SELECT snippet(session_text, -1, @start, @end, '…', 24) AS text
       FROM session_text WHERE session_text MATCH @query AND rowid = CAST(@rowid AS INTEGER)`,
    )
    return rows.map(({ rowid, id, paperTitle, startedAt }) => ({
      ...{ id, title: [{ text: paperTitle, isMatch: false }], pageLabel: null, at: startedAt },
      body: textParts(words.get({ query, rowid, start: MATCH_START, end: MATCH_END })?.text ?? ''),
      place: { kind: 'session', sessionId: id },
    }))
  },
  count(db, query, most) {
    const row = prepare<{ found: number }>(
      db,
      `SELECT count(*) AS found FROM (
         SELECT 1 FROM session_text JOIN session_explanation x ON x.rowid = session_text.rowid
         JOIN reading_session s ON s.id = x.session_id AND s.deleted_at IS NULL
         WHERE session_text MATCH ? LIMIT ?)`,
    ).get(query, most)
    return row?.found ?? 0
  },
}
