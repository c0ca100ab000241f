import type { Db } from '../../src/main/store/db.ts'
import type { SessionId } from '../../src/shared/kernel/ids.ts'

/** A paper and a finished, scored session on it, written as rows: for features that only read sessions. */
export function insertScoredSession(db: Db, now: number, title = 'Reading in one pass'): SessionId {
  db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
     VALUES ('paper-1', ?, 'paper.pdf', 100, ?, 'user', 4, ?, ?)`,
  ).run('a'.repeat(64), title, now, now)
  db.prepare(
    `INSERT INTO timer_run (id, kind, zone, started_at, ended_at, beat_at, beat_mono, boot_id)
     VALUES ('session-1', 'sprint', 'Europe/Berlin', ?, ?, ?, 0, 'boot-1')`,
  ).run(now - 1_200_000, now, now)
  const protocol = {
    phases: [
      { name: 'Abstract', budgetMs: 120_000 },
      { name: 'Method', budgetMs: 300_000 },
    ],
  }
  db.prepare(
    `INSERT INTO reading_session (id, paper_id, protocol, mode, end_reason) VALUES ('session-1', 'paper-1', ?, 'free', 'completed')`,
  ).run(JSON.stringify(protocol))
  const phase = db.prepare(`INSERT INTO session_phase (session_id, phase_index, active_ms) VALUES ('session-1', ?, ?)`)
  phase.run(0, 80_000)
  phase.run(1, 300_000)
  const dwell = db.prepare(`INSERT INTO page_dwell (session_id, page_index, phase_index, active_ms) VALUES ('session-1', ?, ?, ?)`)
  dwell.run(0, 0, 80_000)
  dwell.run(1, 1, 200_000)
  dwell.run(2, 1, 100_000)
  const score = db.prepare(`INSERT INTO session_score (session_id, stage, line, score, scored_at) VALUES ('session-1', ?, ?, ?, ?)`)
  for (const line of ['problem', 'idea']) {
    score.run('before', line, 2, now)
    score.run('after', line, 3, now)
  }
  return 'session-1' as SessionId
}
