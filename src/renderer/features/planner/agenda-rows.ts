import type { InterviewDate } from '../../../shared/features/planner/interview-date.contract.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { blocksOfDay, type PlacedBlock } from './day-blocks.ts'
import type { DragPreview } from './use-grid-drag.ts'

/** One line of the agenda: a day, or a block or an interview on it. */
export type AgendaRow =
  | { readonly day: IsoDate }
  | { readonly day: IsoDate; readonly placed: PlacedBlock }
  | { readonly day: IsoDate; readonly interview: InterviewDate }

/** The days that are listed, and what lies on them. */
type AgendaSpan = Pick<Span, 'days' | 'today' | 'blocks' | 'interviews'>

/** Days with something on them, each followed by it, earliest first; today is always there. */
export function agendaRows({ days, today, blocks, interviews }: AgendaSpan, preview: DragPreview | null): AgendaRow[] {
  const isEmpty = blocks.length + interviews.length === 0
  return days.flatMap((day) => {
    const rows = [
      ...interviews
        .filter((interview) => interview.day === day)
        .map((interview) => ({ row: { day, interview }, startMinute: interview.startMinute ?? -1 })),
      ...blocksOfDay(blocks, day, preview).map((placed) => ({ row: { day, placed }, startMinute: placed.startMinute })),
    ].sort((a, b) => a.startMinute - b.startMinute)
    return rows.length === 0 && (day !== today || isEmpty) ? [] : [{ day }, ...rows.map(({ row }) => row)]
  })
}

/** What a line is known by while others come and go. */
export function rowKey(row: AgendaRow): string {
  if ('placed' in row) return row.placed.block.id
  return 'interview' in row ? row.interview.id : row.day
}
