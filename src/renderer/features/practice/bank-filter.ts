import {
  BANK_PASTS,
  BANK_STATES,
  type BankPast,
  type BankState,
  CATEGORIES,
  type Category,
  ORIGINS,
  type Origin,
  QUESTION_KINDS,
  type QuestionKind,
} from '../../../shared/features/practice/practice.model.ts'

/** What of the bank is listed; lives in the address, so that a view can be linked to and comes back. */
export interface BankFilter {
  readonly text?: string
  readonly category?: Category
  readonly kind?: QuestionKind
  readonly difficulty?: number
  readonly standing?: BankState
  readonly origin?: Origin
  readonly past?: BankPast
  readonly company?: string
  readonly tag?: string
}

/** Reads a filter from an address; what is not understood is left out. */
export function readBankFilter(search: Record<string, unknown>): BankFilter {
  const one = <Value extends string>(values: readonly Value[], value: unknown) => values.find((candidate) => candidate === value)
  const category = one(CATEGORIES, search.category)
  const standing = one(BANK_STATES, search.standing)
  const kind = one(QUESTION_KINDS, search.kind)
  const difficulty = [1, 2, 3].find((level) => level === Number(search.difficulty))
  const origin = one(ORIGINS, search.origin)
  const past = one(BANK_PASTS, search.past)
  return {
    ...(typeof search.text === 'string' && search.text ? { text: search.text } : {}),
    ...(category ? { category } : {}),
    ...(kind ? { kind } : {}),
    ...(difficulty ? { difficulty } : {}),
    ...(standing ? { standing } : {}),
    ...(origin ? { origin } : {}),
    ...(past ? { past } : {}),
    ...(typeof search.company === 'string' && search.company ? { company: search.company } : {}),
    ...(typeof search.tag === 'string' && search.tag ? { tag: search.tag } : {}),
  }
}
