import { PILLARS, type Pillar } from '../../../shared/kernel/pillars.ts'

const SHARP = 2

/** A rectangle, or words that begin at a point of their baseline. All in pixels. */
export interface Shape {
  readonly kind: 'box' | 'text'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: string
  readonly text: string
}

/** Colours as the page shows them now. */
export interface ChartColors {
  readonly ink: string
  readonly bar: string
  readonly paper: string
  readonly line: string
  readonly pillars: Readonly<Record<Pillar, string>>
}

/** A chart for a file of its own. */
export interface Drawing {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export function box(x: number, y: number, width: number, height: number, color: string): Shape {
  return { kind: 'box', x, y, width, height, color, text: '' }
}

/** `height` is the size of the letters. */
export function words(x: number, y: number, text: string, height: number, color: string): Shape {
  return { kind: 'text', x, y, width: 0, height, color, text }
}

export function drawingAsSvg({ title, width, height, shapes }: Drawing): Blob {
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const drawn = shapes.map(({ kind, x, y, width: wide, height: high, color, text }) =>
    kind === 'box'
      ? `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${escaped(color)}"/>`
      : `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${high}" fill="${escaped(color)}">${escaped(text)}</text>`,
  )
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
  return new Blob([`${open}\n<title>${escaped(title)}</title>\n${drawn.join('\n')}\n</svg>\n`])
}

export async function drawingAsPng({ width, height, shapes }: Drawing): Promise<Blob> {
  const canvas = new OffscreenCanvas(width * SHARP, height * SHARP)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('There is no canvas to draw on.')
  pen.scale(SHARP, SHARP)
  for (const { kind, x, y, width: wide, height: high, color, text } of shapes) {
    pen.fillStyle = color
    pen.font = `${high}px sans-serif`
    if (kind === 'box') pen.fillRect(x, y, wide, high)
    else pen.fillText(text, x, y)
  }
  return canvas.convertToBlob({ type: 'image/png' })
}

/** Read from what is on screen, so that a saved chart looks like the one that was saved. */
export function colorsOf(card: HTMLElement): ChartColors {
  const look = getComputedStyle(card)
  const bar = card.querySelector('[data-bar]')
  const pillars = PILLARS.map((pillar) => [pillar, look.getPropertyValue(`--pb-pillar-${pillar}`)])
  return {
    ink: look.color,
    bar: bar ? getComputedStyle(bar).backgroundColor : look.getPropertyValue('--pb-accent'),
    paper: look.backgroundColor,
    line: look.getPropertyValue('--pb-line'),
    pillars: Object.fromEntries(pillars) as Record<Pillar, string>,
  }
}
