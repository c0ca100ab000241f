import { plainTitle } from '../../../shared/features/practice/question-title.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { todayOf } from './ask.ts'
import { findListed, type ListedRow, tagsOf } from './questions.store.ts'

export function summaryOf(row: ListedRow, tags: readonly string[]) {
  const { id, category, kind, difficulty, origin, standing, dueAt } = row
  return {
    id,
    category,
    kind,
    title: plainTitle(row.prompt),
    difficulty,
    tags: [...tags],
    origin,
    isSample: row.isSample === 1,
    standing,
    isLeech: row.isLeech === 1,
    askedForReal: row.askedForReal,
    dueAt,
  }
}

/** A question with its texts, or undefined when it is not in the bank. */
export function describeQuestion(context: Pick<Context, 'clock' | 'dayRule' | 'db'>, id: QuestionId) {
  const { db } = context
  const { now, dayEnd } = todayOf(context)
  const row = findListed(db, id, now, dayEnd)
  if (!row) return undefined
  const { prompt, answer, reading, timeLimitS, originRef } = row
  return { ...summaryOf(row, tagsOf(db, [id]).get(id) ?? []), prompt, answer, reading, timeLimitS, originRef }
}
