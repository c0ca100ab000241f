import { implement } from '@orpc/server'
import { practiceContract } from '../../shared/features/practice/practice.contract.ts'
import { questionFromMark } from '../../shared/features/practice/question-from-mark.ts'
import { pageLabel } from '../../shared/features/reader/page-labels.ts'
import type { MarkId, QuestionId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { findPaper } from '../features/papers/papers.store.ts'
import { syncCards } from '../features/practice/cards.store.ts'
import { ordinalsOf } from '../features/practice/ordinals.ts'
import { findQuestion, findQuestionOfMark, insertQuestion } from '../features/practice/questions.store.ts'
import { findMark } from '../features/reader/reader.store.ts'
import { findMarkPlace, newestCategoryOfPaper } from './question-from-mark.store.ts'

const practice = implement(practiceContract).$context<Context>()

/** A passage becomes a question that is asked like any other; it keeps the mark it came from, whatever is edited. */
export const createFromMark = practice.createFromMark.handler(
  command(({ context: { db, clock, ids }, input: { markId }, errors }) => {
    const mark = findMark(db, markId)
    const paper = mark && findPaper(db, mark.paperId)
    if (!mark || !paper) throw errors.MARK_NOT_FOUND()
    const before = findQuestionOfMark(db, markId)
    if (before) return { questionId: before, isNew: false }
    const questionId = ids.next() as QuestionId
    const label = pageLabel(paper.pageLabels ?? [], mark.pageIndex)
    const texts = questionFromMark({ ...mark, paperTitle: paper.title, pageLabel: label })
    insertQuestion(db, {
      ...{ id: questionId, kind: 'basic', ...texts, reading: '', difficulty: 2, timeLimitS: null },
      ...{ category: newestCategoryOfPaper(db, mark.paperId) ?? 'deep-learning', origin: 'mark', originRef: markId, now: clock.now() },
    })
    syncCards(db, questionId, ordinalsOf('basic', texts.prompt), ids.next)
    return { questionId, isNew: true }
  }),
)

/** The way back from a question to the passage it was made from. */
export const passage = practice.passage.handler(({ context: { db }, input: { questionId } }) => {
  const question = findQuestion(db, questionId)
  if (question?.origin !== 'mark' || question.originRef === null) return null
  const place = findMarkPlace(db, question.originRef as MarkId)
  const paper = place && findPaper(db, place.paperId)
  if (!place || !paper) return null
  const { paperId, pageIndex, isRemoved } = place
  return {
    ...{ paperId, paperTitle: paper.title, pageIndex, pageLabel: pageLabel(paper.pageLabels ?? [], pageIndex) },
    markId: isRemoved ? null : (question.originRef as MarkId),
  }
})
