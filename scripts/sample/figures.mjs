import { rgb } from 'pdf-lib'

const ink = rgb(0.15, 0.15, 0.15)
const soft = rgb(0.6, 0.6, 0.6)
const accent = rgb(0.72, 0.33, 0.16)
const second = rgb(0.2, 0.42, 0.55)

/**
 * @typedef {{ page: import('pdf-lib').PDFPage, font: import('pdf-lib').PDFFont, x: number, y: number, width: number, height: number }} Frame
 * `x`, `y`: the lower left corner.
 */

/** @type {Record<string, (frame: Frame) => void>} */
export const figures = { rhythm, ledger, budget }

/** @param {Frame} frame @param {string} text @param {number} x @param {number} y */
function label({ page, font }, text, x, y, size = 7.5) {
  page.drawText(text, { x, y, size, font, color: ink })
}

/** Three rows of ticks. @param {Frame} frame */
function rhythm(frame) {
  const { page, x, y, width, height } = frame
  const rows = [
    { name: 'topic word', steps: [12, 31, 55, 74, 98, 119, 141, 160, 184, 207, 228, 250, 274, 296, 318, 341, 363] },
    { name: 'account number', steps: [20, 24, 28, 310, 314, 318, 588, 592] },
    { name: 'variable', steps: [60, 64, 190, 197, 330, 334, 339, 470, 476] },
  ]
  const left = x + 66
  const scale = (width - 74) / 600
  rows.forEach((row, index) => {
    const base = y + height - 26 - index * 30
    label(frame, row.name, x, base + 3)
    page.drawLine({ start: { x: left, y: base }, end: { x: left + 600 * scale, y: base }, thickness: 0.5, color: soft })
    for (const step of row.steps) {
      const at = left + step * scale
      page.drawLine({ start: { x: at, y: base }, end: { x: at, y: base + 13 }, thickness: 1, color: index === 1 ? accent : second })
    }
  })
  for (const step of [0, 200, 400, 600]) label(frame, String(step), left + step * scale - 5, y + 6)
  label(frame, 'step', x + 36, y + 6)
}

/** Boxes for the cache, a quote and an eviction. @param {Frame} frame */
function ledger(frame) {
  const { page, x, y, width, height } = frame
  const tokens = ['The', 'sum', 'of', '4', '711', 'was', 'paid']
  const box = width / tokens.length
  const top = y + height - 34
  tokens.forEach((token, index) => {
    const color = index === 2 ? accent : index === 4 ? second : soft
    page.drawRectangle({ x: x + index * box + 2, y: top, width: box - 4, height: 22, borderColor: color, borderWidth: 1 })
    label(frame, token, x + index * box + 8, top + 8)
  })
  const rows = [
    ['last quote', '12', '40', '9', '96', '96', '70', '88'],
    ['habit', '10', '35', '8', '40', '40', '30', '60'],
    ['score', '8.8', '1.7', '11', '0.1', '0.1', '1.0', '0.2'],
  ]
  rows.forEach((row, line) => {
    const base = top - 18 - line * 15
    for (const [index, cell] of row.slice(1).entries()) label(frame, cell, x + index * box + 10, base)
  })
  label(frame, 'Rows: last quote, habit, score at step 100.', x + 2, y + 22)
  label(frame, 'Step 100 quotes "711"; "of" has the largest score and is evicted.', x + 2, y + 10)
}

/** A line chart. @param {Frame} frame */
function budget(frame) {
  const { page, x, y, width, height } = frame
  const left = x + 26
  const bottom = y + 24
  const [chartWidth, chartHeight] = [width - 90, height - 36]
  const budgets = [2, 5, 10, 20, 30, 40, 60]
  const at = (/** @type {number} */ index) => left + (index / (budgets.length - 1)) * chartWidth
  const up = (/** @type {number} */ value) => bottom + ((value - 30) / 70) * chartHeight
  for (const value of [40, 60, 80, 100]) {
    page.drawLine({ start: { x: left, y: up(value) }, end: { x: left + chartWidth, y: up(value) }, thickness: 0.4, color: soft })
    label(frame, String(value), x + 6, up(value) - 3)
  }
  const lines = [
    { name: 'foresight', color: soft, values: [70, 91, 96.5, 99, 99.4, 99.7, 100] },
    { name: 'ledger', color: accent, values: [38, 70, 90.5, 96.1, 97.8, 98.9, 99.8] },
    { name: 'accumulated', color: second, values: [40, 69, 80.2, 88.4, 94.0, 97.9, 99.7] },
  ]
  lines.forEach(({ name, color, values }, line) => {
    for (let index = 1; index < values.length; index += 1) {
      page.drawLine({
        start: { x: at(index - 1), y: up(values[index - 1] ?? 0) },
        end: { x: at(index), y: up(values[index] ?? 0) },
        thickness: 1.4,
        color,
      })
    }
    page.drawRectangle({ x: left + chartWidth + 8, y: up(96) - line * 13, width: 8, height: 2, color })
    label(frame, name, left + chartWidth + 19, up(96) - line * 13 - 2)
  })
  for (const [index, value] of budgets.entries()) label(frame, String(value), at(index) - 4, y + 12)
  label(frame, 'cache budget in percent', left + 44, y + 1)
}
