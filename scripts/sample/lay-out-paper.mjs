import { rgb, setWordSpacing } from 'pdf-lib'
import { figures } from './figures.mjs'
import { byline, items, notice, title } from './paper-text.mjs'

/**
 * @typedef {import('pdf-lib').PDFFont} PDFFont
 * @typedef {{ pageIndex: number, text: string, x: number, y: number, size: number, font: PDFFont, wordSpacing: number }} Line
 * @typedef {{ regular: PDFFont, bold: PDFFont, italic: PDFFont }} Fonts
 */

const PAGE = { width: 612, height: 792, left: 64, top: 722, bottom: 74 }
const GAP = 22
const COLUMN = (PAGE.width - 2 * PAGE.left - GAP) / 2
const BODY = 11
const LEADING = 14.5
const ink = rgb(0.08, 0.08, 0.08)

/**
 * Sets the paper in two columns. @returns its lines of text in reading order, for finding quotes
 * @param {import('pdf-lib').PDFDocument} document
 * @param {Fonts} fonts
 */
export function layOutPaper(document, fonts) {
  /** @type {Line[]} */
  const lines = []
  const cursor = { pageIndex: -1, column: 1, y: 0, top: PAGE.top }

  const page = () => document.getPage(cursor.pageIndex)
  const left = () => PAGE.left + cursor.column * (COLUMN + GAP)
  /** The next column with room for `height`. @param {number} height */
  const need = (height) => {
    if (cursor.pageIndex >= 0 && cursor.y - height >= PAGE.bottom) return
    cursor.column = 1 - cursor.column
    if (cursor.column === 0) {
      document.addPage([PAGE.width, PAGE.height])
      cursor.pageIndex += 1
      cursor.top = cursor.pageIndex === 0 ? drawHead(document.getPage(0), fonts) : PAGE.top
      drawFoot(page(), fonts, cursor.pageIndex + 1)
    }
    cursor.y = cursor.top
  }
  /** @param {string} text @param {PDFFont} font @param {number} size @param {{ indent?: number, width?: number }} [options] */
  const drawLine = (text, font, size, { indent = 0, width } = {}) => {
    need(size)
    cursor.y -= size * 0.8
    const spaces = text.split(' ').length - 1
    const free = width === undefined || spaces === 0 ? 0 : width - font.widthOfTextAtSize(text, size)
    const wordSpacing = free / Math.max(1, spaces)
    const at = { x: left() + indent, y: cursor.y, size, font }
    page().pushOperators(setWordSpacing(wordSpacing))
    page().drawText(text, { ...at, color: ink })
    page().pushOperators(setWordSpacing(0))
    lines.push({ pageIndex: cursor.pageIndex, text, wordSpacing, ...at })
  }
  /** @param {string} text @param {PDFFont} font @param {number} size @param {number} leading @param {number} [hanging] */
  const drawText = (text, font, size, leading, hanging = 0) => {
    const wrapped = wrap(text, font, size, COLUMN - hanging)
    wrapped.forEach((line, index) => {
      need(leading)
      const isLast = index === wrapped.length - 1
      const top = cursor.y
      drawLine(line, font, size, { indent: hanging, ...(isLast ? {} : { width: COLUMN - hanging }) })
      cursor.y = top - leading
    })
  }
  /** @param {string} text */
  const drawCaption = (text) => {
    cursor.y -= 3
    drawText(text, fonts.italic, 8.6, 10.4)
    cursor.y -= 8
  }

  for (const item of items) {
    switch (item.kind) {
      case 'heading': {
        // Never the last line of a column.
        need(46)
        if (cursor.y < cursor.top) cursor.y -= item.level === 1 ? 9 : 6
        const size = item.level === 1 ? 12 : 10.4
        drawText(item.text, fonts.bold, size, size + 5)
        break
      }
      case 'text':
        drawText(item.text, fonts.regular, BODY, LEADING)
        cursor.y -= 4
        break
      case 'equation': {
        need(26)
        cursor.y -= 3
        const top = cursor.y
        drawLine(item.text, fonts.italic, BODY, { indent: 10 })
        cursor.y = top
        const number = `(${item.number})`
        drawLine(number, fonts.regular, BODY, { indent: COLUMN - fonts.regular.widthOfTextAtSize(number, BODY) })
        cursor.y -= 10
        break
      }
      case 'list':
        for (const entry of item.items) {
          need(LEADING)
          page().drawCircle({ x: left() + 4, y: cursor.y - BODY * 0.55, size: 1.4, color: ink })
          drawText(entry, fonts.regular, BODY, LEADING, 12)
          cursor.y -= 2
        }
        cursor.y -= 3
        break
      case 'reference':
        drawText(item.text, fonts.regular, 8.8, 10.8)
        cursor.y -= 2
        break
      case 'figure': {
        need(item.height + 40)
        cursor.y -= 4
        figures[item.name]?.({
          page: page(),
          font: fonts.regular,
          x: left(),
          y: cursor.y - item.height,
          width: COLUMN,
          height: item.height,
        })
        cursor.y -= item.height + 4
        drawCaption(item.caption)
        break
      }
      case 'table': {
        need(item.rows.length * 13 + 44)
        cursor.y -= 4
        const rule = () => {
          page().drawLine({ start: { x: left(), y: cursor.y }, end: { x: left() + COLUMN, y: cursor.y }, thickness: 0.6, color: ink })
        }
        rule()
        item.rows.forEach((row, rowIndex) => {
          cursor.y -= 3
          let indent = 2
          const top = cursor.y
          row.forEach((cell, index) => {
            cursor.y = top
            drawLine(cell, rowIndex === 0 ? fonts.bold : fonts.regular, 9, { indent })
            indent += (item.widths[index] ?? 0) * COLUMN
          })
          cursor.y = top - 10
          if (rowIndex === 0 || rowIndex === item.rows.length - 1) rule()
        })
        cursor.y -= 4
        drawCaption(item.caption)
      }
    }
  }
  return lines
}

/** Title over both columns. @returns where the columns begin @param {import('pdf-lib').PDFPage} page @param {Fonts} fonts */
function drawHead(page, fonts) {
  let y = PAGE.top
  for (const line of wrap(title, fonts.bold, 17, 420)) {
    y -= 20
    center(page, line, fonts.bold, 17, y)
  }
  y -= 22
  center(page, byline, fonts.regular, 11, y)
  for (const line of wrap(notice, fonts.italic, 9.4, 400)) {
    y -= 15
    center(page, line, fonts.italic, 9.4, y)
  }
  return y - 22
}

/** @param {import('pdf-lib').PDFPage} page @param {Fonts} fonts @param {number} number */
function drawFoot(page, fonts, number) {
  center(page, `Sample paper of Prepbench · ${number}`, fonts.regular, 8.5, 40)
}

/** @param {import('pdf-lib').PDFPage} page @param {string} text @param {PDFFont} font @param {number} size @param {number} y */
function center(page, text, font, size, y) {
  page.drawText(text, { x: (PAGE.width - font.widthOfTextAtSize(text, size)) / 2, y, size, font, color: ink })
}

/** @param {string} text @param {PDFFont} font @param {number} size @param {number} width */
function wrap(text, font, size, width) {
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line]
}
