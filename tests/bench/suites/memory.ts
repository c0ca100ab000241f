import { rmSync } from 'node:fs'
import type { Page } from 'playwright'
import { launchApp, type RunningApp } from '../../support/launch.ts'
import { openPaper } from '../../support/open-paper.ts'
import { benchPdf } from '../bench-pdf.ts'
import { folderWithPapers, launchFloor, memoryMb, pidOf } from '../electron.ts'
import { SCROLLED, scrollPages } from '../scrolling.ts'
import type { BenchSize, BenchSuite, RatioSpec, Sample } from '../suite.ts'

const SHORT_PAGES = 30
const LONG_PAGES = 350
/** Pages of the long one that are scrolled through. */
const SCROLLED_PAGES = 300
const SPEED = 12
/** Papers that are opened one after the other, so often: the second half shows what is not given back. */
const OPENINGS = 24
const SETTLE_MS = 3_000
/** Until what is not needed has been let go: the worker after its quarter of a minute, and then Chromium's own tidying. */
const LET_GO_MS = 40_000

/** P5: memory of all processes, shared pages counted once, against a bare window of the same Electron. Linux only. */
export async function memorySuite({ isQuick }: BenchSize): Promise<BenchSuite> {
  const { dataFolder, ids } = await folderWithPapers([
    { bytes: await benchPdf(SHORT_PAGES), pages: SHORT_PAGES, title: 'Short paper' },
    { bytes: await benchPdf(LONG_PAGES), pages: LONG_PAGES, title: 'Long paper' },
  ])
  const [short = '', long = ''] = ids
  const bare = async (): Promise<Sample> => {
    const floor = await launchFloor('start')
    await floor.page.waitForTimeout(SETTLE_MS)
    const mb = memoryMb(pidOf(floor))
    await floor.close()
    return { idle: mb, short: mb, split: mb, long: mb, closed: mb, later: mb, many: mb }
  }
  const read = async (): Promise<Sample> => {
    const running = await launchApp({ dataFolder })
    const { page } = running
    const now = async () => {
      await page.waitForTimeout(SETTLE_MS)
      return memoryMb(pidOf(running))
    }
    try {
      const idle = await now()
      await openPaper(page, short)
      await scrollPages(page, SCROLLED.app, SHORT_PAGES - 1, SHORT_PAGES, SPEED)
      const afterShort = await now()
      await page.keyboard.press('Control+\\')
      const panes = page.getByRole('region', { name: /^Pages of the paper/ })
      await panes.nth(1).locator('.page[data-drawn]').first().waitFor()
      const afterSplit = await now()
      await page.keyboard.press('Control+\\')
      await toToday(page)
      await openPaper(page, long)
      await scrollPages(page, SCROLLED.app, isQuick ? 60 : SCROLLED_PAGES, LONG_PAGES, SPEED)
      const afterLong = await now()
      await toToday(page)
      const closed = await now()
      await page.waitForTimeout(LET_GO_MS)
      const later = memoryMb(pidOf(running))
      return {
        idle,
        short: afterShort,
        split: afterSplit,
        long: afterLong,
        closed,
        later,
        many: await openMany(running, isQuick ? 8 : OPENINGS),
      }
    } finally {
      await running.app.close()
    }
  }
  /** Memory after the papers were opened in turn, each left before the next. */
  const openMany = async (running: RunningApp, count: number) => {
    const { page } = running
    for (let opening = 0; opening < count; opening += 1) {
      await openPaper(page, opening % 2 === 0 ? short : long)
      await toToday(page)
    }
    await page.waitForTimeout(SETTLE_MS)
    return memoryMb(pidOf(running))
  }
  const row = (metric: string, label: string, goal: number | null): RatioSpec => ({
    id: 'P5',
    label: `memory ${label} ÷ a bare window`,
    numerator: 'app',
    denominator: 'floor',
    control: 'floor-again',
    goal,
    metric,
  })
  return {
    name: 'memory',
    unit: 'MB',
    rounds: 3,
    cases: [
      { id: 'floor', run: bare },
      { id: 'floor-again', run: bare },
      { id: 'app', run: read },
    ],
    ratios: [
      row('idle', 'idle on Today', 1.2),
      row('short', 'after scrolling through 30 pages', 1.9),
      row('long', 'after scrolling through 300 of 350 pages', 2.2),
      row('split', 'with the same paper in two views', null),
      row('closed', 'after closing the paper', 1.4),
      row('later', 'three quarters of a minute after closing the paper', 1.4),
      row('many', 'after papers were opened one after the other and left', null),
    ],
    close: () => rmSync(dataFolder, { recursive: true, force: true }),
  }
}

async function toToday(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/'
  })
  await page.locator('[data-painted]').waitFor()
}
