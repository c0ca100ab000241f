import { inTransaction } from '../../../src/main/store/db.ts'
import { createTestCore } from '../../support/test-core.ts'
import type { BenchSuite } from '../suite.ts'

const ENTRIES = 20_000
const QUERIES = ['gradient', 'th', 'kv cache', 'the', 'attention scaled', 'q']

/** Full-text search as one types, through the core, against the newest matches straight from the same index. */
export function searchSuite(): BenchSuite {
  const { client, db } = createTestCore()
  fill(db)
  const bare = db.prepare<[string]>('SELECT rowid FROM journal_text WHERE journal_text MATCH ? ORDER BY rowid DESC LIMIT 20')
  const bareSearch = () => each((query) => void bare.all(`"${query}"*`))
  return {
    name: 'search',
    unit: 'us',
    rounds: 15,
    cases: [
      { id: 'bare', run: bareSearch },
      { id: 'bare-again', run: bareSearch },
      { id: 'search', run: () => eachAsync((query) => client.journal.search({ text: query, template: null })) },
    ],
    ratios: [
      {
        id: 'search',
        label: `journal search of ${ENTRIES.toLocaleString('en')} entries with ranking and snippets ÷ the newest 20 matches, unranked`,
        numerator: 'search',
        denominator: 'bare',
        control: 'bare-again',
        goal: null,
      },
    ],
    close: () => void db.close(),
  }
}

/** Entries of Zipf-like words from a fixed seed, so that every run searches the same text. */
function fill(db: ReturnType<typeof createTestCore>['db']): void {
  const words = [
    'the',
    'gradient',
    'of',
    'attention',
    'is',
    'scaled',
    'kv',
    'cache',
    'loss',
    'batch',
    'query',
    'layer',
    'norm',
    'quantisation',
  ]
  let seed = 42
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const insert = db.prepare(
    `INSERT INTO journal_entry (id, template, title, body, written_at, zone, created_at, updated_at) VALUES (?, 'blank', ?, ?, ?, 'UTC', 1, 1)`,
  )
  inTransaction(db, () => {
    for (let index = 0; index < ENTRIES; index++) {
      const text = Array.from({ length: 50 }, () => words[Math.floor(words.length * next() ** 2)]).join(' ')
      insert.run(`bench-${index}`, `Entry ${index}`, text, index)
    }
  })
}

function each(body: (query: string) => void): number {
  const start = performance.now()
  for (const query of QUERIES) body(query)
  return ((performance.now() - start) * 1_000) / QUERIES.length
}

async function eachAsync(body: (query: string) => Promise<unknown>): Promise<number> {
  const start = performance.now()
  for (const query of QUERIES) await body(query)
  return ((performance.now() - start) * 1_000) / QUERIES.length
}
