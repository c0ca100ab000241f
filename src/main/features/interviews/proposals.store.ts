import type { ProposalStatus } from '../../../shared/features/interviews/proposals.model.ts'
import type { BlockId, ProposalId, QuestionId } from '../../../shared/kernel/ids.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface ProposalRow {
  readonly id: ProposalId
  /** What in the source it comes from: a question of its list, a fix, or a story that was told. */
  readonly item: string
  readonly questionId: QuestionId | null
  readonly title: string
  readonly pillar: Pillar
  readonly minutes: number
  readonly status: ProposalStatus
  readonly blockId: BlockId | null
  readonly createdAt: EpochMs
}

const SELECT = `SELECT id, item, question_id AS questionId, title, pillar, minutes, status, block_id AS blockId, created_at AS createdAt
  FROM proposal`

/** In the order they were made. */
export function listProposals(db: Db, sourceId: string): ProposalRow[] {
  return prepare<ProposalRow>(db, `${SELECT} WHERE source_id = ? ORDER BY rowid`).all(sourceId)
}

export function listProposalsOfQuestion(db: Db, questionId: QuestionId): ProposalRow[] {
  return prepare<ProposalRow>(db, `${SELECT} WHERE question_id = ? ORDER BY rowid`).all(questionId)
}

export function findProposal(db: Db, id: ProposalId): ProposalRow | undefined {
  return prepare<ProposalRow>(db, `${SELECT} WHERE id = ?`).get(id)
}

export interface NewProposal extends Pick<ProposalRow, 'id' | 'item' | 'questionId' | 'title' | 'pillar' | 'minutes'> {
  readonly sourceId: string
  /** One that was proposed before only gets its words anew while it is open. */
  readonly now: EpochMs
}

export function saveProposal(db: Db, proposal: NewProposal): void {
  prepare(
    db,
    `INSERT INTO proposal (id, source_id, item, question_id, title, pillar, minutes, created_at)
     VALUES (@id, @sourceId, @item, @questionId, @title, @pillar, @minutes, @now)
     ON CONFLICT (source_id, item) DO UPDATE SET title = iif(status = 'open', excluded.title, title),
       question_id = coalesce(excluded.question_id, question_id)`,
  ).run(proposal)
}

/** Takes back what was proposed and is asked for no more, unless it was decided on. */
export function deleteOtherProposals(db: Db, sourceId: string, items: readonly string[]): void {
  prepare(db, `DELETE FROM proposal WHERE source_id = ? AND status = 'open' AND item NOT IN (SELECT value FROM json_each(?))`).run(
    sourceId,
    JSON.stringify(items),
  )
}

export function decideProposal(db: Db, id: ProposalId, status: ProposalStatus, blockId: string | null, now: EpochMs | null): void {
  prepare(db, 'UPDATE proposal SET status = ?, block_id = ?, decided_at = ? WHERE id = ?').run(status, blockId, now, id)
}
