import { PROPOSED_MINUTES, proposalTitle } from '../../shared/features/interviews/proposals.model.ts'
import { PILLAR_OF } from '../../shared/features/practice/practice.model.ts'
import { plainTitle } from '../../shared/features/practice/question-title.ts'
import type { QuestionId } from '../../shared/kernel/ids.ts'
import { FORMAT_PILLARS, type InterviewFormat } from '../../shared/kernel/interview-formats.ts'
import { findQuestion } from '../features/practice/questions.store.ts'
import type { Db } from '../store/db.ts'

interface Missed {
  /** Of the mock's or the round's own list. */
  readonly id: string
  /** Null: it is not in the bank. */
  readonly questionId: QuestionId | null
  readonly prompt: string
}

/** What a question that was missed asks for: a block of its category's pillar, or else of the interview's. */
export function proposalForMissed(db: Db, { id: item, questionId, prompt }: Missed, format: InterviewFormat) {
  const question = questionId === null ? undefined : findQuestion(db, questionId)
  return {
    ...{ item, questionId, title: proposalTitle('question', plainTitle(prompt)), minutes: PROPOSED_MINUTES.question },
    pillar: question ? PILLAR_OF[question.category] : FORMAT_PILLARS[format],
  }
}
