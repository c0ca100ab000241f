import type { ProtocolId } from '../../kernel/ids.ts'
import type { SectionTarget } from '../../kernel/section-targets.ts'
import { MINUTE_MS } from '../../kernel/units.ts'

export interface Phase {
  readonly id: string
  readonly name: string
  readonly roles: readonly SectionTarget[]
  readonly budgetMs: number
  /** Spare time: only if the phases before it leave any. Overtime is borrowed from here. */
  readonly isSlack: boolean
}

export interface Protocol {
  readonly id: ProtocolId
  readonly name: string
  readonly phases: readonly Phase[]
  readonly isBuiltIn: boolean
}

/** The order of `domain.md` section 1: the parts that carry the paper first, the frame only if time remains. */
export const INTERVIEW_20: Protocol = {
  id: 'interview-20' as ProtocolId,
  name: 'Interview 20',
  isBuiltIn: true,
  phases: [
    { id: 'abstract', name: 'Abstract', roles: ['abstract'], budgetMs: 2 * MINUTE_MS, isSlack: false },
    { id: 'method', name: 'Methodology', roles: ['method'], budgetMs: 8 * MINUTE_MS, isSlack: false },
    { id: 'results', name: 'Results', roles: ['results'], budgetMs: 5 * MINUTE_MS, isSlack: false },
    { id: 'conclusion', name: 'Conclusion', roles: ['conclusion'], budgetMs: 2 * MINUTE_MS, isSlack: false },
    {
      id: 'frame',
      name: 'Introduction and related work',
      roles: ['introduction', 'related-work'],
      budgetMs: 3 * MINUTE_MS,
      isSlack: true,
    },
  ],
}

export const BUILT_IN_PROTOCOLS: readonly Protocol[] = [INTERVIEW_20]

/** The first section of a phase that the paper has a marker for; null when it has none of them. */
export function markerFor<Marker extends { readonly target: SectionTarget }>(
  roles: readonly SectionTarget[],
  markers: readonly Marker[],
): Marker | null {
  for (const role of roles) {
    const marker = markers.find(({ target }) => target === role)
    if (marker) return marker
  }
  return null
}

/** `Interview 20 (copy)`, then `(copy 2)` and so on: the first name that is free. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = name.replace(/ \(copy(?: \d+)?\)$/, '')
  let candidate = `${base} (copy)`
  for (let count = 2; taken.includes(candidate); count += 1) candidate = `${base} (copy ${count})`
  return candidate
}

/** The same list with the item at `from` standing at `to`; unchanged when there is no such place. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from]
  if (item === undefined || from === to || to < 0 || to >= items.length) return items
  const others = items.filter((_item, index) => index !== from)
  return [...others.slice(0, to), item, ...others.slice(to)]
}

export function totalBudgetMs(phases: readonly Phase[]): number {
  return phases.reduce((sum, phase) => sum + phase.budgetMs, 0)
}
