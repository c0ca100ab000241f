import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { BlockWork } from '../../../shared/kernel/block-work.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'

const PAPER = 'paper:'

/** What a block opens, as one text; null: nothing. */
export function linkOf({ paperId, work }: Pick<Block, 'paperId' | 'work'>): string | null {
  return paperId === null ? work : `${PAPER}${paperId}`
}

/** A block is about one thing: a paper, or something else. */
export function linkChange(value: string | null): { readonly paperId: PaperId | null; readonly work: BlockWork | null } {
  if (value === null) return { paperId: null, work: null }
  return value.startsWith(PAPER)
    ? { paperId: value.slice(PAPER.length) as PaperId, work: null }
    : { paperId: null, work: value as BlockWork }
}
