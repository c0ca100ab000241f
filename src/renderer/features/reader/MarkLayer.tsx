import { createPortal } from 'react-dom'
import type { Mark } from '../../../shared/features/reader/mark.model.ts'
import { boundsOf } from '../../../shared/features/reader/pdf-geometry.ts'
import type { MarkId } from '../../../shared/kernel/ids.ts'
import { markColor } from './mark-color.ts'
import { boxOnPage } from './marks/box-on-page.ts'
import classes from './marks.module.css'
import { type PageView, pageView } from './place.ts'
import { TEXT } from './text.ts'
import type { PageHosts } from './use-page-hosts.ts'
import type { PaperView } from './viewer.ts'

const LABEL_LENGTH = 120

interface MarkLayerProps {
  readonly view: PaperView
  readonly hosts: PageHosts
  readonly marks: readonly Mark[]
  /** Of the view; another one draws everything anew. */
  readonly rotation: number
  readonly openId: MarkId | null
  readonly onOpen: (mark: Mark, x: number, y: number) => void
}

/** Draws the marks on their pages. Places are shares of the page's size, so zooming moves nothing. */
export function MarkLayer({ view, hosts, marks, rotation, openId, onOpen }: MarkLayerProps) {
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
  return (
    <>
      {mark.rects.map((rect) => (
        <div
          key={rect.join()}
          className={classes.rect}
          data-mark={mark.id}
          style={{ ...boxOnPage(rect, page), background: markColor(mark.color) }}
        />
      ))}
      <button
        type="button"
        className={isOpen ? `${classes.target} ${classes.isOpen}` : classes.target}
        style={boxOnPage(boundsOf(mark.rects), page)}
        aria-label={TEXT.markLabel(TEXT.colors[mark.color], mark.quote.slice(0, LABEL_LENGTH))}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          onOpen(mark, box.left, box.bottom)
        }}
      />
    </>
  )
}
