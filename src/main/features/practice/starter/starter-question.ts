import type { QuestionKind } from '../../../../shared/features/practice/practice.model.ts'

/** A question of the set that comes with the app. Texts are Markdown, written by us. */
export interface StarterQuestion {
  /** Never changes and is never used again, so that a removed question stays removed. */
  readonly key: string
  readonly kind: QuestionKind
  /** 1 is what everybody is asked, 3 what specialists are. */
  readonly difficulty: 1 | 2 | 3
  readonly tags: readonly string[]
  readonly prompt: string
  readonly answer: string
  /** Where to read on. */
  readonly reading?: string
}
