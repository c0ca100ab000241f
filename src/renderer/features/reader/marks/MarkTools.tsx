import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Mark, MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import { useActions } from '../../../ui/actions/ActionsProvider.tsx'
import { SelectionLayer } from '../selection/SelectionLayer.tsx'
import { useSelecting } from '../selection/use-selecting.ts'
import type { PaperView } from '../viewer.ts'
import { DraftLayer } from './DraftLayer.tsx'
import { MarkCard } from './MarkCard.tsx'
import { MarkHandles } from './MarkHandles.tsx'
import { MarkLayer } from './MarkLayer.tsx'
import { markActions } from './mark-actions.ts'
import { markKeys } from './mark-keys.ts'
import { type MarkOrders, sayFailed } from './mark-orders.tsx'
import classes from './marks.module.css'
import { areaInSight, noteInSight } from './put-in-sight.ts'
import { SelectionCard, selectionPlace } from './SelectionCard.tsx'
import { isDrawing, textKind } from './tool.ts'
import { useDrawing } from './use-drawing.ts'
import { useNextMark } from './use-next-mark.ts'
import { useOpenByClick } from './use-open-by-click.ts'
import { usePageHosts } from './use-page-hosts.ts'
import type { ToolChoice } from './use-tool.ts'
import type { UndoStack } from './use-undo.ts'

export interface OpenMark {
  readonly markId: MarkId
  readonly x: number
  readonly y: number
}

interface MarkToolsProps {
  readonly view: PaperView
  /** The keys are for this view. */
  readonly isActive: boolean
  readonly choice: ToolChoice
  readonly rotation: number
  readonly marks: readonly Mark[]
  readonly orders: MarkOrders
  readonly undo: UndoStack
  readonly open: OpenMark | null
  readonly onOpen: (open: OpenMark | null) => void
  readonly onGo: (mark: Mark) => void
  /** Makes a question of a mark. Stable. */
  readonly onAsk: ((markId: MarkId) => void) | undefined
}

/** Marks on the pages of a view: what the tools draw there, and the open mark. */
export const MarkTools = memo(function MarkTools({
  view,
  isActive,
  choice,
  rotation,
  marks,
  orders,
  undo,
  open,
  onOpen,
  onGo,
  onAsk,
}: MarkToolsProps) {
  const { tool, color, setTool, setColor } = choice
  const { focusId, setFocusId, goToNext } = useNextMark(view, marks, onGo)
  const current = useRef({ tool, color })
  current.current = { tool, color }

  const openBelow = useCallback(
    (mark: Mark) => {
      const box = view.container.getBoundingClientRect()
      onOpen({ markId: mark.id, x: box.left + box.width / 3, y: box.top + box.height / 2 })
    },
    [view, onOpen],
  )
  const drawing = useDrawing({ view, tool, color, marks, orders, onAdded: (mark) => mark.kind === 'note' && openBelow(mark) })
  const markText = useCallback(
    (kind: 'highlight' | 'underline', ink: MarkColor, then?: (first: Mark, place: { x: number; y: number } | null) => void) => {
      const parts = view.selection.parts()
      const place = selectionPlace(view)
      if (parts.length === 0) return false
      orders.add(parts.map((part) => ({ ...part, kind, color: ink, comment: '' }))).then(([first]) => {
        view.selection.clear()
        if (first) then?.(first, place)
      }, sayFailed)
      return true
    },
    [view, orders],
  )
  const askSelected = useCallback(() => {
    if (onAsk) markText('highlight', current.current.color, ({ id }) => onAsk(id))
  }, [markText, onAsk])
  const isSelecting = useCallback(() => !isDrawing(current.current.tool), [])
  useSelecting(view, isActive, isSelecting)
  useOpenByClick(view, marks, isSelecting, onOpen)
  useEffect(() => {
    if (tool !== 'highlight' && tool !== 'underline') return
    // After the press has settled what it selected.
    const onRelease = () => window.setTimeout(() => markText(tool, current.current.color))
    view.container.addEventListener('mouseup', onRelease)
    return () => view.container.removeEventListener('mouseup', onRelease)
  }, [view, tool, markText])

  const { add } = drawing
  const latestAdd = useRef(add)
  latestAdd.current = add
  useActions(
    useMemo(() => {
      if (!isActive) return []
      return markActions({
        undo,
        tool: () => current.current.tool,
        takeTool: setTool,
        markText: (kind) => {
          if (!markText(kind, current.current.color)) setTool(current.current.tool === kind ? 'select' : kind)
        },
        takeColor: (ink) => {
          setColor(ink)
          markText(textKind(current.current.tool), ink)
        },
        putArea: () => {
          const area = areaInSight(view, current.current.color)
          if (area) orders.add([area]).then(([added]) => added && setFocusId(added.id), sayFailed)
        },
        putNote: () => {
          const note = noteInSight(view, current.current.color)
          if (note) latestAdd.current(note)
        },
        goToNext,
        ask: onAsk && askSelected,
      })
    }, [view, isActive, undo, orders, markText, setTool, setColor, setFocusId, goToNext, onAsk, askSelected]),
  )

  const hosts = usePageHosts(view, classes.layer ?? '')
  const keys = useMemo(
    () => markKeys(view, orders, (mark, x, y) => onOpen({ markId: mark.id, x, y }), onAsk),
    [view, orders, onOpen, onAsk],
  )
  const opened = open && marks.find((mark) => mark.id === open.markId)
  const close = useCallback(() => onOpen(null), [onOpen])
  return (
    <>
      <MarkLayer
        view={view}
        hosts={hosts}
        marks={marks}
        rotation={rotation}
        openId={open?.markId ?? null}
        focusId={focusId}
        drafts={drawing.drafts}
        keys={keys}
      />
      <DraftLayer view={view} hosts={hosts} draft={drawing.draft} color={color} />
      <SelectionLayer view={view} hosts={hosts} rotation={rotation} />
      {tool === 'select' ? (
        <SelectionCard
          view={view}
          onMark={(ink) => {
            setColor(ink)
            markText('highlight', ink)
          }}
          onUnderline={() => markText('underline', color)}
          onComment={() => markText('highlight', color, ({ id }, place) => place && onOpen({ markId: id, ...place }))}
          onAsk={onAsk && askSelected}
        />
      ) : null}
      {opened ? (
        <>
          <MarkHandles
            view={view}
            hosts={hosts}
            mark={opened}
            shape={drawing.drafts.get(opened.id) ?? opened}
            orders={orders}
            onDrafts={drawing.setDrafts}
          />
          <MarkCard key={opened.id} mark={opened} x={open.x} y={open.y} orders={orders} onClose={close} onAsk={onAsk} />
        </>
      ) : null}
    </>
  )
})
