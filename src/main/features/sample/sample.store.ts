import type { SampleBlock, SampleSession } from '../../../shared/features/sample/sample.model.ts'
import type { SampleContent } from '../../../shared/features/sample/sample-content.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { SECOND_MS } from '../../../shared/kernel/units.ts'
import { type Db, prepare } from '../../store/db.ts'

/** What every row of the sample is written with. */
export interface SampleRowContext {
  readonly nextId: () => string
  readonly zone: string
  readonly now: EpochMs
}

/** Ten half inches down a page; a second divides by them. */
const SAMPLE_BANDS = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20]

const PRESENT = `SELECT EXISTS (SELECT 1 FROM paper WHERE is_sample = 1 AND deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM campaign WHERE is_sample = 1 AND deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM plan_block WHERE is_sample = 1 AND deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM reading_session WHERE is_sample = 1 AND deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM time_entry WHERE is_sample = 1 AND deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM journal_entry WHERE is_sample = 1 AND deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM mark WHERE is_sample = 1 AND deleted_at IS NULL) AS found`

/** Whether a row of the sample is outside the trash. */
export function hasSample(db: Db): boolean {
  return prepare<{ found: number }>(db, PRESENT).get()?.found === 1
}

const FRESH = `SELECT NOT EXISTS (SELECT 1 FROM paper WHERE deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM campaign WHERE deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM plan_block WHERE deleted_at IS NULL) AS isFresh`

/** Whether there is no paper, no campaign and no block. */
export function isFresh(db: Db): boolean {
  return prepare<{ isFresh: number }>(db, FRESH).get()?.isFresh === 1
}

/** Whether a session runs on the sample paper. */
export function isSampleRunning(db: Db): boolean {
  const sql = `SELECT 1 FROM timer_run JOIN reading_session ON reading_session.id = timer_run.id
    JOIN paper ON paper.id = paper_id AND paper.is_sample = 1 WHERE ended_at IS NULL`
  return prepare(db, sql).get() !== undefined
}

export function hasOpenCampaign(db: Db): boolean {
  return prepare(db, 'SELECT 1 FROM campaign WHERE ended_at IS NULL AND deleted_at IS NULL').get() !== undefined
}

export function insertSampleCampaign(
  db: Db,
  { campaign }: SampleContent,
  interviews: readonly { readonly label: string; readonly heldOn: IsoDate }[],
  { nextId, now }: SampleRowContext,
): string {
  const id = nextId()
  prepare(db, `INSERT INTO campaign (id, target_role, weekly_ms, created_at, updated_at, is_sample) VALUES (?, ?, ? * 60000, ?, ?, 1)`).run(
    id,
    campaign.targetRole,
    campaign.weeklyMinutes,
    now,
    now,
  )
  const share = prepare(db, 'INSERT INTO campaign_pillar (campaign_id, pillar, weight, is_focus) VALUES (?, ?, ?, ?)')
  for (const { pillar, weight, isFocus } of campaign.pillars) share.run(id, pillar, weight, isFocus ? 1 : 0)
  const interview = prepare(db, 'INSERT INTO campaign_interview (id, campaign_id, label, held_on) VALUES (?, ?, ?, ?)')
  for (const { label, heldOn } of interviews) interview.run(nextId(), id, label, heldOn)
  return id
}

/** Inserts a block, and the time entry of what was spent on it. @returns the block's id */
export function insertSampleBlock(
  db: Db,
  block: SampleBlock,
  links: { readonly campaignId: string | null; readonly paperId: string },
  { nextId, zone, now }: SampleRowContext,
): string {
  const id = nextId()
  const startsAt = block.startsAt
  prepare(
    db,
    `INSERT INTO plan_block (id, campaign_id, title, pillar, notes, starts_at, zone, duration_ms, status, paper_id, sort_order,
       created_at, updated_at, done_at, is_sample)
     VALUES (@id, @campaignId, @title, @pillar, @notes, @startsAt, @zone, @durationMs, @status, @paperId,
       (SELECT coalesce(max(sort_order), 0) + 1 FROM plan_block WHERE starts_at IS NULL), @now, @now, @doneAt, 1)`,
  ).run({
    id,
    campaignId: links.campaignId,
    title: block.title,
    pillar: block.pillar,
    notes: block.notes,
    startsAt,
    zone,
    durationMs: block.durationMs,
    status: block.isDone ? 'done' : 'open',
    paperId: block.isAboutPaper ? links.paperId : null,
    doneAt: block.isDone ? now : null,
    now,
  })
  if (block.spentMs > 0 && startsAt !== null) {
    const { pillar, spentMs: activeMs } = block
    const entry = {
      id: nextId(),
      source: 'manual',
      pillar,
      blockId: id,
      sessionId: null,
      startedAt: startsAt,
      activeMs,
      zone,
      note: '',
      now,
    }
    insertEntry(db, { ...entry, endedAt: startsAt + activeMs })
  }
  return id
}

/** Inserts a finished session with its log, dwell, explanation, scores and time entry. @returns its id */
export function insertSampleSession(
  db: Db,
  session: SampleSession,
  content: SampleContent['session'],
  links: { readonly blockId: string; readonly paperId: string; readonly title: string },
  { nextId, zone, now }: SampleRowContext,
): string {
  const id = nextId()
  const { startedAt, endedAt, activeMs } = session
  const bootId = 'sample'
  prepare(
    db,
    `INSERT INTO timer_run (id, kind, zone, started_at, ended_at, beat_at, beat_mono, boot_id)
     VALUES (?, 'sprint', ?, ?, ?, ?, ?, ?)`,
  ).run(id, zone, startedAt, endedAt, endedAt, endedAt - startedAt, bootId)
  const event = prepare(db, 'INSERT INTO timer_event (run_id, seq, kind, at, mono, boot_id, data) VALUES (?, ?, ?, ?, ?, ?, ?)')
  session.events.forEach(({ kind, offsetMs, data }, seq) => {
    event.run(id, seq, kind, startedAt + offsetMs, offsetMs, bootId, JSON.stringify(data))
  })
  prepare(
    db,
    `INSERT INTO reading_session (id, paper_id, block_id, protocol_id, protocol, mode, end_reason, is_sample)
     VALUES (?, ?, ?, ?, ?, 'free', 'completed', 1)`,
  ).run(id, links.paperId, links.blockId, content.protocol.id, JSON.stringify(content.protocol))
  const phase = prepare(db, 'INSERT INTO session_phase (session_id, phase_index, active_ms) VALUES (?, ?, ?)')
  content.phaseSeconds.forEach((seconds, index) => {
    phase.run(id, index, seconds * SECOND_MS)
  })
  const dwell = prepare(db, 'INSERT INTO page_dwell (session_id, page_index, band_index, phase_index, active_ms) VALUES (?, ?, ?, ?, ?)')
  for (const { pageIndex, phaseIndex, seconds } of content.dwell) {
    // Read evenly from the upper to the lower margin.
    for (const bandIndex of SAMPLE_BANDS) dwell.run(id, pageIndex, bandIndex, phaseIndex, (seconds * SECOND_MS) / SAMPLE_BANDS.length)
  }
  prepare(
    db,
    `INSERT INTO session_explanation (session_id, problem, idea, method, result, limits, critique, explanation, created_at, updated_at, finished_at)
     VALUES (@id, @problem, @idea, @method, @result, @limits, @critique, @explanation, @endedAt, @endedAt, @endedAt)`,
  ).run({ ...content.explanation, id, endedAt })
  const score = prepare(db, 'INSERT INTO session_score (session_id, stage, line, score, scored_at) VALUES (?, ?, ?, ?, ?)')
  for (const stage of ['before', 'after'] as const) {
    for (const [line, points] of Object.entries(content.scores[stage])) score.run(id, stage, line, points, endedAt)
  }
  const entry = { id: nextId(), source: 'sprint', pillar: 'paper-reading', blockId: links.blockId, sessionId: id }
  insertEntry(db, { ...entry, startedAt, endedAt, activeMs, zone, note: links.title, now })
  return id
}

function insertEntry(db: Db, entry: Readonly<Record<string, string | number | null>>): void {
  prepare(
    db,
    `INSERT INTO time_entry (id, source, pillar, block_id, session_id, started_at, ended_at, active_ms, zone, note, created_at, updated_at, is_sample)
     VALUES (@id, @source, @pillar, @blockId, @sessionId, @startedAt, @endedAt, @activeMs, @zone, @note, @now, @now, 1)`,
  ).run(entry)
}

export function insertSampleMark(
  db: Db,
  mark: SampleContent['marks'][number],
  paperId: string,
  createdAt: EpochMs,
  { nextId }: SampleRowContext,
): void {
  prepare(
    db,
    `INSERT INTO mark (id, paper_id, kind, color, page_index, rects, quote, context_before, context_after, comment, sort_key,
       created_at, updated_at, is_sample)
     VALUES (@id, @paperId, 'highlight', @color, @pageIndex, @rects, @quote, @contextBefore, @contextAfter, @comment, @sortKey,
       @createdAt, @createdAt, 1)`,
  ).run({ ...mark, id: nextId(), paperId, rects: JSON.stringify(mark.rects), createdAt })
}

export function insertSampleEntry(
  db: Db,
  entry: Pick<SampleContent['journal'][number], 'template' | 'title' | 'body'>,
  sessionId: string | null,
  writtenAt: EpochMs,
  { nextId, zone }: SampleRowContext,
): void {
  prepare(
    db,
    `INSERT INTO journal_entry (id, template, title, body, written_at, zone, session_id, created_at, updated_at, finished_at, is_sample)
     VALUES (@id, @template, @title, @body, @writtenAt, @zone, @sessionId, @writtenAt, @writtenAt, @writtenAt, 1)`,
  ).run({ template: entry.template, title: entry.title, body: entry.body, id: nextId(), writtenAt, zone, sessionId })
}

/** The sample paper has been practised on: its session is in the store. */
export function markSamplePractised(db: Db, paperId: string): void {
  prepare(db, "UPDATE paper SET status = 'practised' WHERE id = ?").run(paperId)
}

/** Puts every row of the sample into the trash with the same instant, by which {@link restoreSample} finds them again. */
export function removeSample(db: Db, now: EpochMs): void {
  for (const sql of REMOVE) prepare(db, sql).run(now)
}

const REMOVE = [
  'UPDATE paper SET deleted_at = ? WHERE is_sample = 1 AND deleted_at IS NULL',
  'UPDATE campaign SET deleted_at = ? WHERE is_sample = 1 AND deleted_at IS NULL',
  'UPDATE plan_block SET deleted_at = ? WHERE is_sample = 1 AND deleted_at IS NULL',
  'UPDATE reading_session SET deleted_at = ? WHERE is_sample = 1 AND deleted_at IS NULL',
  'UPDATE time_entry SET deleted_at = ? WHERE is_sample = 1 AND deleted_at IS NULL',
  'UPDATE journal_entry SET deleted_at = ? WHERE is_sample = 1 AND deleted_at IS NULL',
  'UPDATE mark SET deleted_at = ? WHERE is_sample = 1 AND deleted_at IS NULL',
]

/** When the sample was removed last: its session can be removed with it only. Null: never, or it is there. */
export function findRemovalInstant(db: Db): EpochMs | null {
  const sql = 'SELECT max(deleted_at) AS removedAt FROM reading_session WHERE is_sample = 1'
  return prepare<{ removedAt: EpochMs | null }>(db, sql).get()?.removedAt ?? null
}

/** Takes what was removed at that instant out of the trash; the campaign only while no other is open. */
export function restoreSample(db: Db, removedAt: EpochMs): void {
  for (const sql of RESTORE) prepare(db, sql).run(removedAt)
  if (!hasOpenCampaign(db)) prepare(db, 'UPDATE campaign SET deleted_at = NULL WHERE is_sample = 1 AND deleted_at = ?').run(removedAt)
}

const RESTORE = [
  'UPDATE paper SET deleted_at = NULL WHERE is_sample = 1 AND deleted_at = ?',
  'UPDATE plan_block SET deleted_at = NULL WHERE is_sample = 1 AND deleted_at = ?',
  'UPDATE reading_session SET deleted_at = NULL WHERE is_sample = 1 AND deleted_at = ?',
  'UPDATE time_entry SET deleted_at = NULL WHERE is_sample = 1 AND deleted_at = ?',
  'UPDATE journal_entry SET deleted_at = NULL WHERE is_sample = 1 AND deleted_at = ?',
  'UPDATE mark SET deleted_at = NULL WHERE is_sample = 1 AND deleted_at = ?',
]
