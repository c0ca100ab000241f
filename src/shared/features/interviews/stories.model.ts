/** How well a story carries. */
export const STRENGTHS = ['draft', 'weak', 'good', 'strong'] as const
export type Strength = (typeof STRENGTHS)[number]

/** STAR, the number that the result stands on, and what one made of it. */
export const STORY_PARTS = ['situation', 'task', 'action', 'result', 'metric', 'reflection'] as const
export type StoryPart = (typeof STORY_PARTS)[number]

export const MAX_STORY_CHARS = 10_000
export const MOST_PRINCIPLES = 30
/** A story that is told longer than this loses its listener. */
export const LONGEST_TELLING_MS = 3 * 60_000

export interface Principle {
  /** Stays when the name is edited. */
  readonly key: string
  readonly name: string
}

/** What interviewers ask stories for: our own names for what large companies look for, to be edited. */
export const DEFAULT_PRINCIPLES: readonly Principle[] = [
  { key: 'customer', name: 'Working back from the user' },
  { key: 'ownership', name: 'Owning it beyond my part' },
  { key: 'simplicity', name: 'Inventing and simplifying' },
  { key: 'judgement', name: 'Sound judgement' },
  { key: 'learning', name: 'Learning and curiosity' },
  { key: 'people', name: 'Growing other people' },
  { key: 'standards', name: 'High standards' },
  { key: 'vision', name: 'Thinking big' },
  { key: 'speed', name: 'Acting without all the facts' },
  { key: 'thrift', name: 'Doing more with less' },
  { key: 'trust', name: 'Earning trust' },
  { key: 'depth', name: 'Going into the details' },
  { key: 'disagreement', name: 'Disagreeing, then committing' },
  { key: 'delivery', name: 'Delivering results' },
  { key: 'workplace', name: 'Making a better workplace' },
  { key: 'responsibility', name: 'Answering for the wider effect' },
]

/** Offered where themes are typed. */
export const THEMES = [
  'Conflict',
  'Failure',
  'Influence without authority',
  'Business value',
  'Ambiguity',
  'Mentoring',
  'Organisation',
] as const

export interface CoveredPrinciple extends Principle {
  /** Stories that show it and are good or strong. */
  readonly carried: number
  /** Stories that show it at all. */
  readonly shown: number
}

/** The stories one tells, and those that were set aside; each group in the order given. */
export function byUse<Story extends { readonly isRetired: boolean }>(
  stories: readonly Story[],
): { readonly inUse: Story[]; readonly retired: Story[] } {
  return { inUse: stories.filter(({ isRetired }) => !isRetired), retired: stories.filter(({ isRetired }) => isRetired) }
}

/** How many stories show each principle, in the order of the principles. One that none carries is a gap. */
export function coverage(
  principles: readonly Principle[],
  stories: readonly { readonly strength: Strength; readonly principles: readonly string[] }[],
): CoveredPrinciple[] {
  return principles.map((principle) => {
    const showing = stories.filter(({ principles: keys }) => keys.includes(principle.key))
    const carrying = showing.filter(({ strength }) => strength === 'good' || strength === 'strong')
    return { ...principle, shown: showing.length, carried: carrying.length }
  })
}

/** Fewer that carry leave questions without an answer; more than the most nobody knows by heart. */
const LEAST_CARRYING = 8
const MOST_STORIES = 12

/** What a set of stories in use is worth as a whole. */
export function storySet(stories: readonly { readonly strength: Strength; readonly metric: string }[]): {
  readonly carrying: number
  readonly withoutNumber: number
  readonly isThin: boolean
  readonly isFull: boolean
} {
  const carrying = stories.filter(({ strength }) => strength === 'good' || strength === 'strong').length
  const withoutNumber = stories.filter(({ metric }) => metric.trim() === '').length
  return { carrying, withoutNumber, isThin: carrying < LEAST_CARRYING, isFull: stories.length > MOST_STORIES }
}

/** How often a story was told to each company, the most often first. */
export function toldCounts(told: readonly { readonly company: string }[]): { readonly company: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { company } of told) counts.set(company, (counts.get(company) ?? 0) + 1)
  return [...counts].map(([company, count]) => ({ company, count })).sort((a, b) => b.count - a.count || a.company.localeCompare(b.company))
}

/** What a deep dive asks of a project. */
export const PROJECT_CELLS = ['how-it-works', 'training', 'data', 'results', 'weakness'] as const
export type ProjectCell = (typeof PROJECT_CELLS)[number]

/** `empty`: no words yet. `written`: not defended aloud. Both are red. */
export type CellState = 'empty' | 'written' | 'defended'

export function cellState({ text, isDefended }: { readonly text: string; readonly isDefended: boolean }): CellState {
  if (text.trim() === '') return 'empty'
  return isDefended ? 'defended' : 'written'
}

/** A project stands when each of its cells is written and was defended aloud once. */
export function standsFirm(cells: readonly { readonly state: CellState }[]): boolean {
  return cells.every(({ state }) => state === 'defended')
}
