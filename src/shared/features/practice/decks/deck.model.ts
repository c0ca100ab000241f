import type { Category } from '../practice.model.ts'

/** Why a package of cards is not read at all. */
export const DECK_PROBLEMS = [
  'missing',
  'too-large',
  'not-a-zip',
  'damaged-zip',
  'encrypted',
  'too-many-entries',
  'unsafe-name',
  'symlink',
  'bomb',
  'nested',
  'no-collection',
  'damaged-collection',
  'active-schema',
  'unknown-form',
  'no-notes',
  'too-many-notes',
] as const
export type DeckProblem = (typeof DECK_PROBLEMS)[number]

/** Why one note of a package is left out. */
export const NOTE_PROBLEMS = ['no-question', 'too-long', 'no-gap', 'occlusion', 'unknown-type'] as const
export type NoteProblem = (typeof NOTE_PROBLEMS)[number]

export const MAX_PACKAGE_BYTES = 500_000_000
export const MAX_PACKAGE_NOTES = 100_000

/** The deck that holds ours, a deck for each category below it. */
export const OWN_DECK = 'Prepbench'

/** The category a deck is probably about, from its last name that says one; null: it says none. */
export function categoryOfDeck(deck: string): Category | null {
  for (const part of deck.split('::').reverse()) {
    const plain = part.toLowerCase().replace(/[^a-z]+/g, ' ')
    const found = GUESSES.find(([words]) => words.test(plain))
    if (found) return found[1]
  }
  return null
}

const GUESSES: readonly (readonly [RegExp, Category])[] = [
  [/quanti[sz]/, 'quantization'],
  [/diffusion/, 'diffusion'],
  [/\bllms?\b|language model|transformer/, 'llms'],
  [/system design/, 'system-design'],
  [/\bml coding\b|pytorch|numpy/, 'ml-coding'],
  [/deep learning|neural/, 'deep-learning'],
  [/traditional ml|machine learning|statistic|\bml\b/, 'traditional-ml'],
  [/algorithm|data structure|leetcode|coding/, 'algorithms'],
]

/** The deck of a category in our packages; {@link categoryOfDeck} reads it back. */
export function deckOfCategory(category: Category): string {
  return `${OWN_DECK}::${CATEGORY_NAMES[category]}`
}

/** What a category is called in what leaves main. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  algorithms: 'Algorithms',
  'ml-coding': 'ML coding',
  'traditional-ml': 'Traditional ML',
  'deep-learning': 'Deep learning',
  'system-design': 'ML system design',
  diffusion: 'Diffusion',
  llms: 'LLMs',
  quantization: 'Quantization',
}
