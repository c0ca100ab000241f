/** @typedef {import('./lay-out-paper.mjs').Line} Line */

const CONTEXT_LENGTH = 60

/**
 * Where a quote stands: one rectangle a line in PDF units, and the text around it. It must lie on one page.
 * @param {Line[]} lines in reading order
 * @param {string} quote
 */
export function findQuote(lines, quote) {
  const chars = lines.flatMap((line, lineIndex) => [...`${line.text} `].map((char, offset) => ({ char, lineIndex, offset })))
  const text = chars.map(({ char }) => char).join('')
  const from = text.indexOf(quote)
  if (from < 0) throw new Error(`The paper does not say: ${quote}`)
  const spans = new Map()
  for (const { lineIndex, offset } of chars.slice(from, from + quote.length)) {
    const span = spans.get(lineIndex) ?? { start: offset, end: offset }
    spans.set(lineIndex, { start: span.start, end: offset + 1 })
  }
  const places = [...spans].flatMap(([lineIndex, span]) => lines.slice(lineIndex, lineIndex + 1).map((line) => ({ line, ...span })))
  const pageIndex = places[0]?.line?.pageIndex ?? 0
  const rects = places.map(({ line, start, end }) => rectOf(line, start, Math.min(end, line.text.length)))
  const pageStart = chars.findIndex(({ lineIndex }) => lines[lineIndex]?.pageIndex === pageIndex)
  return {
    pageIndex,
    rects,
    quote,
    contextBefore: text.slice(Math.max(0, from - CONTEXT_LENGTH), from),
    contextAfter: text.slice(from + quote.length, from + quote.length + CONTEXT_LENGTH),
    sortKey: sortKey(pageIndex, from - pageStart, Math.max(...rects.map((rect) => rect[3] ?? 0))),
  }
}

/** @param {Line} line @param {number} start @param {number} end @returns {number[]} */
function rectOf(line, start, end) {
  const before = widthOf(line, line.text.slice(0, start))
  const width = widthOf(line, line.text.slice(start, end))
  return [line.x + before, line.y - line.size * 0.22, line.x + before + width, line.y + line.size * 0.74].map(round)
}

/** @param {Line} line @param {string} text */
function widthOf({ font, size, wordSpacing }, text) {
  return font.widthOfTextAtSize(text, size) + (text.split(' ').length - 1) * wordSpacing
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000
}

/** As `sortKey` of the reader: page, offset in its text, distance from the top. @param {number} pageIndex @param {number} offset @param {number} top */
function sortKey(pageIndex, offset, top) {
  const pad = (/** @type {number} */ value, /** @type {number} */ length) => String(value).padStart(length, '0')
  return [pad(pageIndex, 5), pad(offset, 7), pad(Math.round(99_999 - top), 5)].join('|')
}
