import type { EpochMs } from '../../kernel/time.ts'
import type { Mark, MarkColor, MarkKind, PlacedShape } from './mark.model.ts'
import type { PdfRect } from './pdf-geometry.ts'

/** Files looked into by an older version are looked into again. */
export const EMBEDDED_VERSION = 1
/** Annotations of one file that can become marks; more than this is an attack or a form. */
export const MOST_EMBEDDED = 5_000
/** Attached files that are listed by name. */
export const MOST_ATTACHMENTS = 100
export const MAX_ATTACHMENT_NAME = 255

/** The file's own annotation, as the mark that it would become. */
export interface EmbeddedMark extends PlacedShape {
  /** Of the annotation in its file; two pages may share one. */
  readonly annotationId: string
  readonly pageIndex: number
  readonly kind: MarkKind
  readonly color: MarkColor
  readonly comment: string
  /** Null: our own, or nobody said. */
  readonly author: string | null
  readonly createdAt: EpochMs | null
  /** An earlier annotated copy of ours wrote it. */
  readonly isOwn: boolean
  /** The mark looks like the annotation, which then need not be drawn as well. */
  readonly replaces: boolean
}

/** Names an annotation within its file. */
export function sourceKey({ pageIndex, annotationId }: Pick<EmbeddedMark, 'pageIndex' | 'annotationId'>): string {
  return `${pageIndex}:${annotationId}`
}

/** Other programs round to so much, in points. */
const SAME_PT = 0.5

/** Whether both mark the same place in the same way. */
export function isSamePlace(one: Pick<Mark, 'kind' | 'pageIndex' | 'rects'>, other: Pick<Mark, 'kind' | 'pageIndex' | 'rects'>): boolean {
  return (
    one.kind === other.kind &&
    one.pageIndex === other.pageIndex &&
    one.rects.length === other.rects.length &&
    one.rects.every((rect, index) => isNear(rect, other.rects[index]))
  )
}

/** Whether the file says the same as the mark, so that a copy needs no second annotation for it. */
export function saysTheSame(mark: Mark, embedded: EmbeddedMark): boolean {
  return isSamePlace(mark, embedded) && mark.color === embedded.color && mark.comment === embedded.comment
}

function isNear(rect: PdfRect, other: PdfRect | undefined): boolean {
  return other !== undefined && rect.every((value, side) => Math.abs(value - (other[side] ?? 0)) <= SAME_PT)
}
