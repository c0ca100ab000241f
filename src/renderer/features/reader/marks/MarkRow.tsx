import { Checkbox, Text } from '@mantine/core'
import { IconMessage, IconTrash } from '@tabler/icons-react'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { KeyboardEvent } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import { pageLabel } from '../../../../shared/features/reader/page-labels.ts'
import { visibleText } from '../../../../shared/kernel/visible-text.ts'
import { Tool } from '../Toolbar.tsx'
import { TEXT } from '../text.ts'
import { AreaPicture } from './AreaPicture.tsx'
import { lineColor } from './mark-color.ts'
import classes from './panel.module.css'

interface MarkRowProps {
  readonly document: PDFDocumentProxy
  readonly mark: Mark
  readonly index: number
  readonly count: number
  readonly top: number
  readonly height: number
  readonly labels: readonly string[]
  readonly isTicked: boolean
  readonly onTick: (index: number, isTicked: boolean, isRange: boolean) => void
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void
  readonly onJump: (mark: Mark) => void
  readonly onComment: (mark: Mark) => void
  readonly onRemove: (mark: Mark) => void
}

/** One mark of the list: where it is, what it says, and a picture of what an area or ink shows. */
export function MarkRow(props: MarkRowProps) {
  const { mark, index, count, top, height, labels, isTicked, onTick, onKeyDown, onJump, onComment, onRemove } = props
  const isPicture = mark.kind === 'area' || mark.kind === 'ink'
  const place = `${TEXT.page} ${pageLabel(labels, mark.pageIndex)} · ${TEXT.kinds[mark.kind]} · ${TEXT.colors[mark.color]}${mark.author === null ? '' : ` · ${visibleText(mark.author)}`}`
  return (
    <li
      className={classes.row}
      style={{ top, height, borderInlineStartColor: lineColor(mark.color) }}
      aria-posinset={index + 1}
      aria-setsize={count}
    >
      <Checkbox
        size="xs"
        aria-label={`${TEXT.tick}: ${place}`}
        checked={isTicked}
        onChange={(event) => onTick(index, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey)}
      />
      <button
        type="button"
        className={classes.quote}
        data-row={index}
        onClick={() => onJump(mark)}
        onKeyDown={(event) => onKeyDown(event, index)}
      >
        <Text component="span" size="xs" c="var(--pb-ink-soft)" className="pb-numbers" display="block" truncate>
          {place}
        </Text>
        {isPicture ? <AreaPicture document={props.document} mark={mark} /> : null}
        {mark.quote === '' ? null : (
          <Text component="span" size="sm" lineClamp={mark.comment === '' ? 3 : 2}>
            {mark.quote}
          </Text>
        )}
        {mark.comment === '' ? null : (
          <Text component="span" size="sm" c="var(--pb-ink-soft)" lineClamp={mark.quote === '' && !isPicture ? 3 : 1}>
            {mark.comment}
          </Text>
        )}
      </button>
      <div className={classes.rowTools}>
        <Tool label={TEXT.comment} Icon={IconMessage} onClick={() => onComment(mark)} />
        <Tool label={TEXT.remove} Icon={IconTrash} onClick={() => onRemove(mark)} />
      </div>
    </li>
  )
}
