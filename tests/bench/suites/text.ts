import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestCore } from '../../support/test-core.ts'
import { benchPdf } from '../bench-pdf.ts'
import { openForText } from '../open-for-text.ts'
import type { BenchSize, BenchSuite } from '../suite.ts'

/** P10: the text of a paper read in the reading process and put into the index, against bare getTextContent. */
export async function textSuite({ isQuick }: BenchSize): Promise<BenchSuite> {
  const pages = isQuick ? 30 : 150
  const bytes = await benchPdf(pages)
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-bench-'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  mkdirSync(join(dataFolder, 'library'))
  writeFileSync(join(dataFolder, 'library', `${sha256}.pdf`), bytes)
  const { core, db } = createTestCore({ dataFolder, path: join(dataFolder, 'core.sqlite') })
  db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
     VALUES ('bench', ?, 'paper.pdf', ?, 'Measured', 'metadata', ?, 0, 0)`,
  ).run(sha256, bytes.length, pages)
  const bare = () => bareTextMs(bytes)
  const index = async () => {
    db.exec('DELETE FROM paper_page; UPDATE paper SET indexed_at = NULL')
    const start = performance.now()
    core.context.indexer.wake()
    await core.context.indexer.whenIdle()
    const took = performance.now() - start
    const { count } = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM paper_page').get() ?? { count: 0 }
    if (count !== pages) throw new Error(`${count} of ${pages} pages were indexed.`)
    return took
  }
  return {
    name: 'text',
    unit: 'ms',
    rounds: 7,
    cases: [
      { id: 'bare', run: bare },
      { id: 'bare-again', run: bare },
      { id: 'index', run: index },
    ],
    ratios: [
      {
        id: 'P10',
        label: `text of ${pages} pages read in its own process and indexed ÷ bare getTextContent`,
        numerator: 'index',
        denominator: 'bare',
        control: 'bare-again',
        goal: 1.15,
      },
    ],
    close: () => {
      core.context.indexer.close()
      db.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function bareTextMs(bytes: Uint8Array): Promise<number> {
  const start = performance.now()
  const document = await openForText(bytes)
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  await document.loadingTask.destroy()
  return performance.now() - start
}
