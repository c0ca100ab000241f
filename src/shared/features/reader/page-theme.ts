export const PAGE_THEMES = ['light', 'dark', 'sepia', 'custom'] as const
export type PageTheme = (typeof PAGE_THEMES)[number]

/** Red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number]

/** Paper and ink, each `#rrggbb`. */
export interface ThemeColors {
  readonly paper: string
  readonly ink: string
}

export const DEFAULT_CUSTOM: ThemeColors = { paper: '#dfe9dc', ink: '#23301f' }

/** What lies over a page to change its colours, from below: turned over, multiplied, added. */
export interface ThemeLayers {
  readonly isInverted: boolean
  readonly multiply: string
  readonly add: string
}

const COLORS: Readonly<Record<Exclude<PageTheme, 'light' | 'custom'>, ThemeColors>> = {
  dark: { paper: '#1e1d1b', ink: '#e8e3d9' },
  sepia: { paper: '#f3e7cf', ink: '#3c2f1d' },
}

/** Null: the page as it is. White becomes the paper, black the ink, everything between lies between. */
export function themeLayers(theme: PageTheme, custom: ThemeColors): ThemeLayers | null {
  if (theme === 'light') return null
  const colors = theme === 'custom' ? custom : COLORS[theme]
  const [paper, ink] = [toRgb(colors.paper) ?? WHITE, toRgb(colors.ink) ?? BLACK]
  const isInverted = brightness(paper) < brightness(ink)
  const [low, high] = isInverted ? [paper, ink] : [ink, paper]
  const span: Rgb = [Math.max(0, high[0] - low[0]), Math.max(0, high[1] - low[1]), Math.max(0, high[2] - low[2])]
  return { isInverted, multiply: toHex(span), add: toHex(low) }
}

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]

function toRgb(color: string): Rgb | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color)
  if (!match) return null
  return [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16), Number.parseInt(match[3] ?? '', 16)]
}

function toHex(color: Rgb): string {
  return `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function brightness([red, green, blue]: Rgb): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue
}

/** A part of a page as shares of its width and height, from its upper left corner. */
export interface Hole {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** An outline (CSS `clip-path`) of everything but the holes. */
export function outlineWithHoles(holes: readonly Hole[]): string {
  if (holes.length === 0) return 'none'
  const point = (x: number, y: number) => `${round(x)}% ${round(y)}%`
  const rings = holes.map(({ left, top, right, bottom }) => {
    const corner = point(left, top)
    return [corner, point(right, top), point(right, bottom), point(left, bottom), corner, point(0, 0)].join(', ')
  })
  return `polygon(evenodd, 0% 0%, 100% 0%, 100% 100%, 0% 100%, 0% 0%, ${rings.join(', ')})`
}

/** A share as percent, to two decimals. */
export function round(share: number): number {
  return Math.round(share * 1e4) / 100
}

/** The hole on a page that is turned to the right by so many degrees. */
export function turnHole(hole: Hole, rotation: number): Hole {
  if (rotation === 90) return { left: 1 - hole.bottom, top: hole.left, right: 1 - hole.top, bottom: hole.right }
  if (rotation === 180) return { left: 1 - hole.right, top: 1 - hole.bottom, right: 1 - hole.left, bottom: 1 - hole.top }
  if (rotation === 270) return { left: hole.top, top: 1 - hole.right, right: hole.bottom, bottom: 1 - hole.left }
  return hole
}

/** A picture that is the page itself, as in a scan, and dots that are too small to see. */
const WHOLE_PAGE = 0.8
const DOT = 0.0004
const MOST_HOLES = 60

/** Pictures that are left as they are, from pdf.js's record: for each, three of its corners as shares of the page. */
export function pictureHoles(corners: ArrayLike<number>): Hole[] {
  const holes: Hole[] = []
  for (let at = 0; at + 5 < corners.length && holes.length < MOST_HOLES; at += 6) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = Array.from({ length: 6 }, (_, place) => corners[at + place] ?? 0)
    const [x4, y4] = [x2 + x3 - x1, y2 + y3 - y1]
    const hole = {
      left: Math.max(0, Math.min(x1, x2, x3, x4)),
      top: Math.max(0, Math.min(y1, y2, y3, y4)),
      right: Math.min(1, Math.max(x1, x2, x3, x4)),
      bottom: Math.min(1, Math.max(y1, y2, y3, y4)),
    }
    const area = (hole.right - hole.left) * (hole.bottom - hole.top)
    if (area > DOT && area < WHOLE_PAGE) holes.push(hole)
  }
  return holes
}
