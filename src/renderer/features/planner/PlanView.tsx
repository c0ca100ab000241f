import type { PointerEvent, RefObject } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { DayLoad } from '../../../shared/features/planner/load.model.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { Agenda } from './Agenda.tsx'
import { pressOnBlock } from './block-keys.ts'
import { HourGrid } from './HourGrid.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import type { DragKind, DragPreview } from './use-grid-drag.ts'
import type { Place, PlannerOrders } from './use-planner-orders.ts'

interface PlanViewProps {
  readonly span: Span
  /** What its days have room for, as far as it is known; more days may be among them. */
  readonly loads: readonly DayLoad[]
  readonly hourHeight: number
  readonly columns: RefObject<HTMLDivElement | null>
  readonly preview: DragPreview | null
  readonly orders: PlannerOrders
  readonly onGrab: (kind: DragKind, block: Block | null, event: PointerEvent) => void
  readonly onOpen: (block: Block) => void
  readonly onCreate: (place: Place) => void
  readonly onZoom: (by: 1 | -1) => void
  readonly onGo: (day: IsoDate) => void
  readonly onOpenDay: (day: IsoDate) => void
  /** An interview was pressed. */
  readonly onInterview: () => void
}

/** The plan as hours, as a month or as a list; blocks are moved in all of them, by mouse and by keys. */
export function PlanView({
  span,
  loads,
  hourHeight,
  columns,
  preview,
  orders,
  onGrab,
  onOpen,
  onCreate,
  onZoom,
  onGo,
  onOpenDay,
  onInterview,
}: PlanViewProps) {
  const keysOn = (upDown: 'minutes' | 'weeks' | 'rows') => (block: Block, event: React.KeyboardEvent) =>
    pressOnBlock(block, event, {
      upDown,
      startHour: span.startHour,
      snapMinutes: span.snapMinutes,
      orders,
      // A block that leaves the screen takes it along, so that the keys go on acting on what is seen.
      onPlace: (moved, place) => void orders.place(moved, place).then(() => span.days.includes(place.day) || onGo(place.day)),
    })
  const common = { span, preview, onOpen, onOpenDay, onInterview }
  const onMove = (block: Block, event: PointerEvent) => onGrab('move', block, event)
  if (span.view === 'month') return <MonthGrid {...common} onGrab={onMove} onGo={onGo} onKey={keysOn('weeks')} />
  if (span.view === 'agenda') return <Agenda {...common} onGrab={onMove} onKey={keysOn('rows')} />
  return (
    <HourGrid
      {...common}
      // Each opens at its own hour.
      key={span.view}
      loads={loads}
      hourHeight={hourHeight}
      onZoom={onZoom}
      columns={columns}
      onGrab={onGrab}
      onKey={keysOn('minutes')}
      onCreate={onCreate}
    />
  )
}
