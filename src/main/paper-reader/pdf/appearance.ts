import type { MarkAnnotation } from '../../../shared/features/reader/mark-annotation.model.ts'
import type { PdfRect } from '../../../shared/features/reader/pdf-geometry.ts'
import { number, numbers } from './write-values.ts'

/** Thickness of an underline as a share of its line's height. */
const UNDERLINE_SHARE = 0.07
const LEAST_UNDERLINE_PT = 0.5
const AREA_FILL = 0.12
const SIGN_EDGE = [0.16, 0.15, 0.13]

/** What an annotation looks like: an XObject's dictionary entries and content, drawn in the page's own units. */
export interface Appearance {
  readonly entries: string
  readonly content: string
}

/** The four corners of a line of text as it is read: upper left, upper right, lower left, lower right. */
export function quadPoints([x1, y1, x2, y2]: PdfRect, rotation: number): readonly number[] {
  switch (rotation) {
    case 90:
      return [x1, y1, x1, y2, x2, y1, x2, y2]
    case 180:
      return [x2, y1, x1, y1, x2, y2, x1, y2]
    case 270:
      return [x2, y2, x2, y1, x1, y2, x1, y1]
    default:
      return [x1, y2, x2, y2, x1, y1, x2, y1]
  }
}

/** @param rotation of the page, clockwise; its text is upright when it is shown so */
export function appearanceOf(annotation: MarkAnnotation, rotation: number): Appearance {
  switch (annotation.subtype) {
    case 'Highlight':
      return form(annotation, `/Multiply gs ${numbers(annotation.color)} rg ${annotation.quads.map(filled).join(' ')}`)
    case 'Underline':
      return form(annotation, `${numbers(annotation.color)} RG ${annotation.quads.map((quad) => underline(quad, rotation)).join(' ')}`)
    case 'Square':
      return form(annotation, area(annotation))
    case 'Ink':
      return form(annotation, ink(annotation))
    case 'Text':
      return form(annotation, sign(annotation))
  }
}

function form({ rect }: MarkAnnotation, content: string): Appearance {
  const states = `/Multiply << /Type /ExtGState /BM /Multiply >> /Faint << /Type /ExtGState /ca ${AREA_FILL} >>`
  return {
    entries: `/Type /XObject /Subtype /Form /BBox [${numbers(rect)}] /Group << /S /Transparency >> /Resources << /ExtGState << ${states} >> >>`,
    content,
  }
}

function filled([x1, y1, x2, y2]: PdfRect): string {
  return `${numbers([x1, y1, x2 - x1, y2 - y1])} re f`
}

function underline(quad: PdfRect, rotation: number): string {
  const [upperX = 0, upperY = 0, , , fromX = 0, fromY = 0, toX = 0, toY = 0] = quadPoints(quad, rotation)
  const height = Math.hypot(upperX - fromX, upperY - fromY) || 1
  const width = Math.max(LEAST_UNDERLINE_PT, height * UNDERLINE_SHARE)
  // Inside the box by half its width, or half of it would be cut.
  const [dx, dy] = [(upperX - fromX) * (width / height / 2), (upperY - fromY) * (width / height / 2)]
  return `${number(width)} w ${numbers([fromX + dx, fromY + dy])} m ${numbers([toX + dx, toY + dy])} l S`
}

function area({ rect: [x1, y1, x2, y2], color, strokeWidthPt }: MarkAnnotation): string {
  const inset = strokeWidthPt / 2
  const box = numbers([x1 + inset, y1 + inset, x2 - x1 - strokeWidthPt, y2 - y1 - strokeWidthPt])
  return `q /Faint gs ${numbers(color)} rg ${box} re f Q ${numbers(color)} RG ${number(strokeWidthPt)} w ${box} re S`
}

function ink({ strokes, color, strokeWidthPt }: MarkAnnotation): string {
  return `1 J 1 j ${numbers(color)} RG ${number(strokeWidthPt)} w ${strokes.map(polyline).join(' ')}`
}

function polyline(stroke: readonly number[]): string {
  const [x = 0, y = 0, ...rest] = stroke
  // A line to where it already is draws a dot with round ends.
  const points = rest.length < 2 ? [x, y] : rest
  let path = `${numbers([x, y])} m`
  for (let at = 0; at + 1 < points.length; at += 2) path += ` ${numbers(points.slice(at, at + 2))} l`
  return `${path} S`
}

/** A sheet with a dot. It looks the same however the page is turned: some readers turn it with the page, others do not. */
function sign({ rect: [x1, y1, x2, y2], color }: MarkAnnotation): string {
  const side = Math.min(x2 - x1, y2 - y1)
  const [dotX, dotY] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const sheet = numbers([x1 + side * 0.06, y1 + side * 0.06, x2 - x1 - side * 0.12, y2 - y1 - side * 0.12])
  const dot = `1 J ${number(side * 0.3)} w ${numbers([dotX, dotY])} m ${numbers([dotX, dotY])} l S`
  return `${numbers(color)} rg ${numbers(SIGN_EDGE)} RG ${number(side * 0.06)} w ${sheet} re B ${dot}`
}
