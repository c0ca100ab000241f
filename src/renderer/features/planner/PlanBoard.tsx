import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconClock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { isTyping } from '../../ui/actions/action.ts'
import { dayText, shiftDay } from '../../ui/day-text.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { BlockEditor, type PaperChoice } from './BlockEditor.tsx'
import { pressOnBlock } from './block-keys.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { freeSlot } from './free-slot.ts'
import { LoadPanel } from './LoadPanel.tsx'
import classes from './PlanBoard.module.css'
import { QuickAdd } from './QuickAdd.tsx'
import { useRepeatingOrders } from './repeat/use-repeating-orders.tsx'
import { TEXT } from './text.ts'
import { TimeLog } from './time-log/TimeLog.tsx'
import { TEXT as LOG_TEXT } from './time-log/text.ts'
import { UnplannedList } from './UnplannedList.tsx'
import { useGridDrag } from './use-grid-drag.ts'
import { type Place, usePlannerOrders } from './use-planner-orders.ts'
import { WeekGrid } from './WeekGrid.tsx'

interface PlanBoardProps {
  readonly papers: readonly PaperChoice[]
  /** Opens the surface of a block, or the focus timer for one without. */
  readonly onStart: (block: Block) => void
  /** Above the week's load: the campaign. */
  readonly campaign: ReactNode
}

const WIDE = '(min-width: 1600px)'

/** The one planner: the week in the middle, what waits on the left, planned against actual on the right. */
export function PlanBoard({ papers, onStart, campaign }: PlanBoardProps) {
  const [day, setDay] = useState<IsoDate | null>(null)
  const [isLogOpen, setIsLogOpen] = useState(false)
  const [openId, setOpenId] = useState<BlockId | null>(null)
  const columns = useRef<HTMLDivElement>(null)
  const quickAdd = useRef<HTMLInputElement>(null)
  const { orders, dialog } = useRepeatingOrders(usePlannerOrders())
  // One side column on a laptop's screen, two where there is room.
  const isWide = useMediaQuery(WIDE) ?? false
  const week = useQuery({
    ...endpoints.planner.week.queryOptions({ input: day === null ? {} : { day } }),
    placeholderData: (before) => before,
  })
  const unplanned = useQuery(endpoints.planner.unplanned.queryOptions())
  const opened = useQuery({
    ...endpoints.planner.block.queryOptions({ input: { blockId: openId ?? ('' as BlockId) } }),
    enabled: openId !== null,
  })
  const shown = week.data

  const create = async (place: Place) => {
    const added = await orders.add(place, TEXT.newBlock, 'coding')
    if (added) setOpenId(added.id)
  }
  const drag = useGridDrag({
    columns,
    days: shown?.days ?? [],
    startHour: shown?.startHour ?? 4,
    onCreate: create,
    onPlace: orders.place,
    onUnplan: orders.unplan,
    onOrder: (block, beforeId) => orders.order(unplanned.data ?? [], block, beforeId),
  })

  const firstDay = shown?.days[0]
  useActions(
    useMemo(() => {
      const group = TEXT.title
      const go = (weeks: number) => firstDay && setDay(shiftDay(firstDay, weeks * 7))
      return [
        { id: 'plan.previous', label: TEXT.week.previous, group, keys: ['['], run: () => go(-1) },
        { id: 'plan.next', label: TEXT.week.next, group, keys: [']'], run: () => go(1) },
        { id: 'plan.today', label: TEXT.week.today, group, keys: ['t'], run: () => setDay(null) },
        { id: 'plan.log', label: LOG_TEXT.open, group, keys: ['l'], run: () => setIsLogOpen(true) },
        { id: 'plan.add', label: TEXT.quickAdd.label, group, keys: ['n'], run: () => quickAdd.current?.focus() },
        {
          id: 'plan.undo',
          label: 'Undo the last change of the plan',
          group,
          keys: ['mod+z'],
          isEnabled: () => orders.canUndo() && !isTyping(document.activeElement),
          run: orders.undo,
        },
      ]
    }, [firstDay, orders]),
  )

  const lastDay = shown?.days.at(-1)
  const overview = (
    <>
      {campaign}
      {shown ? <LoadPanel load={shown.load} /> : null}
    </>
  )
  return (
    <div className={classes.board}>
      <PageHeader title={TEXT.title} subtitle={firstDay && lastDay ? `${dayText(firstDay, shown?.today)} – ${dayText(lastDay)}` : null}>
        <ExportMenu />
        <Button variant="default" leftSection={<IconClock size={16} aria-hidden />} onClick={() => setIsLogOpen(true)}>
          {LOG_TEXT.open}
        </Button>
        <ActionIcon variant="default" size="lg" aria-label={TEXT.week.previous} onClick={() => firstDay && setDay(shiftDay(firstDay, -7))}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => setDay(null)}>
          {TEXT.week.today}
        </Button>
        <ActionIcon variant="default" size="lg" aria-label={TEXT.week.next} onClick={() => firstDay && setDay(shiftDay(firstDay, 7))}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </PageHeader>
      <div className={classes.columns}>
        <aside className={classes.side} aria-label={TEXT.sides.waiting}>
          <QuickAdd field={quickAdd} />
          <UnplannedList
            blocks={unplanned.data ?? []}
            isTarget={drag.preview?.isOverUnplanned ?? false}
            dropBefore={drag.preview?.isOverUnplanned && drag.preview.block?.day === null ? drag.preview.beforeId : undefined}
            onOrder={(block, beforeId) => void orders.order(unplanned.data ?? [], block, beforeId)}
            onGrab={(block, event) => drag.begin('plan', block, event)}
            onOpen={(block) => setOpenId(block.id)}
            onPlan={(block) => shown && void orders.place(block, freeSlot(shown, block.durationMinutes))}
            onRemove={(block) => void orders.remove(block)}
          />
          {isWide ? null : overview}
        </aside>
        <div className={classes.week}>
          {shown ? (
            <WeekGrid
              week={shown}
              columns={columns}
              preview={drag.preview}
              onGrab={drag.begin}
              onOpen={(block) => setOpenId(block.id)}
              onKey={(block, event) => pressOnBlock(block, event, { startHour: shown.startHour, orders, onStart })}
              onCreate={(place) => void create(place)}
            />
          ) : null}
          <Group className={classes.keys}>
            <Text size="xs" c="var(--pb-ink-soft)">
              {TEXT.keys}
            </Text>
          </Group>
        </div>
        {isWide ? (
          <aside className={classes.side} aria-label={TEXT.sides.load}>
            {overview}
          </aside>
        ) : null}
      </div>
      {isLogOpen && shown ? <TimeLog week={shown} onDone={orders.remember} onClose={() => setIsLogOpen(false)} /> : null}
      {openId !== null && opened.data ? (
        <BlockEditor
          key={openId}
          block={opened.data}
          papers={papers}
          startHour={shown?.startHour ?? 4}
          orders={orders}
          onStart={onStart}
          onClose={() => setOpenId(null)}
        />
      ) : null}
      {dialog}
    </div>
  )
}
