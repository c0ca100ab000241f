import { createPortal } from 'react-dom'
import type { Mark } from '../../../shared/features/reader/mark.model.ts'
import { toScreenRect } from '../../../shared/features/reader/pdf-geometry.ts'
import type { MarkId } from '../../../shared/kernel/ids.ts'
import { markColor } from './mark-color.ts'
import classes from './marks.module.css'
import { type PageView, pageView } from './place.ts'
import { TEXT } from './text.ts'
import { usePageHosts } from './use-page-hosts.ts'
import type { PaperView } from './viewer.ts'

const LABEL_LENGTH = 120

interface MarkLayerProps {
  readonly view: PaperView
  readonly marks: readonly Mark[]
  /** Of the view; another one draws everything anew. */
  readonly rotation: number
  readonly openId: MarkId | null
  readonly onOpen: (mark: Mark, x: number, y: number) => void
}

/** Draws the marks on their pages. Places are shares of the page's size, so zooming moves nothing. */
export function MarkLayer({ view, marks, rotation, openId, onOpen }: MarkLayerProps) {
  const hosts = usePageHosts(view, classes.layer ?? '')
  return [...hosts].map(([pageIndex, host]) => {
    const page = pageView(view, pageIndex)
    const own = marks.filter((mark) => mark.pageIndex === pageIndex)
    if (!page || own.length === 0) return null
    return createPortal(
      own.map((mark) => <DrawnMark key={mark.id} mark={mark} page={page} isOpen={mark.id === openId} onOpen={onOpen} />),
      host,
      `${pageIndex}.${rotation}`,
    )
  })
}

interface DrawnMarkProps {
  readonly mark: Mark
  readonly page: PageView
  readonly isOpen: boolean
  readonly onOpen: MarkLayerProps['onOpen']
}

function DrawnMark({ mark, page, isOpen, onOpen }: DrawnMarkProps) {
  const boxes = mark.rects.map((rect) => share(toScreenRect(rect, page.viewport.transform), page))
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))]
  const right = Math.max(...boxes.map((box) => box.left + box.width))
  const bottom = Math.max(...boxes.map((box) => box.top + box.height))
  return (
    <>
      {boxes.map((box, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rectangle has no other name than its place.
        <div key={index} className={classes.rect} data-mark={mark.id} style={{ ...percent(box), background: markColor(mark.color) }} />
      ))}
      <button
        type="button"
        className={isOpen ? `${classes.target} ${classes.isOpen}` : classes.target}
        style={percent({ left, top, width: right - left, height: bottom - top })}
        aria-label={TEXT.markLabel(TEXT.colors[mark.color], mark.quote.slice(0, LABEL_LENGTH))}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          onOpen(mark, box.left, box.bottom)
        }}
      />
    </>
  )
}

function share(rect: ReturnType<typeof toScreenRect>, { viewport }: PageView) {
  return {
    left: rect.left / viewport.width,
    top: rect.top / viewport.height,
    width: rect.width / viewport.width,
    height: rect.height / viewport.height,
  }
}

function percent(box: ReturnType<typeof share>) {
  const of = (value: number) => `${value * 100}%`
  return { left: of(box.left), top: of(box.top), width: of(box.width), height: of(box.height) }
}
