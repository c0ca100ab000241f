import type { Category } from '../../../shared/features/practice/practice.model.ts'
import { CATEGORIES, DEFAULT_SPOKEN_S } from '../../../shared/features/practice/practice.model.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { inTransaction } from '../../store/db.ts'
import { syncCards } from './cards.store.ts'
import { ordinalsOf } from './ordinals.ts'
import { insertQuestion, replaceTags, starterKeys } from './questions.store.ts'
import type { StarterQuestion } from './starter/starter-question.ts'

/**
 * Puts the starter questions into the bank that never were in it: all at the first start, new ones after an update.
 * Those that somebody removed stay removed. Tells the page when there are any.
 */
export async function addStarterQuestions({ db, clock, ids, changed }: Context): Promise<void> {
  const { STARTER } = await import('./starter/starter.ts')
  const known = starterKeys(db)
  const missing = interleaved(STARTER).filter(({ question }) => !known.has(question.key))
  if (missing.length === 0) return
  const now = clock.now()
  inTransaction(db, () => {
    for (const { category, question } of missing) {
      const id = ids.next() as QuestionId
      const { key, kind, difficulty, tags, prompt, answer, reading = '' } = question
      const timeLimitS = kind === 'spoken' ? DEFAULT_SPOKEN_S : null
      insertQuestion(db, { id, category, kind, prompt, answer, reading, difficulty, timeLimitS, origin: 'starter', originRef: key, now })
      replaceTags(db, id, tags)
      syncCards(db, id, ordinalsOf(kind, prompt), ids.next)
    }
  })
  changed(['practice'])
}

/** One of each category after the other, since new cards come in the order they were added: nobody wants ten of one kind. */
function interleaved(starter: Readonly<Record<Category, readonly StarterQuestion[]>>) {
  const rounds = Math.max(...CATEGORIES.map((category) => starter[category].length))
  return Array.from({ length: rounds }, (_, round) =>
    CATEGORIES.flatMap((category) => {
      const question = starter[category][round]
      return question ? [{ category, question }] : []
    }),
  ).flat()
}
