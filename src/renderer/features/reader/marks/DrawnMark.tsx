import { IconMessageFilled } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import type { Mark, MarkShape } from '../../../../shared/features/reader/mark.model.ts'
import { boundsOf } from '../../../../shared/features/reader/pdf-geometry.ts'
import type { PageView } from '../place.ts'
import { TEXT } from '../text.ts'
import { boxOnPage } from './box-on-page.ts'
import { InkPath } from './InkPath.tsx'
import { lineColor, markColor } from './mark-color.ts'
import type { MarkKeys } from './mark-keys.ts'
import classes from './marks.module.css'
import { underlineOf } from './underline.ts'

/** Between a mark and its card: room for its handles. */
const GAP_PX = 8
const LABEL_LENGTH = 120

interface DrawnMarkProps {
  readonly mark: Mark
  readonly shape: Pick<MarkShape, 'rects' | 'ink'>
  readonly page: PageView
  readonly isOpen: boolean
  readonly takesFocus: boolean
  readonly keys: MarkKeys
}

/** A mark on its page, and a button of its size for the keyboard and for screen readers. */
export const DrawnMark = memo(function DrawnMark({ mark, shape, page, isOpen, takesFocus, keys }: DrawnMarkProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true })
  }, [takesFocus])
  if (shape.rects.length === 0) return null
  return (
    <>
      <MarkPicture mark={mark} shape={shape} page={page} />
      <button
        ref={button}
        type="button"
        className={isOpen ? `${classes.target} ${classes.isOpen}` : classes.target}
        data-mark-target={mark.id}
        style={boxOnPage(boundsOf(shape.rects), page)}
        aria-label={labelOf(mark)}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          keys.open(mark, box.left, box.bottom + GAP_PX)
        }}
        onKeyDown={(event) => {
          if (keys.press(mark, event.nativeEvent)) event.preventDefault()
        }}
      />
    </>
  )
})

function MarkPicture({ mark, shape, page }: Pick<DrawnMarkProps, 'mark' | 'shape' | 'page'>) {
  const [color, line] = [markColor(mark.color), lineColor(mark.color)]
  if (shape.ink) return <InkPath ink={shape.ink} color={line} page={page} markId={mark.id} />
  const rotate = page.pdfPage?.rotate ?? 0
  return shape.rects.map((rect) => {
    if (mark.kind === 'note') {
      return (
        <div key="note" className={classes.note} data-mark={mark.id} style={{ ...boxOnPage(rect, page), background: color }}>
          <IconMessageFilled aria-hidden />
        </div>
      )
    }
    const isArea = mark.kind === 'area'
    const box = boxOnPage(mark.kind === 'underline' ? underlineOf(rect, rotate) : rect, page)
    const style = isArea ? { ...box, borderColor: line } : { ...box, background: mark.kind === 'underline' ? line : color }
    return (
      <div key={rect.join()} className={isArea ? classes.area : classes.rect} data-mark={mark.id} data-kind={mark.kind} style={style} />
    )
  })
}

function labelOf({ kind, color, quote, comment }: Mark): string {
  const says = quote === '' ? comment : quote
  return TEXT.markLabel(TEXT.colors[color], TEXT.kinds[kind].toLowerCase(), says.slice(0, LABEL_LENGTH))
}
