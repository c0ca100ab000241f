import type { ChartRow } from '../../../shared/features/insights/charts.model.ts'
import { CHART_TEXT } from './chart-text.ts'

const WIDTH = 900
const ROW = 34
const HEAD = 64
const LABEL = 300
const BAR = 430
const SHARP = 2

interface Shape {
  readonly kind: 'box' | 'text'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: string
  readonly text: string
}

/** Colours as the page shows them now. */
interface ChartColors {
  readonly ink: string
  readonly bar: string
  readonly paper: string
}

/** A chart for a file of its own: title, what it is held against, a bar and its numbers for each row. */
function shapesOf(title: string, rows: readonly ChartRow[], { ink, bar, paper }: ChartColors): { shapes: Shape[]; height: number } {
  const height = HEAD + rows.length * ROW + 16
  const box = (x: number, y: number, width: number, high: number, color: string): Shape => ({
    kind: 'box',
    x,
    y,
    width,
    height: high,
    color,
    text: '',
  })
  const words = (x: number, y: number, text: string, size: number): Shape => ({
    kind: 'text',
    x,
    y,
    width: 0,
    height: size,
    color: ink,
    text,
  })
  const shapes = [box(0, 0, WIDTH, height, paper), words(20, 38, title, 20)]
  for (const [index, row] of rows.entries()) {
    const y = HEAD + index * ROW
    shapes.push(words(20, y + 17, row.label.length > 40 ? `${row.label.slice(0, 39)}…` : row.label, 14))
    shapes.push(box(LABEL, y + 4, Math.max(2, row.value * BAR), 18, bar))
    if (row.compare) shapes.push(box(LABEL + row.compare.value * BAR - 1, y, 3, 26, ink))
    shapes.push(words(LABEL + BAR + 14, y + 17, CHART_TEXT.short(row), 14))
  }
  return { shapes, height }
}

export function chartAsSvg(title: string, rows: readonly ChartRow[], colors: ChartColors): Blob {
  const { shapes, height } = shapesOf(title, rows, colors)
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const drawn = shapes.map(({ kind, x, y, width, height: high, color, text }) =>
    kind === 'box'
      ? `<rect x="${x}" y="${y}" width="${width}" height="${high}" fill="${escaped(color)}"/>`
      : `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${high}" fill="${escaped(color)}">${escaped(text)}</text>`,
  )
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`
  return new Blob([`${open}\n<title>${escaped(title)}</title>\n${drawn.join('\n')}\n</svg>\n`])
}

export async function chartAsPng(title: string, rows: readonly ChartRow[], colors: ChartColors): Promise<Blob> {
  const { shapes, height } = shapesOf(title, rows, colors)
  const canvas = new OffscreenCanvas(WIDTH * SHARP, height * SHARP)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('There is no canvas to draw on.')
  pen.scale(SHARP, SHARP)
  for (const { kind, x, y, width, height: high, color, text } of shapes) {
    pen.fillStyle = color
    pen.font = `${high}px sans-serif`
    if (kind === 'box') pen.fillRect(x, y, width, high)
    else pen.fillText(text, x, y)
  }
  return canvas.convertToBlob({ type: 'image/png' })
}

/** Read from what is on screen, so that a saved chart looks like the one that was saved. */
export function colorsOf(card: HTMLElement): ChartColors {
  const bar = card.querySelector('[data-bar]')
  return {
    ink: getComputedStyle(card).color,
    bar: bar ? getComputedStyle(bar).backgroundColor : getComputedStyle(card).color,
    paper: getComputedStyle(card).backgroundColor,
  }
}
