import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'

export interface UnplannedFilter {
  /** Every word of it stands somewhere in the title or the notes. */
  readonly text: string
  /** Null: all pillars. */
  readonly pillar: Pillar | null
}

export const NO_FILTER: UnplannedFilter = { text: '', pillar: null }

export function filtered(blocks: readonly Block[], { text, pillar }: UnplannedFilter): Block[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return blocks.filter((block) => {
    const said = `${block.title}\n${block.notes}`.toLocaleLowerCase()
    return (pillar === null || block.pillar === pillar) && words.every((word) => said.includes(word))
  })
}

/**
 * Which block of the whole list another one has to stand before to move one place up (-1) or down (1) among those shown.
 * Null: the end. Undefined: it can't move further.
 */
export function neighbour(all: readonly Block[], shown: readonly Block[], id: BlockId, by: 1 | -1): BlockId | null | undefined {
  const index = shown.findIndex((block) => block.id === id)
  const other = shown[index + by]
  if (index === -1 || other === undefined) return undefined
  return by < 0 ? other.id : (all[all.indexOf(other) + 1]?.id ?? null)
}
