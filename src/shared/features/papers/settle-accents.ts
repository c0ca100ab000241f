import type { TextItem } from '../../kernel/text-lines.ts'
import { composeAccents, isLoneAccent } from './compose-accents.ts'

/** How far a sign over a capital is raised at most, and how far its left end is from the letter's, in heights of the type. */
const RAISED = 0.55
const ASIDE = 0.4

/** Old fonts draw the accent of a capital by itself, mostly above the baseline: it is put on its letter, which would lose it. */
export function settleAccents<Item extends TextItem>(items: readonly Item[]): Item[] {
  const signs = items.filter((item) => isLoneAccent(item.text.trim()))
  if (signs.length === 0) return [...items]
  const bySigned = new Map<Item, Item>()
  for (const sign of signs) {
    const letter = items.find((item) => !bySigned.has(item) && isUnder(sign, item))
    if (letter) bySigned.set(letter, sign)
  }
  const settled = new Set(bySigned.values())
  return items.flatMap((item) => {
    if (settled.has(item)) return []
    const sign = bySigned.get(item)
    return [sign ? { ...item, text: composeAccents(signOf(sign) + item.text) } : item]
  })
}

function isUnder(sign: TextItem, item: TextItem): boolean {
  const drop = sign.y - item.y
  return (
    item.fontName === sign.fontName &&
    drop > -sign.fontSize * 0.05 &&
    drop < sign.fontSize * RAISED &&
    Math.abs(item.x - sign.x) < sign.fontSize * ASIDE &&
    /^\p{L}/u.test(item.text)
  )
}

function signOf(item: TextItem): string {
  const sign = item.text.trim()
  return sign === '^' ? '\u02c6' : sign === '~' ? '\u02dc' : sign
}
