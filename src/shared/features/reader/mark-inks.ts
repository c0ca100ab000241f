import { MARK_COLORS, type MarkColor, type MarkKind } from './mark.model.ts'

/** Red, green and blue from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** What a marked text is covered with; the same as `--pb-mark-*` in the page. */
const FILLS: Readonly<Record<MarkColor, string>> = {
  yellow: '#ffe47a',
  green: '#b9e8a4',
  blue: '#a9d3ff',
  purple: '#d8c0ff',
  pink: '#ffc2e0',
  orange: '#ffcf9e',
  red: '#ffb3ad',
  gray: '#d5d5d5',
}
/** The same colours for lines, which would be lost on white paper if they were as light. */
const LINES: Readonly<Record<MarkColor, string>> = {
  yellow: '#d9a900',
  green: '#4f9e33',
  blue: '#2f7fd1',
  purple: '#8a58d6',
  pink: '#d9498f',
  orange: '#e07b1a',
  red: '#d63a30',
  gray: '#7a7a7a',
}
/** Below this, from 0 to 1, a colour has no hue that anybody would name. */
const LEAST_SATURATION = 0.15
/** Where on the circle of hues, in degrees, each colour ends; beyond the last it is red again. */
const HUES: readonly (readonly [end: number, MarkColor])[] = [
  [15, 'red'],
  [43, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [245, 'blue'],
  [290, 'purple'],
  [345, 'pink'],
]

/** What a mark of this kind is drawn with in a PDF. */
export function inkOf(kind: MarkKind, color: MarkColor): Rgb {
  return parse(kind === 'highlight' ? FILLS[color] : LINES[color])
}

/** The colour that somebody would call by the same name. */
export function nearestColor(color: Rgb): MarkColor {
  const own = MARK_COLORS.find((name) => isSame(color, parse(FILLS[name])) || isSame(color, parse(LINES[name])))
  if (own) return own
  const { hue, saturation } = hueOf(color)
  if (saturation < LEAST_SATURATION) return 'gray'
  return HUES.find(([end]) => hue < end)?.[1] ?? 'red'
}

function parse(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [part(1), part(3), part(5)]
}

/** To the step of one of 255, which is as fine as other programs keep a colour. */
function isSame(one: Rgb, other: Rgb): boolean {
  return one.every((share, index) => Math.abs(share - (other[index] ?? 0)) < 1.5 / 255)
}

function hueOf([red, green, blue]: Rgb): { readonly hue: number; readonly saturation: number } {
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (range === 0) return { hue: 0, saturation: 0 }
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range
  return { hue: (sixth * 60 + 360) % 360, saturation: range / most }
}
