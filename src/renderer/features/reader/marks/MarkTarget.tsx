import { memo, useEffect, useRef } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import { boundsOf, type PdfRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import type { PageView } from '../place.ts'
import { TEXT } from '../text.ts'
import { boxOnPage } from './box-on-page.ts'
import type { MarkKeys } from './mark-keys.ts'
import classes from './marks.module.css'

/** Between a mark and its card: room for its handles. */
const GAP_PX = 8
const LABEL_LENGTH = 120

interface MarkTargetProps {
  readonly mark: Mark
  /** As they are drawn now. */
  readonly rects: readonly PdfRect[]
  readonly page: PageView
  readonly isOpen: boolean
  readonly takesFocus: boolean
  readonly keys: MarkKeys
}

/** A button of a mark's size, for the keyboard and for screen readers. */
export const MarkTarget = memo(function MarkTarget({ mark, rects, page, isOpen, takesFocus, keys }: MarkTargetProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true })
  }, [takesFocus])
  if (rects.length === 0) return null
  return (
    <button
      ref={button}
      type="button"
      className={isOpen ? `${classes.target} ${classes.isOpen}` : classes.target}
      data-mark-target={mark.id}
      style={boxOnPage(boundsOf(rects), page)}
      aria-label={labelOf(mark)}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect()
        keys.open(mark, box.left, box.bottom + GAP_PX)
      }}
      onKeyDown={(event) => {
        if (keys.press(mark, event.nativeEvent)) event.preventDefault()
      }}
    />
  )
})

function labelOf({ kind, color, quote, comment }: Mark): string {
  const says = quote === '' ? comment : quote
  return TEXT.markLabel(TEXT.colors[color], TEXT.kinds[kind].toLowerCase(), says.slice(0, LABEL_LENGTH))
}
