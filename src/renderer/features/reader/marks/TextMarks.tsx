import { memo } from 'react'
import { isOnText, type Mark, type MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import { type PdfRect, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import type { PageView } from '../place.ts'
import type { Drafts } from './MarkLayer.tsx'
import { lineColor, markColor } from './mark-color.ts'
import classes from './marks.module.css'
import { underlineOf } from './underline.ts'

interface TextMarksProps {
  readonly marks: readonly Mark[]
  readonly drafts: Drafts
  readonly page: PageView
}

/** Neighbours of one colour and kind. */
interface Run {
  readonly ids: string[]
  readonly kind: Mark['kind']
  readonly color: MarkColor
  readonly parts: string[]
}

/**
 * All marks on a page's text in one picture that grows with the page: a page may have hundreds, and as elements of their own
 * they would be late when it comes into sight.
 */
export const TextMarks = memo(function TextMarks({ marks, drafts, page }: TextMarksProps) {
  const { scale, width, height } = page.viewport
  const runs = runsOf(marks, drafts, page)
  if (runs.length === 0) return null
  return (
    <svg className={classes.text} viewBox={`0 0 ${width / scale} ${height / scale}`} preserveAspectRatio="none" aria-hidden>
      {runs.map(({ ids, kind, color, parts }) => (
        <path
          key={ids[0]}
          d={parts.join('')}
          data-mark={ids.join(' ')}
          style={{ fill: kind === 'underline' ? lineColor(color) : markColor(color) }}
        />
      ))}
    </svg>
  )
})

/** In the order of the marks, so that of two that overlap the later one is seen. */
function runsOf(marks: readonly Mark[], drafts: Drafts, page: PageView): readonly Run[] {
  const { scale, transform } = page.viewport
  const unscaled = transform.map((value) => value / scale)
  const rotate = page.pdfPage?.rotate ?? 0
  const runs: Run[] = []
  for (const mark of marks) {
    const { rects } = drafts.get(mark.id) ?? mark
    if (!isOnText(mark.kind) || rects.length === 0) continue
    const last = runs.at(-1)
    const isSame = last?.kind === mark.kind && last.color === mark.color
    const run = last && isSame ? last : { ids: [], kind: mark.kind, color: mark.color, parts: [] }
    if (run !== last) runs.push(run)
    run.ids.push(mark.id)
    for (const rect of rects) run.parts.push(boxPath(mark.kind === 'underline' ? underlineOf(rect, rotate) : rect, unscaled))
  }
  return runs
}

function boxPath(rect: PdfRect, transform: readonly number[]): string {
  const { left, top, width, height } = toScreenRect(rect, transform)
  return `M${left} ${top}h${width}v${height}h${-width}z`
}
