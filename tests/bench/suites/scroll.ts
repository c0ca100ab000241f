import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { launchApp } from '../../support/launch.ts'
import { openPaper } from '../../support/open-paper.ts'
import { benchPdf } from '../bench-pdf.ts'
import { folderWithPapers, launchFloor } from '../electron.ts'
import { SCROLLED, scrollPages } from '../scrolling.ts'
import type { BenchSize, BenchSuite, RatioSpec, Sample } from '../suite.ts'
import { callFloor } from './reader.ts'

const PAGES = 30
const MARKS = 5_000
/** Pages a second; brisk reading. */
const SPEED = 4

/** P4: frames that come late while 30 pages go by, against as many blank pages in the same Electron. */
export async function scrollSuite({ isQuick }: BenchSize): Promise<BenchSuite> {
  const { dataFolder, ids } = await folderWithPapers([
    { bytes: await benchPdf(PAGES, 1), pages: PAGES, title: 'Plain paper' },
    { bytes: await benchPdf(PAGES, 2), pages: PAGES, title: 'Marked paper' },
  ])
  const [plain = '', marked = ''] = ids
  addMarks(join(dataFolder, 'prepbench.sqlite'), marked)
  const floor = await launchFloor('reader')
  await callFloor(floor.page, 'blank', PAGES)
  const { app, page } = await launchApp({ dataFolder })
  const count = isQuick ? 8 : PAGES - 1
  const scrollBare = (): Promise<Sample> => scrollPages(floor.page, SCROLLED.floor, count, PAGES, SPEED)
  const scrollPaper = async (paperId: string): Promise<Sample> => {
    await openPaper(page, paperId, '?page=0')
    const sample = await scrollPages(page, SCROLLED.app, count, PAGES, SPEED)
    await page.evaluate(() => {
      location.hash = '#/plan'
    })
    return sample
  }
  const row = (label: string, numerator: string, denominator: string, metric: string, goal: number): RatioSpec => ({
    id: 'P4',
    label,
    numerator,
    denominator,
    control: denominator,
    goal,
    metric,
    unit: metric === 'longestMs' ? 'ms' : '%',
    compare: metric === 'late' ? 'more' : 'value',
  })
  return {
    name: 'scroll',
    unit: '%',
    rounds: 7,
    cases: [
      { id: 'floor', run: scrollBare },
      { id: 'plain', run: () => scrollPaper(plain) },
      { id: 'marked', run: () => scrollPaper(marked) },
    ],
    ratios: [
      row('frames over 34 ms, 30 pages at 4 a second, beyond blank pages', 'plain', 'floor', 'late', 1),
      row('the same with 5,000 marks, beyond the same without marks', 'marked', 'plain', 'late', 0.5),
      row('frames that showed a page with nothing drawn', 'plain', 'floor', 'blank', 0),
      row('longest frame', 'plain', 'floor', 'longestMs', 50),
    ],
    close: async () => {
      await floor.close()
      await app.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Highlights of one line each, spread over all pages. */
function addMarks(store: string, paperId: string): void {
  const db = new Database(store)
  const insert = db.prepare(
    `INSERT INTO mark (id, paper_id, kind, color, page_index, rects, quote, sort_key, created_at, updated_at)
     VALUES (?, ?, 'highlight', 'yellow', ?, ?, 'A line', ?, 1, 1)`,
  )
  db.transaction(() => {
    for (let index = 0; index < MARKS; index += 1) {
      const pageIndex = index % PAGES
      const place = Math.floor(index / PAGES)
      const [x, y] = [place % 2 === 0 ? 54 : 318, 715 - (place % 48) * 13.5]
      const sortKey = `${String(pageIndex).padStart(5, '0')}|${String(place).padStart(6, '0')}|00000`
      insert.run(`bench-${index}`, paperId, pageIndex, JSON.stringify([[x, y - 2, x + 200, y + 8]]), sortKey)
    }
  })()
  db.close()
}
