import type { EpochMs } from '../../kernel/time.ts'
import type { EmbeddedMark } from './embedded.model.ts'
import { inkBounds } from './ink.ts'
import {
  type Ink,
  MAX_AUTHOR_LENGTH,
  MAX_COMMENT_LENGTH,
  MAX_INK_WIDTH_PT,
  MAX_RECTS,
  MAX_STROKE_NUMBERS,
  MAX_STROKES,
  type MarkKind,
  MIN_AREA_PT,
} from './mark.model.ts'
import { ANNOTATION_AUTHOR } from './mark-annotation.model.ts'
import { nearestColor } from './mark-inks.ts'
import { moveRect, noteRect } from './mark-shape.ts'
import { boundsOf, type PdfRect } from './pdf-geometry.ts'
import type { Quote } from './quote.ts'
import type { PageText } from './selection/page-text.ts'
import { textUnder } from './selection/text-under.ts'

/** An annotation as a stranger's file has it: every number may be anything. */
export interface RawAnnotation {
  readonly id: string
  /** Of the standard (ISO 32000-1, 12.5.6), such as `Highlight`. */
  readonly subtype: string
  readonly rect: ArrayLike<number>
  /** Eight numbers a line of text, as upright boxes. */
  readonly quadPoints: ArrayLike<number> | null
  readonly inkLists: readonly ArrayLike<number>[]
  readonly strokeWidthPt: number
  /** Red, green and blue from 0 to 255. */
  readonly color: ArrayLike<number> | null
  readonly contents: string
  readonly author: string
  readonly createdAt: number | null
}

export interface AnnotatedPage {
  readonly pageIndex: number
  /** What is shown of it. */
  readonly box: PdfRect
  readonly text: PageText
}

/** What an annotation becomes, and whether the mark looks like it. What is struck out or written on the page stays drawn. */
const KINDS: Readonly<Record<string, readonly [kind: MarkKind, replaces: boolean]>> = {
  Highlight: ['highlight', true],
  Underline: ['underline', true],
  Squiggly: ['underline', false],
  StrikeOut: ['underline', false],
  Square: ['area', true],
  Circle: ['area', false],
  FreeText: ['area', false],
  Ink: ['ink', true],
  Text: ['note', true],
}
/** A sign of another size than these was drawn for something else. */
const [LEAST_SIGN_PT, MOST_SIGN_PT] = [8, 60]
const LEAST_SIDE_PT = 0.1
const NO_TEXT: Quote = { quote: '', contextBefore: '', contextAfter: '', textOffset: 0 }

/** Whether an annotation of this subtype can become a mark. */
export function isMarkable(subtype: string): boolean {
  return Object.hasOwn(KINDS, subtype)
}

/** The mark that an annotation becomes, kept within its page and within what a mark may be; null: there is nothing to mark. */
export function embeddedMark(raw: RawAnnotation, page: AnnotatedPage): EmbeddedMark | null {
  const [kind, replaces] = KINDS[raw.subtype] ?? []
  if (!kind || replaces === undefined) return null
  const shape = shapeOf(kind, raw, page.box)
  if (!shape) return null
  const isOnText = kind === 'highlight' || kind === 'underline'
  const author = tidy(raw.author, MAX_AUTHOR_LENGTH).trim()
  const isOwn = author === ANNOTATION_AUTHOR
  return {
    ...(isOnText ? (textUnder(page.text, shape.rects) ?? NO_TEXT) : NO_TEXT),
    ...shape,
    annotationId: raw.id,
    pageIndex: page.pageIndex,
    kind,
    color: raw.color && raw.color.length === 3 ? nearestColor(rgbOf(raw.color)) : 'yellow',
    comment: tidy(raw.contents, MAX_COMMENT_LENGTH),
    author: author === '' || isOwn ? null : author,
    createdAt: raw.createdAt !== null && raw.createdAt >= 0 ? (raw.createdAt as EpochMs) : null,
    isOwn,
    replaces,
  }
}

function shapeOf(kind: MarkKind, raw: RawAnnotation, box: PdfRect): { rects: PdfRect[]; ink: Ink | null } | null {
  if (kind === 'ink') return inkOf(raw, box)
  const rects = kind === 'highlight' || kind === 'underline' ? linesOf(raw, box) : boxOf(kind, raw, box)
  return rects.length > 0 ? { rects, ink: null } : null
}

function linesOf({ quadPoints, rect }: RawAnnotation, box: PdfRect): PdfRect[] {
  const rects: PdfRect[] = []
  const count = Math.min(MAX_RECTS, Math.floor((quadPoints?.length ?? 0) / 8))
  for (let quad = 0; quad < count; quad += 1) {
    const points = Array.from({ length: 8 }, (_, at) => quadPoints?.[quad * 8 + at] ?? Number.NaN)
    const xs = points.filter((_, at) => at % 2 === 0)
    const ys = points.filter((_, at) => at % 2 === 1)
    const line = clip([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], box)
    if (line) rects.push(line)
  }
  const whole = count === 0 ? clip(rectOf(rect), box) : null
  return whole ? [whole] : rects
}

function boxOf(kind: 'area' | 'note', raw: RawAnnotation, box: PdfRect): PdfRect[] {
  const rect = rectOf(raw.rect)
  if (kind === 'note') {
    if (!rect.every(Number.isFinite)) return []
    const [x1, , , y2] = rect
    const sides = [rect[2] - rect[0], rect[3] - rect[1]]
    const isSign = sides.every((side) => side >= LEAST_SIGN_PT && side <= MOST_SIGN_PT)
    return [isSign ? moveRect(rect, 0, 0, box) : noteRect(x1, y2, box)]
  }
  const area = clip(rect, box)
  return area ? widen(area, box) : []
}

function inkOf({ inkLists, strokeWidthPt }: RawAnnotation, box: PdfRect): { rects: PdfRect[]; ink: Ink } | null {
  const strokes = inkLists
    .slice(0, MAX_STROKES)
    .map((list) => strokeOf(list, box))
    .filter((stroke) => stroke.length >= 2)
  if (strokes.length === 0) return null
  const total = strokes.reduce((sum, stroke) => sum + stroke.length, 0)
  const step = Math.ceil(total / (MAX_STROKE_NUMBERS - 2 * MAX_STROKES))
  const widthPt = Number.isFinite(strokeWidthPt) ? Math.min(MAX_INK_WIDTH_PT, Math.max(LEAST_SIDE_PT, strokeWidthPt)) : 1
  const ink = { strokes: step > 1 ? strokes.map((stroke) => thin(stroke, step)) : strokes, widthPt }
  return { rects: [inkBounds(ink)], ink }
}

/** Points off the page stand at its edge; those that are nowhere are left out. */
function strokeOf(list: ArrayLike<number>, [left, bottom, right, top]: PdfRect): number[] {
  const stroke: number[] = []
  for (let at = 0; at + 1 < list.length; at += 2) {
    const [x = Number.NaN, y = Number.NaN] = [list[at], list[at + 1]]
    if (Number.isFinite(x) && Number.isFinite(y)) stroke.push(between(x, left, right), between(y, bottom, top))
  }
  return stroke
}

/** Every so-many-th point. */
function thin(stroke: readonly number[], step: number): number[] {
  return stroke.filter((_, at) => Math.floor(at / 2) % step === 0)
}

/** At least as large as an area may be, and still on the page; nothing on a page that is smaller itself. */
function widen([x1, y1, x2, y2]: PdfRect, [left, bottom, right, top]: PdfRect): PdfRect[] {
  if (right - left < MIN_AREA_PT || top - bottom < MIN_AREA_PT) return []
  const stretch = (from: number, to: number, least: number, most: number) => {
    if (to - from >= MIN_AREA_PT) return [from, to] as const
    const start = between((from + to - MIN_AREA_PT) / 2, least, most - MIN_AREA_PT)
    return [start, start + MIN_AREA_PT] as const
  }
  const [[fromX, toX], [fromY, toY]] = [stretch(x1, x2, left, right), stretch(y1, y2, bottom, top)]
  return [[fromX, fromY, toX, toY]]
}

/** What of it is on the page; null: nothing that anybody could see. */
function clip(rect: PdfRect, [left, bottom, right, top]: PdfRect): PdfRect | null {
  if (!rect.every(Number.isFinite)) return null
  const cut: PdfRect = [
    between(rect[0], left, right),
    between(rect[1], bottom, top),
    between(rect[2], left, right),
    between(rect[3], bottom, top),
  ]
  return cut[2] - cut[0] >= LEAST_SIDE_PT && cut[3] - cut[1] >= LEAST_SIDE_PT ? cut : null
}

function rectOf(rect: ArrayLike<number>): PdfRect {
  const [x1 = Number.NaN, y1 = Number.NaN, x2 = Number.NaN, y2 = Number.NaN] = Array.from(rect)
  return boundsOf([
    [x1, y1, x1, y1],
    [x2, y2, x2, y2],
  ])
}

function rgbOf(color: ArrayLike<number>): readonly [number, number, number] {
  const share = (at: number) => between(Number.isFinite(color[at]) ? (color[at] ?? 0) : 0, 0, 255) / 255
  return [share(0), share(1), share(2)]
}

/** Lines stay lines; other signs that nobody can see go, and so does what is too long. */
function tidy(text: string, longest: number): string {
  return text
    .slice(0, longest * 2)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
