import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { blocksOfDay, type PlacedBlock } from './day-blocks.ts'
import type { DragPreview } from './use-grid-drag.ts'

/** One line of the agenda: a day, or a block on it. */
export type AgendaRow = { readonly day: IsoDate } | { readonly day: IsoDate; readonly placed: PlacedBlock }

/** Days with something on them, each followed by its blocks; today is always there. */
export function agendaRows(days: readonly IsoDate[], today: IsoDate, blocks: readonly Block[], preview: DragPreview | null): AgendaRow[] {
  return days.flatMap((day) => {
    const placed = blocksOfDay(blocks, day, preview)
    if (placed.length === 0 && (day !== today || blocks.length === 0)) return []
    return [{ day }, ...placed.map((one) => ({ day, placed: one }))]
  })
}
