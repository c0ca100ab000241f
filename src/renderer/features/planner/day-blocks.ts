import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { DragPreview } from './use-grid-drag.ts'

/** A block with a time, where a drag shows it now. */
export interface PlacedBlock {
  readonly block: Block
  readonly startMinute: number
  readonly durationMinutes: number
}

/** The blocks of a day as they are shown, earliest first; one that is dragged stands where it would be dropped. */
export function blocksOfDay(blocks: readonly Block[], day: IsoDate, preview: DragPreview | null): PlacedBlock[] {
  return blocks
    .flatMap((block) => {
      const shown = preview?.block?.id === block.id && preview.place ? preview.place : block
      const { startMinute, durationMinutes } = shown
      return shown.day === day && startMinute !== null ? [{ block, startMinute, durationMinutes }] : []
    })
    .sort((a, b) => a.startMinute - b.startMinute)
}

/** Minutes planned for a day; what was dropped doesn't count. */
export function plannedMinutes(blocks: readonly Block[], day: IsoDate): number {
  return blocks.filter((block) => block.day === day && block.status !== 'dropped').reduce((sum, block) => sum + block.durationMinutes, 0)
}
