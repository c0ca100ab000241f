import type { SampleBlock, SampleSession } from '../../../shared/features/sample/sample.model.ts'
import type { SampleContent } from '../../../shared/features/sample/sample-content.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
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

/** What the sample is made of, as far as it goes to the trash and comes back. */
const TABLES = [
  ...['paper', 'campaign', 'plan_block', 'reading_session', 'time_entry', 'journal_entry', 'mark'],
  ...['question', 'story', 'project', 'interview_round', 'mock'],
] as const

const PRESENT = `SELECT ${TABLES.map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE is_sample = 1 AND deleted_at IS NULL)`).join(' OR ')} AS found`

const REMOVE = TABLES.map((table) => `UPDATE ${table} SET deleted_at = ? WHERE is_sample = 1 AND deleted_at IS NULL`)
const RESTORE = TABLES.filter((table) => table !== 'campaign').map(
  (table) => `UPDATE ${table} SET deleted_at = NULL WHERE is_sample = 1 AND deleted_at = ?`,
)

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
  links: { readonly campaignId: string | null; readonly paperId: string; readonly work: string | null },
  row: SampleRowContext,
): string {
  const { nextId, zone, now } = row
  const id = nextId()
  const startsAt = block.startsAt
  prepare(
    db,
    `INSERT INTO plan_block (id, campaign_id, title, pillar, notes, starts_at, zone, duration_ms, status, paper_id, work, sort_order,
       created_at, updated_at, done_at, is_sample)
     VALUES (@id, @campaignId, @title, @pillar, @notes, @startsAt, @zone, @durationMs, @status, @paperId, @work,
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
    work: links.work,
    doneAt: block.isDone ? now : null,
    now,
  })
  if (block.spentMs > 0 && startsAt !== null) {
    const { pillar, spentMs: activeMs } = block
    insertSampleTime(db, { id: nextId(), source: 'manual', pillar, blockId: id, startedAt: startsAt, activeMs, note: '' }, row)
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
  insertSampleRun(db, { id, kind: 'sprint', startedAt, endedAt, events: session.events }, { zone })
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

interface SampleTime {
  readonly id: string
  readonly source: 'manual' | 'focus' | 'mock'
  readonly pillar: Pillar
  readonly blockId: string | null
  readonly startedAt: number
  readonly activeMs: number
  readonly note: string
}

/** Inserts time without a break. */
export function insertSampleTime(db: Db, entry: SampleTime, { zone, now }: Pick<SampleRowContext, 'zone' | 'now'>): void {
  insertEntry(db, { ...entry, sessionId: null, endedAt: entry.startedAt + entry.activeMs, zone, now })
}

interface SampleRun {
  readonly id: string
  readonly kind: 'sprint' | 'mock'
  readonly startedAt: EpochMs
  readonly endedAt: EpochMs
  /** Instants since it began; wall and monotonic clock agree. */
  readonly events: readonly {
    readonly kind: string
    readonly offsetMs: number
    readonly data: Readonly<Record<string, string | number>>
  }[]
}

/** Inserts a run of the one clock that is over, whether or not another one is open. */
export function insertSampleRun(
  db: Db,
  { id, kind, startedAt, endedAt, events }: SampleRun,
  { zone }: Pick<SampleRowContext, 'zone'>,
): void {
  const bootId = 'sample'
  prepare(
    db,
    `INSERT INTO timer_run (id, kind, zone, started_at, ended_at, beat_at, beat_mono, boot_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, kind, zone, startedAt, endedAt, endedAt, endedAt - startedAt, bootId)
  const insert = prepare(db, 'INSERT INTO timer_event (run_id, seq, kind, at, mono, boot_id, data) VALUES (?, ?, ?, ?, ?, ?, ?)')
  events.forEach((event, seq) => {
    insert.run(id, seq, event.kind, startedAt + event.offsetMs, event.offsetMs, bootId, JSON.stringify(event.data))
  })
}

const LABELS = {
  story: 'UPDATE story SET is_sample = 1 WHERE id = ?',
  project: 'UPDATE project SET is_sample = 1 WHERE id = ?',
  mock: 'UPDATE mock SET is_sample = 1 WHERE id = ?',
  interview_round: 'UPDATE interview_round SET is_sample = 1 WHERE id = ?',
  journal_entry: 'UPDATE journal_entry SET is_sample = 1 WHERE id = ?',
} as const

/** Says of a row that was written like any other that it is the sample's. */
export function labelSample(db: Db, table: keyof typeof LABELS, id: string): void {
  prepare(db, LABELS[table]).run(id)
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
  askSampleCards(db)
}

/** A card is asked while its question is there; sample questions have one card each. */
function askSampleCards(db: Db): void {
  prepare(
    db,
    `UPDATE card SET is_asked = (SELECT deleted_at IS NULL FROM question WHERE id = question_id)
     WHERE question_id IN (SELECT id FROM question WHERE is_sample = 1)`,
  ).run()
}

/** When the sample was removed last: its session can be removed with it only. Null: never, or it is there. */
export function findRemovalInstant(db: Db): EpochMs | null {
  const sql = 'SELECT max(deleted_at) AS removedAt FROM reading_session WHERE is_sample = 1'
  return prepare<{ removedAt: EpochMs | null }>(db, sql).get()?.removedAt ?? null
}

/** Takes what was removed at that instant out of the trash; the campaign only while no other is open. */
export function restoreSample(db: Db, removedAt: EpochMs): void {
  for (const sql of RESTORE) prepare(db, sql).run(removedAt)
  askSampleCards(db)
  if (!hasOpenCampaign(db)) prepare(db, 'UPDATE campaign SET deleted_at = NULL WHERE is_sample = 1 AND deleted_at = ?').run(removedAt)
}
