import { Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { LinkGroup } from '../../../shared/features/planner/quick-link.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'
import { useNarrower } from '../../ui/use-narrower.ts'
import { BlockEditor } from './BlockEditor.tsx'
import { CampaignDialog } from './CampaignDialog.tsx'
import { freeSlot } from './free-slot.ts'
import { NORMAL_HOUR_HEIGHT, zoomed } from './grid-metrics.ts'
import { LoadPanel } from './LoadPanel.tsx'
import { MiniCalendar } from './MiniCalendar.tsx'
import classes from './PlanBoard.module.css'
import { PlanHeader } from './PlanHeader.tsx'
import { PlanView } from './PlanView.tsx'
import { planTitle } from './plan-title.ts'
import { QuickAdd } from './QuickAdd.tsx'
import { useRepeatingOrders } from './repeat/use-repeating-orders.tsx'
import { TEXT } from './text.ts'
import { TimeLog } from './time-log/TimeLog.tsx'
import { UnplannedList } from './UnplannedList.tsx'
import { useBlockActions } from './use-block-actions.ts'
import { useGridDrag } from './use-grid-drag.ts'
import { usePlanActions } from './use-plan-actions.ts'
import { usePlanPlace } from './use-plan-place.ts'
import { type Place, usePlannerOrders } from './use-planner-orders.ts'

interface PlanBoardProps {
  readonly links: readonly LinkGroup[]
  /** Opens the surface of a block, or the focus timer for one without. */
  readonly onStart: (block: Block) => void
  /** Above the week's load: the campaign. */
  readonly campaign: ReactNode
}

const WIDE = '(min-width: 1600px)'
/** With less the days take the whole width, in pixels of usual text. */
const NARROW_PX = 800

/** The one planner: a view of the days in the middle, what waits on the left, planned against actual on the right. */
export function PlanBoard({ links, onStart, campaign }: PlanBoardProps) {
  const { view, span, setView, goTo, leaf } = usePlanPlace()
  const [hourHeight, setHourHeight] = useLayoutValue('planHourHeight', NORMAL_HOUR_HEIGHT)
  const [isLogOpen, setIsLogOpen] = useState(false)
  const [openId, setOpenId] = useState<BlockId | null>(null)
  const [isCampaignOpen, setIsCampaignOpen] = useState(false)
  const columns = useRef<HTMLDivElement>(null)
  const quickAdd = useRef<HTMLInputElement>(null)
  const { orders, dialog } = useRepeatingOrders(usePlannerOrders())
  const dayButton = useRef<HTMLButtonElement>(null)
  // One side column on a laptop's screen, two where there is room.
  const isWide = useMediaQuery(WIDE) ?? false
  const board = useRef<HTMLDivElement>(null)
  const isNarrow = useNarrower(board, NARROW_PX)
  const week = useQuery({
    ...endpoints.planner.week.queryOptions({ input: span ? { day: span.at } : {} }),
    placeholderData: (before) => before,
  })
  const opensCampaign = useQuery({ ...endpoints.planner.campaign.queryOptions(), enabled: isCampaignOpen })
  // Four days may reach into the week after.
  const lastDay = span?.view === 'four-days' ? span.days.at(-1) : undefined
  const nextWeek = useQuery({
    ...endpoints.planner.week.queryOptions({ input: lastDay ? { day: lastDay } : {} }),
    enabled: lastDay !== undefined,
  })
  const unplanned = useQuery(endpoints.planner.unplanned.queryOptions())
  const opened = useQuery({
    ...endpoints.planner.block.queryOptions({ input: { blockId: openId ?? ('' as BlockId) } }),
    enabled: openId !== null,
  })

  const create = async (place: Place) => {
    const added = await orders.add(place, TEXT.newBlock, 'coding')
    if (added) setOpenId(added.id)
  }
  const open = (block: Block) => setOpenId(block.id)
  const drag = useGridDrag({
    columns,
    days: span?.days ?? [],
    startHour: span?.startHour ?? 4,
    snapMinutes: span?.snapMinutes ?? 15,
    freePlace: (day, minutes) => (span ? freeSlot({ ...span, days: [day] }, minutes) : { day, startMinute: 540, durationMinutes: minutes }),
    onCreate: create,
    onPlace: orders.place,
    onUnplan: orders.unplan,
    onOrder: (block, beforeId) => orders.order(unplanned.data ?? [], block, beforeId),
  })

  const zoom = useCallback((by: 1 | -1) => setHourHeight(zoomed(hourHeight, by)), [hourHeight, setHourHeight])
  const openLog = useCallback(() => setIsLogOpen(true), [])
  const navigate = useNavigate()
  const at = span?.at
  const openSheet = useCallback(() => void navigate({ to: '/plan/sheet', search: at ? { day: at } : {} }), [navigate, at])
  const openDay = (day: IsoDate) => {
    goTo(day)
    setView('day')
  }
  const plan = (block: Block) => span && void orders.place(block, freeSlot(span, block.durationMinutes))
  useBlockActions({ planned: span?.blocks ?? [], unplanned: unplanned.data ?? [], orders, onStart, onPlan: plan })
  usePlanActions({
    view,
    onView: setView,
    onLeaf: leaf,
    onZoom: zoom,
    onLog: openLog,
    onSheet: openSheet,
    onAdd: useCallback(() => quickAdd.current?.focus(), []),
    onCalendar: useCallback(() => dayButton.current?.focus(), []),
  })

  const overview = (
    <div className={classes.cards}>
      {campaign}
      {week.data ? <LoadPanel load={week.data.load} today={week.data.today} /> : null}
    </div>
  )
  const list = drag.preview?.isOverUnplanned ? drag.preview : null
  const waiting = (
    <aside key="waiting" className={classes.side} aria-label={TEXT.sides.waiting}>
      <QuickAdd field={quickAdd} links={links} today={span?.today ?? null} onAdded={orders.remember} />
      {span ? <MiniCalendar span={span} dayButton={dayButton} target={drag.preview?.place?.day ?? null} onGo={goTo} /> : null}
      <UnplannedList
        blocks={unplanned.data ?? []}
        isTarget={list !== null}
        dropBefore={list?.block?.day === null ? list.beforeId : undefined}
        onOrder={(block, beforeId) => void orders.order(unplanned.data ?? [], block, beforeId)}
        onGrab={(block, event) => drag.begin('plan', block, event)}
        onOpen={open}
        onPlan={plan}
        onRemove={(block) => void orders.remove(block)}
      />
      {isWide ? null : overview}
    </aside>
  )
  const days = (
    <div key="days" className={classes.view}>
      {span ? (
        <PlanView
          span={span}
          loads={[...(week.data?.load.days ?? []), ...(nextWeek.data?.load.days ?? [])]}
          hourHeight={hourHeight}
          columns={columns}
          preview={drag.preview}
          orders={orders}
          onGrab={drag.begin}
          onOpen={open}
          onCreate={(place) => void create(place)}
          onZoom={zoom}
          onGo={goTo}
          onOpenDay={openDay}
          onInterview={() => setIsCampaignOpen(true)}
        />
      ) : null}
      <Text size="xs" c="var(--pb-ink-soft)" className={classes.keys}>
        {TEXT.keys[view]}
      </Text>
    </div>
  )
  return (
    <div ref={board} className={classes.board} data-narrow={isNarrow || undefined}>
      <PlanHeader title={span ? planTitle(span) : ''} view={view} onView={setView} onLeaf={leaf} onLog={openLog} onSheet={openSheet} />
      <div className={classes.columns}>
        {/* The order is the one that is seen: below one another the days come first. */}
        {isNarrow ? [days, waiting] : [waiting, days]}
        {isWide ? (
          <aside className={classes.side} aria-label={TEXT.sides.load}>
            {overview}
          </aside>
        ) : null}
      </div>
      {opensCampaign.data ? (
        <CampaignDialog campaign={opensCampaign.data} isOpen={isCampaignOpen} onClose={() => setIsCampaignOpen(false)} />
      ) : null}
      {isLogOpen && week.data ? <TimeLog week={week.data} onDone={orders.remember} onClose={() => setIsLogOpen(false)} /> : null}
      {openId !== null && opened.data ? (
        <BlockEditor
          key={openId}
          block={opened.data}
          links={links}
          startHour={span?.startHour ?? 4}
          orders={orders}
          onStart={onStart}
          onClose={() => setOpenId(null)}
        />
      ) : null}
      {dialog}
    </div>
  )
}
