import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'
import { lineOfText, openPaper, pagesOf, putPaper } from '../support/open-paper.ts'
import { pdfStream, rawPdf } from '../support/raw-pdf.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'
import { smallPdf } from '../support/small-pdf.ts'

const PAPER = join(import.meta.dirname, '../../../shared/papers/uai23-gao23a.pdf')

const FIRST = [
  'A Small Paper',
  'We show this in Fig. 1 below.',
  'The bound of Table 2 holds, see Section 2.',
  'It was known before (Smith et al., 2020).',
]
const SECOND = ['2 Second Thoughts', 'Some text.', 'Figure 1: What we saw.', 'Table 2: What we counted.', 'Table 2: What we counted again.']
const THIRD = ['References', 'Smith, J., Doe, K. and Poe, L. A study of nothing. 2020.']

const preview = (page: Page, name: RegExp) => page.getByRole('dialog', { name })

/** Moves the pointer onto a share of a line, and lets it rest. */
async function restOn(page: Page, text: string, share: number) {
  const box = await lineOfText(page, text).boundingBox()
  if (!box) throw new Error(`"${text}" is not on screen`)
  await page.mouse.move(box.x + box.width * share - 3, box.y + box.height / 2)
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2)
}

async function hasInk(page: Page) {
  const canvas = page.getByRole('dialog', { name: /^Preview/ }).locator('canvas')
  await expect(canvas).toBeVisible()
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? []
    return pixels.some((value, index) => index % 4 < 3 && value < 100)
  })
}

test('what a text mentions is shown where the pointer rests, though the file has no links', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, smallPdf({ pages: [FIRST, SECOND, THIRD] }), 3))
  await restOn(page, 'in Fig. 1', 0.62)
  await expect(preview(page, /^Preview: Figure 1 · page 2/)).toBeVisible()
  expect(await hasInk(page)).toBe(true)
  await expectAccessible(page)
  await restOn(page, 'A Small Paper', 0.5)
  await expect(preview(page, /^Preview/)).toHaveCount(0)
  await restOn(page, 'was known before', 0.75)
  await expect(preview(page, /^Preview: Reference Smith · page 3/)).toBeVisible()
  await expect(page.getByRole('img', { name: /A study of nothing/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview(page, /^Preview/)).toHaveCount(0)
  expect(consoleErrors).toEqual([])
})

test('the keys step through what is mentioned on the screen, through its candidates, and go there and back', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, smallPdf({ pages: [FIRST, SECOND, THIRD] }), 3))
  await page.keyboard.press('v')
  await expect(preview(page, /Figure 1/)).toBeVisible()
  await page.keyboard.press('v')
  const table = preview(page, /Table 2 · page 2/)
  await expect(table.getByRole('button', { name: /1 of 2/ })).toBeVisible()
  await page.keyboard.press('.')
  await expect(table.getByRole('button', { name: /2 of 2/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /counted again/ })).toBeVisible()
  await page.keyboard.press('v')
  await expect(preview(page, /Section 2 · page 2/)).toBeVisible()
  await page.keyboard.press('Shift+V')
  await expect(table).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(preview(page, /^Preview/)).toHaveCount(0)
  await expect(page.getByText('Went to Table 2 · page 2')).toBeAttached()
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('2')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('1')
  expect(consoleErrors).toEqual([])
})

test('a link of the file shows where it leads, on hover and with the focus', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, await makeReaderPdf(), PAGE_COUNT))
  const link = page.locator('.annotationLayer a[href^="#"]').first()
  await link.hover()
  await expect(preview(page, /page 6/)).toBeVisible()
  expect(await hasInk(page)).toBe(true)
  await page.mouse.move(5, 5)
  await expect(preview(page, /^Preview/)).toHaveCount(0)
  await pagesOf(page).focus()
  await page.keyboard.press('Tab')
  await link.focus()
  await expect(preview(page, /page 6/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('6')
  expect(consoleErrors).toEqual([])
})

test('a real paper shows its figures, equations and works', async ({ launch }) => {
  test.skip(!existsSync(PAPER), 'the paper is not on this machine')
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, readFileSync(PAPER), 11), '?page=4')
  await page.keyboard.press('v')
  await expect(preview(page, /^Preview/)).toBeVisible({ timeout: 20_000 })
  const seen = new Set<string>()
  // The same thing may be mentioned twice in a row.
  const step = async () => {
    await page.keyboard.press('v')
    seen.add((await preview(page, /^Preview/).getAttribute('aria-label')) ?? '')
    return seen.size
  }
  await expect.poll(step, { timeout: 20_000 }).toBeGreaterThanOrEqual(4)
  expect(await hasInk(page)).toBe(true)
  await page.screenshot({ path: 'test-results/smart-jump.png' })
  expect(consoleErrors).toEqual([])
})

/** `^…^` is raised, in a smaller type. */
function raisedPdf(pages: readonly (readonly string[])[]): Buffer {
  const body = (line: string, row: number) => {
    const parts = line.split('^').map((part, index) => (index % 2 === 1 ? `/F1 8 Tf 4 Ts (${part}) Tj` : `/F1 12 Tf 0 Ts (${part}) Tj`))
    return `BT 72 ${740 - row * 24} Td ${parts.join(' ')} ET`
  }
  return rawPdf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] >>`,
    3: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Object.fromEntries(
      pages.flatMap((lines, index) => [
        [
          4 + index * 2,
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        ],
        [5 + index * 2, pdfStream(lines.map(body).join('\n'))],
      ]),
    ),
  })
}

test('works cited by raised numbers are shown, each of a list, and powers are not', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  const text = [
    'Deep networks are used widely^1^ and have been studied^2,4^',
    'in all their forms before^3^ while x^2^ is only a number.',
    'We follow the others here.',
  ]
  const works = [1, 2, 3, 4].map((number) => `${number}. A. Author and B. Other. Title number ${number}. In: Journal. 2020.`)
  await openPaper(page, putPaper(running, raisedPdf([text, ['References', ...works]]), 2))
  const next = async (label: string) => {
    await page.keyboard.press('v')
    await expect(preview(page, new RegExp(`^Preview: Reference ${label} `))).toBeVisible()
  }
  await pagesOf(page).focus()
  for (const label of ['1', '2', '4', '3', '1']) await next(label)
  await expect(page.getByRole('img', { name: /Title number 1/ })).toBeVisible()
  expect(await hasInk(page)).toBe(true)
  await expectAccessible(page)
  expect(consoleErrors).toEqual([])
})
