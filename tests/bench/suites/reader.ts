import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { launchApp } from '../../support/launch.ts'
import { benchPdf } from '../bench-pdf.ts'
import { folderWithPapers, launchFloor, sharedPapers } from '../electron.ts'
import type { BenchSize, BenchSuite, RatioSpec, Sample } from '../suite.ts'

const PAGES = 30
/** As long as somebody looks at the library before they choose. */
const IDLE_MS = 1_500

/**
 * P2: from the click on a paper to its first page drawn sharp, against bare pdf.js that opens and draws the same page as
 * wide in the same Electron with a worker of its own, as it does when nobody keeps one.
 */
export async function readerSuite({ isQuick }: BenchSize): Promise<BenchSuite> {
  const [shared] = isQuick ? [] : sharedPapers()
  const bytes = shared ? readFileSync(shared) : await benchPdf(PAGES)
  const { dataFolder, ids } = await folderWithPapers([{ bytes, pages: PAGES, title: 'Measured paper' }])
  const file = join(dataFolder, 'measured.pdf')
  writeFileSync(file, bytes)
  const floor = await launchFloor('reader')
  const paper = { id: ids[0] ?? '', width: 900 }
  const firstPage = () => callFloor(floor.page, 'firstPage', file, paper.width)
  const openTwice = async (): Promise<Sample> => {
    const { app, page } = await launchApp({ dataFolder })
    try {
      const first = (await clickToPage(page, paper.id)).sharp
      const again = await clickToPage(page, paper.id)
      paper.width = await page.evaluate(() => document.querySelector('.page')?.clientWidth ?? 900)
      return { first, again: again.sharp, readable: again.readable }
    } finally {
      await app.close()
    }
  }
  const row = (metric: string, label: string, goal: number, sight = 'page 1 sharp'): RatioSpec => ({
    id: 'P2',
    label: `${label} → ${sight} ÷ bare pdf.js with a new worker`,
    numerator: 'app',
    denominator: 'floor',
    control: 'floor-again',
    goal,
    metric,
  })
  return {
    name: 'reader',
    unit: 'ms',
    rounds: 9,
    cases: [
      { id: 'floor', run: async () => both(await firstPage()) },
      { id: 'floor-again', run: async () => both(await firstPage()) },
      { id: 'app', run: openTwice },
    ],
    ratios: [
      row('first', 'click on the first paper of a session', 0.8),
      row('again', 'click on a paper that was open before', 0.5),
      row('readable', 'click on a paper that was open before', 0.4, 'something readable'),
    ],
    close: async () => {
      await floor.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

const both = (ms: number): Sample => ({ first: ms, again: ms, readable: ms })

export async function callFloor(page: Page, method: string, ...values: readonly (string | number)[]): Promise<number> {
  await page.waitForFunction(() => 'floor' in globalThis)
  return page.evaluate(
    ([name, given]) => {
      const floor = Reflect.get(globalThis, 'floor') as Record<string, (...args: readonly unknown[]) => Promise<number>>
      const call = floor[name]
      if (!call) throw new Error(`The floor has no ${name}.`)
      return call(...given)
    },
    [method, values] as const,
  )
}

interface Opening {
  /** Milliseconds until the first page is drawn. */
  readonly sharp: number
  /** Until it, or the picture of how the paper was left. */
  readonly readable: number
}

/** Measured in the page: it clicks the paper in the library and waits for its first page. */
async function clickToPage(page: Page, paperId: string): Promise<Opening> {
  await page.evaluate(() => {
    location.hash = '#/read'
  })
  await page.locator(`a[href$="/read/${paperId}"]`).first().waitFor()
  await page.waitForTimeout(IDLE_MS)
  return page.evaluate(
    (id) =>
      new Promise<{ sharp: number; readable: number }>((resolve) => {
        const start = performance.now()
        let readable = 0
        document.querySelector<HTMLElement>(`a[href$="/read/${id}"]`)?.click()
        const look = () => {
          const isSharp = document.querySelector('.page[data-loaded="true"] canvas') !== null
          if (readable === 0 && (isSharp || document.querySelector('[data-last-picture] [data-seen]')))
            requestAnimationFrame(() => {
              readable = performance.now() - start
            })
          if (isSharp) requestAnimationFrame(() => resolve({ sharp: performance.now() - start, readable }))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    paperId,
  )
}
