import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { SIDE_FILES } from '../../src/main/store/store-paths.ts'

const PAGE = 4_096

/** One way to spoil a closed store; each is a real file afterwards. */
export interface Damage {
  readonly name: string
  /** True when rows can still be read by row copy. */
  readonly isSalvageable: boolean
  readonly spoil: (store: string) => void
}

/** The six kinds of criterion F3, and the two of F2. */
export const DAMAGES: readonly Damage[] = [
  { name: 'header overwritten', isSalvageable: false, spoil: (store) => overwrite(store, 0, Buffer.alloc(100, 0x58)) },
  { name: 'a text file in its place', isSalvageable: false, spoil: (store) => writeFileSync(store, 'Dear diary,\n'.repeat(50)) },
  {
    name: 'half of the file cut off',
    isSalvageable: false,
    spoil: (store) => truncateSync(store, Math.floor(readFileSync(store).length / PAGE / 2) * PAGE),
  },
  { name: 'first page damaged', isSalvageable: false, spoil: (store) => overwrite(store, 100, Buffer.alloc(PAGE - 100, 0xaa)) },
  {
    name: 'a middle page damaged',
    isSalvageable: true,
    spoil: (store) => overwrite(store, (leafOf(store, 'journal_entry') - 1) * PAGE, Buffer.alloc(PAGE, 0xaa)),
  },
  { name: 'an index that does not match its table', isSalvageable: true, spoil: breakIndex },
]

function overwrite(path: string, offset: number, bytes: Buffer): void {
  const content = readFileSync(path)
  bytes.copy(content, offset)
  writeFileSync(path, content)
}

/** Number of a leaf page in the middle of a table. */
function leafOf(store: string, table: string): number {
  const db = new Database(store, { readonly: true })
  const pages = db
    .prepare<[string], number>("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path")
    .pluck()
    .all(table)
  db.close()
  for (const ending of SIDE_FILES) rmSync(store + ending, { force: true })
  return pages[Math.floor(pages.length / 2)] ?? 0
}

/** Takes one entry's key out of an index page; only a full check sees that (finding of F1). */
function breakIndex(store: string): void {
  const page = leafOf(store, 'sqlite_autoindex_journal_entry_1')
  const content = readFileSync(store)
  const start = (page - 1) * PAGE
  const key = content.indexOf('e-', start + 8)
  if (key < start || key >= start + PAGE) throw new Error('No key found in the index page.')
  // Another key of the same length that keeps the page in order.
  content[key + 2] = 0x2f
  writeFileSync(store, content)
}
