/** A passage shorter than this is not looked for where it does not stand letter for letter. */
const SHORTEST = 24
/** So much of a passage may have changed. */
const CHANGED = 0.25
/** Of a longer one its beginning and its end are looked for. */
const WHOLE = 1_200
const END = 240
const SEED = 9
const SEED_STEP = 4
const MOST_SEEDS = 40
/** Places within so many letters of each other are one. */
const BUCKET = 24
const MOST_TRIED = 3

/** Where a text stands nearly as wanted: words added, left out or changed, a quarter of it at most. Null: nowhere. */
export function findNearly(text: string, wanted: string): { readonly from: number; readonly to: number } | null {
  if (wanted.length < SHORTEST) return null
  if (wanted.length <= WHOLE) return findPiece(text, wanted)
  const [head, tail] = [findPiece(text, wanted.slice(0, END)), findPiece(text, wanted.slice(-END))]
  if (!head || !tail) return null
  const length = tail.to - head.from
  const isAsLong = Math.abs(length - wanted.length) <= wanted.length * CHANGED
  return isAsLong ? { from: head.from, to: tail.to } : null
}

function findPiece(text: string, wanted: string) {
  let best: { readonly from: number; readonly to: number; readonly changes: number } | null = null
  for (const start of likelyStarts(text, wanted)) {
    const slack = Math.ceil(wanted.length * CHANGED) + BUCKET
    const from = Math.max(0, start - slack)
    const found = alignIn(text.slice(from, start + wanted.length + slack), wanted)
    if (found.changes > wanted.length * CHANGED || (best && found.changes >= best.changes)) continue
    best = { from: from + found.from, to: from + found.to, changes: found.changes }
  }
  return best && { from: best.from, to: best.to }
}

/** Where the text would have to begin so that pieces of it stand where they do; what most pieces say comes first. */
function likelyStarts(text: string, wanted: string): number[] {
  const votes = new Map<number, { count: number; start: number }>()
  for (let at = 0; at + SEED <= wanted.length; at += SEED_STEP) {
    const seed = wanted.slice(at, at + SEED)
    let found = text.indexOf(seed)
    for (let count = 0; found >= 0 && count < MOST_SEEDS; count += 1) {
      const bucket = Math.round((found - at) / BUCKET)
      const vote = votes.get(bucket) ?? { count: 0, start: found - at }
      vote.count += 1
      votes.set(bucket, vote)
      found = text.indexOf(seed, found + 1)
    }
  }
  return [...votes.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_TRIED)
    .map((vote) => vote.start)
}

/** The part of a text that becomes the wanted one with the fewest changes of single letters. */
function alignIn(text: string, wanted: string): { readonly from: number; readonly to: number; readonly changes: number } {
  let row = Array.from({ length: text.length + 1 }, () => 0)
  let begins = Array.from({ length: text.length + 1 }, (_, at) => at)
  for (let i = 1; i <= wanted.length; i += 1) {
    const next = [i]
    const nextBegins = [0]
    for (let j = 1; j <= text.length; j += 1) {
      const swapped = (row[j - 1] ?? 0) + (wanted[i - 1] === text[j - 1] ? 0 : 1)
      const added = (next[j - 1] ?? 0) + 1
      const left = (row[j] ?? 0) + 1
      const least = Math.min(swapped, added, left)
      next.push(least)
      nextBegins.push((least === swapped ? begins[j - 1] : least === left ? begins[j] : nextBegins[j - 1]) ?? 0)
    }
    row = next
    begins = nextBegins
  }
  let to = 0
  row.forEach((changes, at) => {
    if (changes < (row[to] ?? 0)) to = at
  })
  return { from: begins[to] ?? 0, to, changes: row[to] ?? 0 }
}
