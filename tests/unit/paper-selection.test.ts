import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPdfjs } from '../../src/main/paper-reader/load-pdfjs.ts'
import { hitText } from '../../src/shared/features/reader/selection/hit.ts'
import { type PageText, readPageText, type TextLine } from '../../src/shared/features/reader/selection/page-text.ts'

/** Papers of two columns, made with TeX, whose files have their text in reading order. */
const FOLDER = join(import.meta.dirname, '../../../shared/papers')
const papers = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /^uai23-.*\.pdf$/.test(name)) : []

const letters = (text: string) => text.replace(/[\s\0]/g, '')

/** Selects letter by letter, as a drag from the beginning of the first line to the end of the last one. */
function drag(page: PageText, first: TextLine, last: TextLine): string {
  const start = hitText(page, first.left, (first.bottom + first.top) / 2)
  const end = start && hitText(page, last.edges.at(-1) ?? last.right, (last.bottom + last.top) / 2, start.block)
  return start && end ? page.text.slice(start.caret, end.caret) : ''
}

/** Four lines that follow each other in a column and are as wide as running text. */
function passages({ lines }: PageText): TextLine[][] {
  return lines.flatMap((line, index) => {
    const passage = lines.slice(index, index + 4)
    const isText =
      passage.length === 4 && passage.every((each) => each.block === line.block && each.quarter === 0 && each.right - each.left > 150)
    return isText && index % 4 === 0 ? [passage] : []
  })
}

test.skipIf(papers.length === 0).each(papers)(
  '%s: a drag down a column selects what the file reads there',
  async (name) => {
    const pdfjs = await loadPdfjs()
    const task = pdfjs.getDocument({
      data: new Uint8Array(readFileSync(join(FOLDER, name))),
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
    })
    const document = await task.promise
    let [same, all] = [0, 0]
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true })
      const pieces = items.flatMap((item) =>
        'str' in item ? [{ text: item.str, transform: item.transform as number[], width: item.width }] : [],
      )
      const raw = pieces.map((piece) => piece.text).join('')
      const page = readPageText(pieces)
      for (const passage of passages(page)) {
        const [first, last] = [passage[0], passage[3]]
        const from = first?.raw[0] ?? 0
        const to = Math.max(...(last?.raw ?? []))
        if (!first || !last) continue
        const selected = drag(page, first, last)
        all += 1
        if (letters(selected) === letters(raw.slice(from, to + 1))) same += 1
        // Never a line of the column beside.
        const spanning = passage.map((line) => line.text).join('\n')
        expect(spanning.includes(selected) || letters(spanning).includes(letters(selected))).toBe(true)
      }
    }
    await task.destroy()
    expect(all).toBeGreaterThan(40)
    // The rest is formulas, whose parts a file may have in any order.
    expect(same / all).toBeGreaterThan(0.8)
  },
  60_000,
)
