import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openConnection } from '../../../src/main/store/open-store.ts'
import { createTestCore } from '../../support/test-core.ts'
import type { BenchSuite } from '../suite.ts'

/** Commits in one sample, so that the timer's grain and a single slow flush don't decide. */
const COMMITS = 50

/** P6: a command through the whole core against a bare SQLite commit with the same settings, both on disk. */
export function storeSuite(): BenchSuite {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-bench-'))
  const bare = openConnection(join(folder, 'bare.sqlite'))
  bare.exec('CREATE TABLE draft (scope TEXT PRIMARY KEY, body TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT')
  const upsert = bare.prepare(
    'INSERT INTO draft (scope, body, updated_at) VALUES (?, ?, ?) ON CONFLICT (scope) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at',
  )
  const write = bare.transaction((text: string) => upsert.run('bench', text, 1))
  const { client, db } = createTestCore({ path: join(folder, 'core.sqlite') })
  let count = 0
  const bareCommits = () => timed(() => write.immediate(`text ${count++}`))
  return {
    name: 'store',
    unit: 'us',
    rounds: 15,
    cases: [
      { id: 'bare', run: bareCommits },
      { id: 'bare-again', run: bareCommits },
      { id: 'command', run: () => timedAsync(() => client.drafts.save({ scope: 'bench', body: `text ${count++}` })) },
    ],
    ratios: [
      {
        id: 'P6a',
        label: 'a command of one row through the core (schema, transaction, announcement) ÷ a bare commit',
        numerator: 'command',
        denominator: 'bare',
        control: 'bare-again',
        goal: 1.5,
      },
    ],
    close: () => {
      bare.close()
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function timed(body: () => void): number {
  const start = performance.now()
  for (let index = 0; index < COMMITS; index++) body()
  return ((performance.now() - start) * 1_000) / COMMITS
}

async function timedAsync(body: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  for (let index = 0; index < COMMITS; index++) await body()
  return ((performance.now() - start) * 1_000) / COMMITS
}
