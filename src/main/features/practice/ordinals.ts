import { clozeNumbers } from '../../../shared/features/practice/cloze.model.ts'
import type { QuestionKind } from '../../../shared/features/practice/practice.model.ts'

/** The cards a question is asked with: one a gap for a cloze, else one. None while it has no words. */
export function ordinalsOf(kind: QuestionKind, prompt: string): number[] {
  if (kind === 'cloze') return clozeNumbers(prompt)
  return prompt.trim() === '' ? [] : [1]
}
