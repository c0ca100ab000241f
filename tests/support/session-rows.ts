import type { Database } from 'better-sqlite3'
import type { Db } from '../../src/main/store/db.ts'
import { INTERVIEW_20 } from '../../src/shared/features/reading/protocol.model.ts'
import { LINES } from '../../src/shared/features/reading/reading.model.ts'
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

/** A finished session with Interview 20 on a paper that is there, as rows. */
export function insertFinishedSession(
  db: Db | Database,
  session: {
    readonly id: string
    readonly paperId: string
    readonly startedAt: number
    readonly minutes: readonly number[]
    /** The same for every line. */
    readonly before: number
    readonly after: number
  },
): void {
  const { id, paperId, startedAt, minutes, before, after } = session
  const totalMs = minutes.reduce((sum, minute) => sum + minute, 0) * 60_000
  db.prepare(
    `INSERT INTO timer_run (id, kind, zone, started_at, ended_at, beat_at, beat_mono, boot_id)
     VALUES (?, 'sprint', 'Europe/Berlin', ?, ?, ?, 0, 'boot-1')`,
  ).run(id, startedAt, startedAt + totalMs, startedAt + totalMs)
  const event = db.prepare(`INSERT INTO timer_event (run_id, seq, kind, at, mono, boot_id, data) VALUES (?, ?, ?, ?, ?, 'boot-1', ?)`)
  event.run(id, 0, 'started', startedAt, 0, '{}')
  let spentMs = 0
  minutes.forEach((minute, phaseIndex) => {
    if (phaseIndex > 0) event.run(id, phaseIndex, 'phase', startedAt + spentMs, spentMs, JSON.stringify({ phaseIndex }))
    spentMs += minute * 60_000
  })
  event.run(id, minutes.length, 'ended', startedAt + spentMs, spentMs, '{}')
  db.prepare(`INSERT INTO reading_session (id, paper_id, protocol, mode, end_reason) VALUES (?, ?, ?, 'free', 'completed')`).run(
    id,
    paperId,
    JSON.stringify({ id: INTERVIEW_20.id, name: INTERVIEW_20.name, phases: INTERVIEW_20.phases }),
  )
  const phase = db.prepare('INSERT INTO session_phase (session_id, phase_index, active_ms) VALUES (?, ?, ?)')
  minutes.forEach((minute, index) => {
    phase.run(id, index, minute * 60_000)
  })
  db.prepare('INSERT INTO session_explanation (session_id, idea, created_at, updated_at, finished_at) VALUES (?, ?, 1, 1, 1)').run(id, 'x')
  const score = db.prepare('INSERT INTO session_score (session_id, stage, line, score, scored_at) VALUES (?, ?, ?, ?, 1)')
  for (const line of LINES) {
    score.run(id, 'before', line, before)
    score.run(id, 'after', line, after)
  }
}
