import { IconMessageFilled } from '@tabler/icons-react'
import { memo } from 'react'
import type { Mark, MarkShape } from '../../../../shared/features/reader/mark.model.ts'
import type { PageView } from '../place.ts'
import { boxOnPage } from './box-on-page.ts'
import { InkPath } from './InkPath.tsx'
import { lineColor, markColor } from './mark-color.ts'
import classes from './marks.module.css'

interface FreeMarkProps {
  readonly mark: Mark
  readonly shape: Pick<MarkShape, 'rects' | 'ink'>
  readonly page: PageView
}

/** A mark that does not lie on text: a note, an area or ink. */
export const FreeMark = memo(function FreeMark({ mark, shape, page }: FreeMarkProps) {
  const [color, line] = [markColor(mark.color), lineColor(mark.color)]
  if (shape.ink) return <InkPath ink={shape.ink} color={line} page={page} markId={mark.id} />
  const [rect] = shape.rects
  if (!rect) return null
  const box = boxOnPage(rect, page)
  if (mark.kind === 'note') {
    return (
      <div className={classes.note} data-mark={mark.id} style={{ ...box, background: color }}>
        <IconMessageFilled aria-hidden />
      </div>
    )
  }
  return <div className={classes.area} data-mark={mark.id} data-kind={mark.kind} style={{ ...box, borderColor: line }} />
})
