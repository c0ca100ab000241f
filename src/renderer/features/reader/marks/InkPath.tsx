import { strokePath } from '../../../../shared/features/reader/ink.ts'
import type { Ink } from '../../../../shared/features/reader/mark.model.ts'
import { toScreenPoint } from '../../../../shared/features/reader/pdf-geometry.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import type { PageView } from '../place.ts'
import classes from './marks.module.css'

interface InkPathProps {
  readonly ink: Ink
  readonly color: string
  readonly page: PageView
  readonly markId?: MarkId
}

/** Strokes on a page, in a picture as large as the page that grows with it. */
export function InkPath({ ink, color, page, markId }: InkPathProps) {
  const { scale, width, height, transform } = page.viewport
  const unscaled = transform.map((value) => value / scale)
  return (
    <svg
      className={classes.ink}
      viewBox={`0 0 ${width / scale} ${height / scale}`}
      preserveAspectRatio="none"
      data-mark={markId}
      aria-hidden
    >
      {ink.strokes.map((stroke) => (
        <path
          key={stroke.join()}
          d={strokePath(stroke, (x, y) => toScreenPoint(x, y, unscaled))}
          style={{ stroke: color }}
          strokeWidth={ink.widthPt}
        />
      ))}
    </svg>
  )
}
