import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { launchApp } from '../../support/launch.ts'
import { openPaper } from '../../support/open-paper.ts'
import { benchPdf, NEEDLE } from '../bench-pdf.ts'
import { folderWithPapers, launchFloor } from '../electron.ts'
import type { BenchSize, BenchSuite } from '../suite.ts'
import { callFloor } from './reader.ts'

/** Find in the reader, in a paper nobody searched before, against reading the text with bare pdf.js and looking for the word. */
export async function findSuite({ isQuick }: BenchSize): Promise<BenchSuite> {
  const pages = isQuick ? 60 : 350
  const bytes = await benchPdf(pages)
  const { dataFolder, ids } = await folderWithPapers([{ bytes, pages, title: 'Long paper' }])
  const file = join(dataFolder, 'long.pdf')
  writeFileSync(file, bytes)
  const floor = await launchFloor('reader')
  const { app, page } = await launchApp({ dataFolder })
  const bare = () => callFloor(floor.page, 'find', file, NEEDLE)
  return {
    name: 'find',
    unit: 'ms',
    rounds: 5,
    cases: [
      { id: 'floor', run: bare },
      { id: 'floor-again', run: bare },
      { id: 'app', run: () => findIn(page, ids[0] ?? '') },
    ],
    ratios: [
      {
        id: 'find',
        label: `find a word on one of ${pages} pages ÷ bare getTextContent of all pages`,
        numerator: 'app',
        denominator: 'floor',
        control: 'floor-again',
        goal: null,
      },
    ],
    close: async () => {
      await floor.close()
      await app.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Milliseconds from typing the word to the count of its matches. */
async function findIn(page: Page, paperId: string): Promise<number> {
  await openPaper(page, paperId, '?page=0')
  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Find' })
  await field.waitFor()
  const taken = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let start = 0
        document.addEventListener(
          'input',
          () => {
            start = performance.now()
          },
          { capture: true, once: true },
        )
        const look = () => {
          const said = document.querySelector('search [role=status]')?.textContent ?? ''
          if (start > 0 && /of 1$/.test(said)) resolve(performance.now() - start)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
  await field.fill(NEEDLE)
  const ms = await taken
  await page.evaluate(() => {
    location.hash = '#/plan'
  })
  return ms
}
