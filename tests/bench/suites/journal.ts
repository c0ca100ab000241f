import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JournalEntryId } from '../../../src/shared/kernel/ids.ts'
import { createTestCore } from '../../support/test-core.ts'
import type { BenchSize, BenchSuite } from '../suite.ts'

const WORDS = 5_000

/** P12: one more letter in an entry saved with its full-text index, against 4 KB written and synced. */
export async function journalSuite({ isQuick }: BenchSize): Promise<BenchSuite> {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-bench-'))
  const { client, db } = createTestCore({ path: join(folder, 'core.sqlite') })
  const large = await entryOf(client, 1_000_000)
  const small = await entryOf(client, 4_000)
  const file = openSync(join(folder, 'floor'), 'w', 0o600)
  const block = new Uint8Array(4_096).fill(1)
  const floor = () => {
    const start = performance.now()
    writeSync(file, block)
    fdatasyncSync(file)
    return performance.now() - start
  }
  const save = async (entry: { readonly id: JournalEntryId; body: string }) => {
    entry.body += 'x'
    const start = performance.now()
    await client.journal.saveEntry(entry)
    return performance.now() - start
  }
  const ratio = { denominator: 'floor', control: 'floor-again', goal: 2.5 }
  return {
    name: 'journal',
    unit: 'ms',
    rounds: isQuick ? 9 : 41,
    cases: [
      { id: 'floor', run: floor },
      { id: 'floor-again', run: floor },
      { id: 'large', run: () => save(large) },
      { id: 'small', run: () => save(small) },
    ],
    ratios: [
      { id: 'P12', label: 'saving a letter more in an entry of 1 MB ÷ 4 KB written and synced', numerator: 'large', ...ratio },
      { id: 'P12 4 KB', label: 'saving a letter more in an entry of 4 KB ÷ 4 KB written and synced', numerator: 'small', ...ratio },
    ],
    close: () => {
      closeSync(file)
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function entryOf(client: ReturnType<typeof createTestCore>['client'], chars: number) {
  const { id } = await client.journal.create({ template: 'blank' })
  let body = ''
  for (let index = 0; body.length < chars; index += 1) body += `word${(index * 7_919) % WORDS}${index % 12 === 11 ? '\n' : ' '}`
  await client.journal.saveEntry({ id, body })
  return { id, body }
}
