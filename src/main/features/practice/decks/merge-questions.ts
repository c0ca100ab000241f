import { setImmediate } from 'node:timers/promises'
import { categoryOfDeck } from '../../../../shared/features/practice/decks/deck.model.ts'
import { type Category, tidyTags } from '../../../../shared/features/practice/practice.model.ts'
import { questionKey } from '../../../../shared/features/practice/question-table.ts'
import type { QuestionId } from '../../../../shared/kernel/ids.ts'
import type { Db } from '../../../store/db.ts'
import { findQuestion, tagsOf } from '../questions.store.ts'
import type { DeckQuestion } from './deck-content.ts'
import { findNote, isRemoved, listWords } from './decks.store.ts'

/** Keys of questions that were made here begin with it; the question's id follows. */
export const OWN_KEY = 'pb:'

export type Fate =
  | { readonly kind: 'added'; readonly category: Category }
  | { readonly kind: 'updated'; readonly id: QuestionId }
  | { readonly kind: 'unchanged'; readonly id: QuestionId }
  | { readonly kind: 'duplicates' | 'removed' | 'leftOut' }

/** Of decks whose name says nothing. */
const OTHERWISE: Category = 'deep-learning'

export function proposedCategory(deck: string): Category {
  return categoryOfDeck(deck) ?? OTHERWISE
}

/** Questions of the bank whose words are read in one go. */
const AT_ONCE = 500

/** Says of one question after the other what becomes of it; those before it in the package count. */
export async function createFates(db: Db, categories: ReadonlyMap<string, Category | null>) {
  const words = new Set<string>()
  let last = 0
  for (let some = listWords(db, last, AT_ONCE); some.length > 0; some = listWords(db, last, AT_ONCE)) {
    for (const question of some) words.add(wordsKey(question))
    last = some.at(-1)?.row ?? last
    await setImmediate()
  }
  return (question: DeckQuestion): Fate => {
    const category = categories.get(question.deck)
    if (category === null) return { kind: 'leftOut' }
    const known = findNote(db, question.key)
    const id = known?.questionId ?? ownId(question.key)
    const removed = id === null ? null : isRemoved(db, id)
    if (id !== null && removed === true) return { kind: 'removed' }
    if (id !== null && removed === false) {
      // A package of ours says it otherwise than the one it came with: then the words decide.
      const isSame = known?.sum === question.sum || isAsHere(db, id, question)
      return { kind: isSame ? 'unchanged' : 'updated', id }
    }
    const key = wordsKey(question)
    if (words.has(key)) return { kind: 'duplicates' }
    words.add(key)
    return { kind: 'added', category: category ?? proposedCategory(question.deck) }
  }
}

function ownId(key: string): QuestionId | null {
  return key.startsWith(OWN_KEY) ? (key.slice(OWN_KEY.length) as QuestionId) : null
}

function wordsKey({ prompt, answer }: { readonly prompt: string; readonly answer: string }): string {
  return `${questionKey(prompt)}\u001f${questionKey(answer)}`
}

function isAsHere(db: Db, id: QuestionId, question: DeckQuestion): boolean {
  const here = findQuestion(db, id)
  if (!here) return false
  const { kind, prompt, answer, own, tags } = question
  const isOwn = own === null || (own.reading === here.reading && own.difficulty === here.difficulty && own.timeLimitS === here.timeLimitS)
  const tagsHere = tagsOf(db, [id]).get(id) ?? []
  return (
    isOwn && kind === here.kind && prompt === here.prompt && answer === here.answer && tidyTags(tags).join('\n') === tagsHere.join('\n')
  )
}
