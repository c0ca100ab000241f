import type { Db } from '../../store/db.ts'
import { findMemory, listChangedCards, listMemories, newestChange, oldestChange } from './memories.store.ts'
import { Memories } from './memories.ts'

/** Cards that are read before something else gets its turn. */
const AT_ONCE = 2_000
/** With more changes than this (an import, a reset) all are read anew. */
const MOST_CHANGES = 1_000

interface Kept {
  /** Null while they are still being read. */
  memories: Memories | null
  /** The last change that is taken over. */
  seen: number
}

const keptOf = new WeakMap<Db, Kept>()

/**
 * The memories of a bank, as its cards are now. Null while they are being read, and inside a transaction, because what
 * is seen there may never have been: who asks then asks the rows.
 */
export function memoriesOf(db: Db): Memories | null {
  if (db.inTransaction) return null
  const kept = keptOf.get(db) ?? begin(db)
  if (kept.memories === null) return null
  const newest = newestChange(db)
  if (newest === kept.seen) return kept.memories
  const isKnown = newest > kept.seen && newest - kept.seen <= MOST_CHANGES && oldestChange(db) <= kept.seen + 1
  if (!isKnown) return begin(db).memories
  takeOver(db, kept.memories, kept.seen)
  kept.seen = newest
  return kept.memories
}

/** A small bank is read at once, a large one behind the answer. */
function begin(db: Db): Kept {
  const kept: Kept = { memories: null, seen: newestChange(db) }
  keptOf.set(db, kept)
  const memories = new Memories()
  const next = readSome(db, memories, 0)
  if (next === null) kept.memories = memories
  else void readOn(db, kept, memories, next)
  return kept
}

async function readOn(db: Db, kept: Kept, memories: Memories, from: number): Promise<void> {
  let after: number | null = from
  while (after !== null) {
    await new Promise((resolve) => setImmediate(resolve))
    if (!db.open || keptOf.get(db) !== kept) return
    after = readSome(db, memories, after)
  }
  // What changed meanwhile is among the changes after `seen`, and is taken over by who asks next.
  kept.memories = memories
}

/** @returns the last row number that was read; null: there are no more */
function readSome(db: Db, memories: Memories, after: number): number | null {
  const rows = listMemories(db, after, AT_ONCE)
  for (const row of rows) memories.put(row)
  return rows.length < AT_ONCE ? null : (rows.at(-1)?.card ?? null)
}

function takeOver(db: Db, memories: Memories, after: number): void {
  for (const card of listChangedCards(db, after)) {
    const row = findMemory(db, card)
    if (row) memories.put(row)
    else memories.remove(card)
  }
}
