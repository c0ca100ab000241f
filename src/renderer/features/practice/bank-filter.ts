import {
  CARD_STANDINGS,
  CATEGORIES,
  type CardStanding,
  type Category,
  ORIGINS,
  type Origin,
} from '../../../shared/features/practice/practice.model.ts'

/** What of the bank is listed; lives in the address, so that a view can be linked to and comes back. */
export interface BankFilter {
  readonly text?: string
  readonly category?: Category
  readonly standing?: CardStanding
  readonly origin?: Origin
  readonly tag?: string
}

/** Reads a filter from an address; what is not understood is left out. */
export function readBankFilter(search: Record<string, unknown>): BankFilter {
  const one = <Value extends string>(values: readonly Value[], value: unknown) => values.find((candidate) => candidate === value)
  const category = one(CATEGORIES, search.category)
  const standing = one(CARD_STANDINGS, search.standing)
  const origin = one(ORIGINS, search.origin)
  return {
    ...(typeof search.text === 'string' && search.text ? { text: search.text } : {}),
    ...(category ? { category } : {}),
    ...(standing ? { standing } : {}),
    ...(origin ? { origin } : {}),
    ...(typeof search.tag === 'string' && search.tag ? { tag: search.tag } : {}),
  }
}
