import type { PaperId } from '../../../shared/kernel/ids.ts'

/** Some screens of the library; a cover is some 30 KB as it was fetched. */
const MOST_KEPT = 120

/** By address; the one shown longest ago first. */
const kept = new Map<string, HTMLImageElement>()
/** How often a paper's cover was drawn in this run: another picture needs another address. */
const drawings = new Map<PaperId, number>()

/** Where a paper's cover is served as it was drawn last. */
export function coverAddress(paperId: PaperId): string {
  const drawing = drawings.get(paperId)
  return drawing ? `/cover/${paperId}?drawing=${drawing}` : `/cover/${paperId}`
}

/** The paper has another cover from now on. */
export function coverDrawn(paperId: PaperId): void {
  drawings.set(paperId, (drawings.get(paperId) ?? 0) + 1)
}

/**
 * Holds on to a cover that is shown. One that nobody holds is fetched again by the next library and is then another
 * picture to Chromium, which keeps what it unpacked of each: half a megabyte for every cover at every visit, until there
 * are hundreds of megabytes of it (criterion F14).
 */
export function keepCover(address: string): void {
  const image = kept.get(address) ?? new Image()
  if (!image.src) image.src = address
  kept.delete(address)
  kept.set(address, image)
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size > MOST_KEPT) kept.delete(oldest)
}
