/** An entry up to this long is kept and indexed as one text; a longer one in pieces, so that a save writes few of them. */
export const LONGEST_WHOLE_CHARS = 8_000
/** Bounds of a piece, in UTF-16 units; one that is all there is may be shorter. */
export const MIN_PIECE_CHARS = 1_000
export const MAX_PIECE_CHARS = 3_000
const USUAL_PIECE_CHARS = 2_000
/** A cut lies at most this far from where even pieces would end. */
const REACH_CHARS = 500

/** Where a text may be cut, best first: after an empty line, a line, a sentence, a word, any sign that is part of none. */
const ENDINGS = [/\n[^\S\n]*\n+/g, /\n/g, /[.!?…]\s+/g, /\s+/g, /[^\p{L}\p{N}\p{M}\p{Co}]+/gu] as const

/** Pieces of a text; joined they are the text. None is longer than a piece may be, none is empty. */
export function cutPieces(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (;;) {
    const rest = text.length - from
    if (rest <= MAX_PIECE_CHARS) {
      if (rest > 0) pieces.push(text.slice(from))
      return pieces
    }
    const even = from + Math.floor(rest / Math.ceil(rest / USUAL_PIECE_CHARS))
    const end = endOfPiece(text, Math.max(from + MIN_PIECE_CHARS, even - REACH_CHARS), even + REACH_CHARS)
    pieces.push(text.slice(from, end))
    from = end
  }
}

/** What of an entry's pieces has to be written anew. */
export interface PieceChange {
  /** The pieces from `from` up to but not including `to` go … */
  readonly from: number
  readonly to: number
  /** … and these come in their place. */
  readonly texts: readonly string[]
}

/**
 * The least that turns old pieces into those of another text: pieces before and after what was changed stay as they are.
 * The first of the new ones takes the place of the first of all when it comes before it. Null: nothing changed.
 * @param lengths of the pieces of `before`, in order; their sum is its length
 */
export function changePieces(before: string, lengths: readonly number[], after: string): PieceChange | null {
  if (before === after) return null
  const alikeFirst = alike(Math.min(before.length, after.length), (count, done) => same(before, done, after, done, count))
  let from = 0
  let start = 0
  for (; start + (lengths[from] ?? Number.POSITIVE_INFINITY) <= alikeFirst; from += 1) start += lengths[from] ?? 0
  const alikeLast = alike(Math.min(before.length, after.length) - start, (count, done) =>
    same(before, before.length - done - count, after, after.length - done - count, count),
  )
  let to = lengths.length
  let end = after.length
  for (; to > from && after.length - end + (lengths[to - 1] ?? 0) <= alikeLast; to -= 1) end -= lengths[to - 1] ?? 0
  // What is too short for a piece of its own joins its neighbour; what comes before the first takes its place.
  const isShort = (length: number) => length < MIN_PIECE_CHARS
  while (to < lengths.length && (to === 0 || isShort(end - start) || isShort(lengths[to] ?? 0))) {
    end += lengths[to] ?? 0
    to += 1
  }
  while (from > 0 && (isShort(end - start) || isShort(lengths[from - 1] ?? 0))) {
    from -= 1
    start -= lengths[from] ?? 0
  }
  return { from, to, texts: cutPieces(after.slice(start, end)) }
}

/** The best end of a piece between two places; never inside a character. */
function endOfPiece(text: string, least: number, furthest: number): number {
  const most = /[\uD800-\uDBFF]/.test(text.charAt(furthest - 1)) ? furthest - 1 : furthest
  const room = text.slice(least, most)
  for (const ending of ENDINGS) {
    const last = [...room.matchAll(ending)].at(-1)
    if (last) return least + last.index + last[0].length
  }
  return most
}

/** How many signs are alike, found by halves: comparing much at once is far quicker than sign by sign. */
function alike(most: number, isAlike: (count: number, done: number) => boolean): number {
  let done = 0
  for (let count = most; count > 0 && done < most; count = Math.min(Math.ceil(count / 2), most - done)) {
    if (isAlike(count, done)) done += count
    else if (count === 1) break
  }
  return done
}

function same(before: string, fromBefore: number, after: string, fromAfter: number, count: number): boolean {
  return before.slice(fromBefore, fromBefore + count) === after.slice(fromAfter, fromAfter + count)
}
