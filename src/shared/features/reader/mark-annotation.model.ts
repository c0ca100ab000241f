import type { EpochMs } from '../../kernel/time.ts'
import type { Mark, MarkKind } from './mark.model.ts'
import { inkOf, type Rgb } from './mark-inks.ts'
import { boundsOf, type PdfRect } from './pdf-geometry.ts'

/** Who wrote an annotation, as other programs show it, unless somebody else did; by this name our own are known again. */
export const ANNOTATION_AUTHOR = 'Prepbench'

const SUBTYPES = { highlight: 'Highlight', underline: 'Underline', area: 'Square', ink: 'Ink', note: 'Text' } as const satisfies Record<
  MarkKind,
  string
>

/** A mark as the standard's annotation of that kind (ISO 32000-1, 12.5.6), in the page's own units. */
export interface MarkAnnotation {
  readonly subtype: (typeof SUBTYPES)[MarkKind]
  readonly pageIndex: number
  /** Stable over exports: `NM`. */
  readonly name: string
  /** The box around all of it. */
  readonly rect: PdfRect
  /** One a line of text; empty for everything that is not on text. */
  readonly quads: readonly PdfRect[]
  /** Each `x1, y1, x2, y2, …`; empty for everything but ink. */
  readonly strokes: readonly (readonly number[])[]
  readonly strokeWidthPt: number
  readonly color: Rgb
  readonly contents: string
  readonly author: string
  readonly createdAt: EpochMs
}

const BORDER_PT = 1.5

export function annotationOf(mark: Mark): MarkAnnotation {
  return {
    subtype: SUBTYPES[mark.kind],
    pageIndex: mark.pageIndex,
    name: mark.id,
    rect: mark.ink ? inkBox(mark.ink.strokes, mark.ink.widthPt) : boundsOf(mark.rects),
    quads: mark.kind === 'highlight' || mark.kind === 'underline' ? mark.rects : [],
    strokes: mark.ink?.strokes ?? [],
    strokeWidthPt: mark.ink?.widthPt ?? BORDER_PT,
    color: inkOf(mark.kind, mark.color),
    contents: mark.comment,
    author: mark.author ?? ANNOTATION_AUTHOR,
    createdAt: mark.createdAt,
  }
}

/** With the width of the pen: an appearance is cut at the box. */
function inkBox(strokes: readonly (readonly number[])[], widthPt: number): PdfRect {
  const points = strokes.flatMap((stroke) =>
    stroke.flatMap((x, index): PdfRect[] => (index % 2 === 0 ? [[x, stroke[index + 1] ?? 0, x, stroke[index + 1] ?? 0]] : [])),
  )
  // Spread over so many arguments the stack would end.
  const [x1, y1, x2, y2] = points.reduce((box, point) => boundsOf([box, point]), points[0] ?? [0, 0, 0, 0])
  return [x1 - widthPt / 2, y1 - widthPt / 2, x2 + widthPt / 2, y2 + widthPt / 2]
}
