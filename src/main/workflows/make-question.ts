import type { Category } from '../../shared/features/practice/practice.model.ts'
import type { QuestionId } from '../../shared/kernel/ids.ts'
import type { InterviewFormat } from '../../shared/kernel/interview-formats.ts'
import type { Context } from '../core/context.ts'
import { syncCards } from '../features/practice/cards.store.ts'
import { ordinalsOf } from '../features/practice/ordinals.ts'
import { insertQuestion } from '../features/practice/questions.store.ts'

/** What a question that comes from an interview is filed under until the person says otherwise. */
const CATEGORY_OF: Readonly<Record<InterviewFormat, Category>> = {
  coding: 'algorithms',
  'ml-coding': 'ml-coding',
  'ml-fundamentals': 'deep-learning',
  'system-design': 'system-design',
  behavioural: 'traditional-ml',
  'project-deep-dive': 'deep-learning',
  'paper-reading': 'deep-learning',
  'hiring-manager': 'traditional-ml',
}

/** A question that was only in an interview comes into the bank. `originRef` is its id there. */
export function makeQuestion(
  { db, ids, clock }: Context,
  asked: { readonly prompt: string; readonly answer: string; readonly originRef: string; readonly format: InterviewFormat },
): QuestionId {
  const id = ids.next() as QuestionId
  const { prompt, answer, originRef, format } = asked
  insertQuestion(db, {
    ...{ id, category: CATEGORY_OF[format], kind: 'basic', prompt, answer, reading: '', difficulty: 2, timeLimitS: null },
    ...{ origin: 'round', originRef, now: clock.now() },
  })
  syncCards(db, id, ordinalsOf('basic', prompt), ids.next)
  return id
}
