import type { PlacedItem } from './placed-lines.ts'

/** What is used of an item of pdf.js's text; its marks of tagged content have no text. */
interface RawItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** The upright text of a page. Text that runs up the margin belongs to no line. */
export function placedItems(raw: readonly unknown[]): PlacedItem[] {
  return raw.filter(isUpright).map(({ str, transform, width, height }) => ({
    text: str,
    x: transform[4] ?? 0,
    y: transform[5] ?? 0,
    width,
    height,
  }))
}

function isUpright(item: unknown): item is RawItem {
  if (typeof item !== 'object' || item === null || !('str' in item) || !('transform' in item)) return false
  const [a = 0, b = 0] = item.transform as number[]
  return Math.abs(b) < 0.01 * Math.abs(a)
}
