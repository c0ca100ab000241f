import type { Db } from '../../../src/main/store/db.ts'
import { inTransaction } from '../../../src/main/store/db.ts'
import { SEARCH_KINDS } from '../../../src/shared/features/search/search.model.ts'
import { createTestCore } from '../../support/test-core.ts'
import { quantile } from '../statistics.ts'
import type { BenchSize, BenchSuite, RatioSpec, Sample } from '../suite.ts'
import { wordSource } from '../words.ts'

/** Rare and common words, two words, stop words, one and two letters. */
const QUERIES = ['gradient', 'th', 'kv cache', 'the', 'attention scaled', 'q', 'speculative decoding', 'a']
const TIMES = 4
const WORDS_A_ROW = 50
const PAGES_A_PAPER = 20

/** P7: full-text search as one types, through the core, against the newest matches straight from the same index. */
export function searchSuite({ isQuick, isScaled }: BenchSize): BenchSuite {
  const sizes = isScaled ? [10_000, 100_000, 1_000_000] : [isQuick ? 10_000 : 100_000]
  const measured = sizes.map(openLibrary)
  return {
    name: 'search',
    unit: 'us',
    rounds: 9,
    cases: measured.flatMap(({ cases }) => cases),
    ratios: [...measured.flatMap(({ rows }) => rows), ...sizes.slice(1).flatMap((size) => growth(size, sizes[0] ?? size))],
    close: () => {
      for (const { db } of measured) db.close()
    },
  }
}

/** How much longer the same words take in a larger library. */
function growth(size: number, least: number): RatioSpec[] {
  return ['journal', 'paper', 'mark', 'everything'].map((kind) => ({
    id: 'P7',
    label: `${kind} search of ${size.toLocaleString('en')} rows ÷ of ${least.toLocaleString('en')}`,
    numerator: `${kind}-${size}`,
    denominator: `${kind}-${least}`,
    control: `${kind}-${least}-again`,
    metric: 'mean',
    goal: null,
  }))
}

/** A core over so many rows of each kind, with what is measured on it. */
function openLibrary(size: number) {
  const { client, db } = createTestCore()
  fillJournal(db, size / 10)
  fillPapers(db, size)
  fillMarks(db, size)
  const everything = (query: string) => Promise.all(SEARCH_KINDS.map((kind) => client.search.hits({ kind, text: query, limit: 5 })))
  const bare = (table: 'journal_text' | 'paper_page_text' | 'mark_text') => {
    const newest = db.prepare<[string]>(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT 20`)
    return () => timed((query) => newest.all(query.split(' ').map(quoted).join(' ')))
  }
  const row = (kind: string, rows: number, from: Partial<RatioSpec>): RatioSpec => ({
    id: 'P7',
    label: `${kind} search of ${rows.toLocaleString('en')} rows with ranking and snippets`,
    numerator: `${kind}-${size}`,
    denominator: `${kind}-${size}-bare`,
    control: `${kind}-${size}-bare-again`,
    goal: null,
    ...from,
  })
  const both = (kind: string, rows: number): RatioSpec[] => [
    row(kind, rows, { metric: 'mean', label: `${row(kind, rows, {}).label} ÷ the newest 20 matches, unranked` }),
    row(kind, rows, { metric: 'p95', compare: 'value', goal: size > 100_000 ? 16_000 : 5_000, label: `${row(kind, rows, {}).label}, p95` }),
  ]
  return {
    db,
    cases: [
      { id: `journal-${size}-bare`, run: bare('journal_text') },
      { id: `journal-${size}-bare-again`, run: bare('journal_text') },
      ...twice(`journal-${size}`, () => timed((query) => client.journal.search({ text: query, template: null }))),
      { id: `paper-${size}-bare`, run: bare('paper_page_text') },
      { id: `paper-${size}-bare-again`, run: bare('paper_page_text') },
      ...twice(`paper-${size}`, () => timed((query) => client.papers.search({ text: query }))),
      { id: `mark-${size}-bare`, run: bare('mark_text') },
      { id: `mark-${size}-bare-again`, run: bare('mark_text') },
      ...twice(`mark-${size}`, () => timed((query) => client.search.hits({ kind: 'mark', text: query, limit: 5 }))),
      { id: `everything-${size}-bare`, run: bare('paper_page_text') },
      { id: `everything-${size}-bare-again`, run: bare('paper_page_text') },
      // Questions of their own, each answered alone; this is the time until the last is there.
      ...twice(`everything-${size}`, () => timed(everything)),
    ],
    rows: [...both('journal', size / 10), ...both('paper', size), ...both('mark', size), ...both('everything', size)],
  }
}

const twice = (id: string, run: () => Promise<Sample>) => [
  { id, run },
  { id: `${id}-again`, run },
]
const quoted = (word: string) => `"${word}"*`

function fillJournal(db: Db, count: number): void {
  const words = wordSource(42)
  const insert = db.prepare(
    `INSERT INTO journal_entry (id, template, title, body, written_at, zone, created_at, updated_at) VALUES (?, 'blank', ?, ?, ?, 'UTC', 1, 1)`,
  )
  inTransaction(db, () => {
    for (let index = 0; index < count; index += 1) insert.run(`bench-${index}`, `Entry ${index}`, words(WORDS_A_ROW), index)
  })
}

function fillPapers(db: Db, pages: number): void {
  const words = wordSource(7)
  const paper = db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, indexed_at, updated_at)
     VALUES (?, ?, 'paper.pdf', 1, ?, 'metadata', ?, 0, 0, 0)`,
  )
  const page = db.prepare('INSERT INTO paper_page (paper_id, page_index, text) VALUES (?, ?, ?)')
  inTransaction(db, () => {
    for (let index = 0; index < pages; index += 1) {
      const number = Math.floor(index / PAGES_A_PAPER)
      if (index % PAGES_A_PAPER === 0) paper.run(`p${number}`, String(number).padStart(64, '0'), words(6), PAGES_A_PAPER)
      page.run(`p${number}`, index % PAGES_A_PAPER, words(WORDS_A_ROW))
    }
  })
}

function fillMarks(db: Db, count: number): void {
  const words = wordSource(11)
  const insert = db.prepare(
    `INSERT INTO mark (id, paper_id, kind, color, page_index, rects, quote, comment, sort_key, created_at, updated_at)
     VALUES (?, ?, 'highlight', 'yellow', 0, '[]', ?, ?, '', 1, 1)`,
  )
  inTransaction(db, () => {
    for (let index = 0; index < count; index += 1) {
      insert.run(`mark-${index}`, `p${Math.floor(index / PAGES_A_PAPER)}`, words(WORDS_A_ROW / 2), words(WORDS_A_ROW / 5))
    }
  })
}

/** Microseconds a query takes, on average and for the slowest twentieth. */
async function timed(body: (query: string) => unknown): Promise<Sample> {
  const taken: number[] = []
  for (let round = 0; round < TIMES; round += 1) {
    for (const query of QUERIES) {
      const start = performance.now()
      await body(query)
      taken.push((performance.now() - start) * 1_000)
    }
  }
  return { mean: taken.reduce((sum, us) => sum + us, 0) / taken.length, p95: quantile(taken, 0.95) }
}
