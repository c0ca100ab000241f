import type { Outcome } from '../../../shared/features/interviews/mocks.model.ts'
import type { DebriefStep, NextActionOf, RejectionReason, RoundResult } from '../../../shared/features/interviews/rounds.model.ts'
import type { BlockId, InterviewDateId, JournalEntryId, QuestionId, RoundId, RoundQuestionId } from '../../../shared/kernel/ids.ts'
import type { InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** What a person may change of a round, in one row. */
export interface RoundFields {
  readonly company: string
  readonly role: string
  readonly format: InterviewFormat
  readonly heldOn: IsoDate
  readonly interviewers: string
  readonly reaction: string
  readonly recall: string
  readonly surprises: string
  readonly inControl: string
  readonly notInControl: string
  readonly step: DebriefStep
  readonly rejectionReason: RejectionReason | null
  readonly rejectionInControl: string
  readonly rejectionNotInControl: string
}

export interface RoundRow extends RoundFields {
  readonly id: RoundId
  readonly interviewDateId: InterviewDateId | null
  readonly confidence: number | null
  readonly confidenceAt: EpochMs | null
  readonly result: RoundResult | null
  readonly resultOn: IsoDate | null
  readonly begunAt: EpochMs | null
  readonly doneAt: EpochMs | null
  readonly entryId: JournalEntryId | null
  readonly action: string
  readonly actionBlockId: BlockId | null
  readonly rejectionAction: string
  readonly rejectionBlockId: BlockId | null
  readonly createdAt: EpochMs
  readonly isSample: number
  /** Not removed. */
  readonly questions: number
  readonly missed: number
}

const SELECT = `SELECT id, company, role, format, held_on AS heldOn, interviewers, reaction, interview_id AS interviewDateId, confidence,
    confidence_at AS confidenceAt, result, result_on AS resultOn, recall, surprises, in_control AS inControl,
    not_in_control AS notInControl, debrief_step AS step, debrief_begun_at AS begunAt, debriefed_at AS doneAt, entry_id AS entryId,
    action, action_block_id AS actionBlockId, rejection_reason AS rejectionReason, rejection_in_control AS rejectionInControl,
    rejection_not_in_control AS rejectionNotInControl, rejection_action AS rejectionAction, rejection_block_id AS rejectionBlockId,
    created_at AS createdAt, is_sample AS isSample,
    (SELECT count(*) FROM round_question WHERE round_id = interview_round.id AND deleted_at IS NULL) AS questions,
    (SELECT count(*) FROM round_question WHERE round_id = interview_round.id AND deleted_at IS NULL AND outcome = 'missed') AS missed
  FROM interview_round`

/** A round that is not removed. */
export function findRound(db: Db, id: RoundId): RoundRow | undefined {
  return prepare<RoundRow>(db, `${SELECT} WHERE id = ? AND deleted_at IS NULL`).get(id)
}

/** Newest first. */
export function listRounds(db: Db): RoundRow[] {
  return prepare<RoundRow>(db, `${SELECT} WHERE deleted_at IS NULL ORDER BY held_on DESC, created_at DESC, rowid DESC`).all()
}

/** Rounds that were not looked back on, newest first. */
export function listUndebriefed(db: Db, limit: number): RoundRow[] {
  return prepare<RoundRow>(
    db,
    `${SELECT} WHERE deleted_at IS NULL AND debriefed_at IS NULL ORDER BY held_on DESC, created_at DESC, rowid DESC LIMIT ?`,
  ).all(limit)
}

/** The round that was written for an interview date. */
export function findRoundOfInterview(db: Db, id: InterviewDateId): RoundId | undefined {
  return prepare<{ id: RoundId }>(db, 'SELECT id FROM interview_round WHERE interview_id = ? AND deleted_at IS NULL').get(id)?.id
}

export function insertRound(
  db: Db,
  round: Pick<RoundRow, 'id' | 'company' | 'role' | 'format' | 'heldOn' | 'interviewDateId'>,
  now: EpochMs,
): void {
  prepare(
    db,
    `INSERT INTO interview_round (id, company, role, format, held_on, interview_id, created_at, updated_at)
     VALUES (@id, @company, @role, @format, @heldOn, @interviewDateId, @now, @now)`,
  ).run({ ...round, now })
}

/** A sample that is changed is the person's from then on. */
export function updateRound(db: Db, id: RoundId, fields: RoundFields, now: EpochMs): void {
  const { company, role, format, heldOn, interviewers, reaction, recall, surprises, inControl, notInControl, step } = fields
  const { rejectionReason, rejectionInControl, rejectionNotInControl } = fields
  prepare(
    db,
    `UPDATE interview_round SET company = @company, role = @role, format = @format, held_on = @heldOn, interviewers = @interviewers,
       reaction = @reaction, recall = @recall, surprises = @surprises, in_control = @inControl, not_in_control = @notInControl,
       debrief_step = @step, rejection_reason = @rejectionReason, rejection_in_control = @rejectionInControl,
       rejection_not_in_control = @rejectionNotInControl, is_sample = 0, updated_at = @now WHERE id = @id`,
  ).run({
    ...{ id, company, role, format, heldOn, interviewers, reaction, recall, surprises, inControl, notInControl, step, now },
    ...{ rejectionReason, rejectionInControl, rejectionNotInControl },
  })
}

export function saveDebriefBegun(db: Db, id: RoundId, now: EpochMs): void {
  prepare(db, 'UPDATE interview_round SET debrief_begun_at = coalesce(debrief_begun_at, ?) WHERE id = ?').run(now, id)
}

export function saveDebriefDone(db: Db, id: RoundId, entryId: JournalEntryId, now: EpochMs): void {
  prepare(
    db,
    `UPDATE interview_round SET debrief_begun_at = coalesce(debrief_begun_at, @now), debriefed_at = @now, entry_id = @entryId,
       is_sample = 0, updated_at = @now WHERE id = @id`,
  ).run({ id, entryId, now })
}

export function saveRoundConfidence(db: Db, id: RoundId, percent: number | null, now: EpochMs): void {
  prepare(
    db,
    'UPDATE interview_round SET confidence = @percent, confidence_at = @now, is_sample = 0, updated_at = @now WHERE id = @id',
  ).run({ id, percent, now })
}

export function saveRoundResult(db: Db, id: RoundId, result: RoundResult | null, on: IsoDate | null, now: EpochMs): void {
  prepare(db, 'UPDATE interview_round SET result = @result, result_on = @on, is_sample = 0, updated_at = @now WHERE id = @id').run({
    id,
    result,
    on,
    now,
  })
}

export function saveNextAction(db: Db, id: RoundId, of: NextActionOf, title: string, blockId: string | null, now: EpochMs): void {
  const sql =
    of === 'debrief'
      ? 'UPDATE interview_round SET action = @title, action_block_id = @blockId, is_sample = 0, updated_at = @now WHERE id = @id'
      : 'UPDATE interview_round SET rejection_action = @title, rejection_block_id = @blockId, is_sample = 0, updated_at = @now WHERE id = @id'
  prepare(db, sql).run({ id, title, blockId, now })
}

/** False: no such round, or it is in that state already. One that comes back leaves its date to a round written meanwhile. */
export function setRoundDeleted(db: Db, id: RoundId, isDeleted: boolean, now: EpochMs): boolean {
  if (!isDeleted) {
    prepare(
      db,
      `UPDATE interview_round SET interview_id = NULL WHERE id = ? AND deleted_at IS NOT NULL AND interview_id IN
         (SELECT interview_id FROM interview_round WHERE deleted_at IS NULL)`,
    ).run(id)
  }
  const sql = isDeleted
    ? 'UPDATE interview_round SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE interview_round SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, id).changes === 1
}

export interface RoundQuestionRow {
  readonly id: RoundQuestionId
  readonly roundId: RoundId
  readonly prompt: string
  readonly minutes: number | null
  readonly reaction: string
  readonly outcome: Outcome | null
  readonly better: string
  readonly questionId: QuestionId | null
  readonly isMade: number
  readonly reviewId: string | null
  readonly leftReason: string | null
}

const QUESTION = `SELECT id, round_id AS roundId, prompt, minutes, reaction, outcome, better, question_id AS questionId, is_made AS isMade,
    review_id AS reviewId, left_reason AS leftReason FROM round_question`

/** In the order they were asked. */
export function listRoundQuestions(db: Db, roundId: RoundId): RoundQuestionRow[] {
  return prepare<RoundQuestionRow>(db, `${QUESTION} WHERE round_id = ? AND deleted_at IS NULL ORDER BY position, rowid`).all(roundId)
}

/** One that is not removed, of a round that is not removed either. */
export function findRoundQuestion(db: Db, id: RoundQuestionId): RoundQuestionRow | undefined {
  return prepare<RoundQuestionRow>(
    db,
    `${QUESTION} WHERE id = ? AND deleted_at IS NULL AND round_id IN (SELECT id FROM interview_round WHERE deleted_at IS NULL)`,
  ).get(id)
}

/** A sample that is changed is the person's from then on, also where only one of its questions is. */
function ownRound(db: Db, id: RoundId): void {
  prepare(db, 'UPDATE interview_round SET is_sample = 0 WHERE id = ? AND is_sample = 1').run(id)
}

function ownRoundOf(db: Db, id: RoundQuestionId): void {
  const sql = 'UPDATE interview_round SET is_sample = 0 WHERE id = (SELECT round_id FROM round_question WHERE id = ?) AND is_sample = 1'
  prepare(db, sql).run(id)
}

/** At the end of the list. */
export function insertRoundQuestion(db: Db, question: Pick<RoundQuestionRow, 'id' | 'roundId' | 'prompt'>): void {
  prepare(
    db,
    `INSERT INTO round_question (id, round_id, position, prompt)
     VALUES (@id, @roundId, (SELECT coalesce(max(position), 0) + 1 FROM round_question WHERE round_id = @roundId), @prompt)`,
  ).run(question)
  ownRound(db, question.roundId)
}

export function updateRoundQuestion(
  db: Db,
  id: RoundQuestionId,
  { prompt, minutes, reaction, outcome, better }: Pick<RoundQuestionRow, 'prompt' | 'minutes' | 'reaction' | 'outcome' | 'better'>,
): void {
  prepare(
    db,
    'UPDATE round_question SET prompt = @prompt, minutes = @minutes, reaction = @reaction, outcome = @outcome, better = @better WHERE id = @id',
  ).run({ id, prompt, minutes, reaction, outcome, better })
  ownRoundOf(db, id)
}

/** What became of it. */
export function saveFate(
  db: Db,
  id: RoundQuestionId,
  { questionId, isMade, reviewId, leftReason }: Pick<RoundQuestionRow, 'questionId' | 'isMade' | 'reviewId' | 'leftReason'>,
): void {
  prepare(
    db,
    'UPDATE round_question SET question_id = @questionId, is_made = @isMade, review_id = @reviewId, left_reason = @leftReason WHERE id = @id',
  ).run({ id, questionId, isMade, reviewId, leftReason })
  ownRoundOf(db, id)
}

export function saveRoundQuestionOrder(db: Db, ids: readonly RoundQuestionId[]): void {
  const save = prepare(db, 'UPDATE round_question SET position = ? WHERE id = ?')
  ids.forEach((id, index) => {
    save.run(index + 1, id)
  })
  const [first] = ids
  if (first !== undefined) ownRoundOf(db, first)
}

/** False: no such question in that state, or its round is removed. */
export function setRoundQuestionDeleted(db: Db, id: RoundQuestionId, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? `UPDATE round_question SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL
       AND round_id IN (SELECT id FROM interview_round WHERE deleted_at IS NULL)`
    : `UPDATE round_question SET deleted_at = ? WHERE id = ? AND deleted_at IS NOT NULL
       AND round_id IN (SELECT id FROM interview_round WHERE deleted_at IS NULL)`
  const isChanged = prepare(db, sql).run(isDeleted ? now : null, id).changes === 1
  if (isChanged) ownRoundOf(db, id)
  return isChanged
}
