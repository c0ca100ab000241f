import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { SampleContent } from './sample-content.ts'

const folder = new URL('../../../../resources/sample/', import.meta.url)
const content = SampleContent.parse(JSON.parse(readFileSync(new URL('sample-campaign.json', folder), 'utf8')))

async function pageTexts() {
  const document = await getDocument({ data: new Uint8Array(readFileSync(new URL('sample-paper.pdf', folder))), verbosity: 0 }).promise
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent()
    return items.flatMap((item) => ('str' in item ? [item] : []))
  })
  return { outline: await document.getOutline(), pages: await Promise.all(pages) }
}

test('the sample paper has four pages, the usual sections, no outline, and says that it is a sample', async () => {
  const { outline, pages } = await pageTexts()
  const text = pages.map((items) => items.map(({ str }) => str).join(' ')).join(' ')
  expect(pages.length).toBeGreaterThanOrEqual(4)
  expect(outline).toBeNull()
  for (const section of ['Abstract', '1 Introduction', '2 Related Work', '3 Method', '4 Results', '6 Conclusion'])
    expect(text).toContain(section)
  expect(text).toContain('all measurements are invented')
})

test('marks quote the paper verbatim, and their rectangles lie on the quoted words', async () => {
  const { pages } = await pageTexts()
  for (const { quote, pageIndex, rects } of content.marks) {
    const items = pages[pageIndex] ?? []
    expect(
      items
        .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
        .join('')
        .replace(/\s+/g, ' '),
    ).toContain(quote)
    // The first word of the quote starts in an item whose baseline lies within the first rectangle.
    const [x1 = 0, y1 = 0, , y2 = 0] = rects[0] ?? []
    const hit = items.find(({ str, transform, width }) => {
      const [, , , , x = 0, y = 0] = transform as number[]
      return str !== '' && y > y1 && y < y2 && x <= x1 + 2 && x + width >= x1
    })
    expect(hit?.str).toBeDefined()
  }
})
