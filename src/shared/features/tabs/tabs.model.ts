import type { PaperId } from '../../kernel/ids.ts'

/** A paper that is open in the reader. */
export interface PaperTab {
  readonly paperId: PaperId
  readonly title: string
}

/** Closed tabs that are offered again, at most. */
export const MOST_CLOSED = 10
/** Tabs that can be closed in one go. */
export const MOST_AT_ONCE = 1_000

/**
 * The list with one of its items somewhere else.
 *
 * @param to its index afterwards; beyond an end means that end
 */
export function withMoved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from]
  if (item === undefined) return items
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(Math.min(rest.length, Math.max(0, to)), 0, item)
}

/** What is shown when a shown tab closes: the next one, else the one before, else nothing. */
export function shownAfterClosing(open: readonly PaperId[], closing: PaperId): PaperId | null {
  const index = open.indexOf(closing)
  return index < 0 ? null : (open[index + 1] ?? open[index - 1] ?? null)
}

/**
 * The tab some steps to the right of the shown one, round the ends.
 *
 * @param shown null: no paper is shown, so a step to the right leads to the first
 * @returns null when there is no other
 */
export function tabBeside(open: readonly PaperId[], shown: PaperId | null, steps: number): PaperId | null {
  const index = shown === null ? -1 : open.indexOf(shown)
  const start = index < 0 && steps > 0 ? -1 : Math.max(0, index)
  const target = open[(((start + steps) % open.length) + open.length) % open.length]
  return target === undefined || target === shown ? null : target
}
