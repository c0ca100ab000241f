import { client } from './client.ts'

/**
 * More than this is not given to a paper, without the pictures of its pages that are held (criterion B10). A worker that is
 * ended works on for up to two seconds, so the process may take half as much again for a moment.
 */
const MOST_MB = 640
/** A paper that is opened when the page has grown already still gets so much. */
const MOST_MORE_MB = 450
const LOOK_EVERY_MS = 100
/** So long after it was asked for something the worker may still be at it. */
const AFTER_ASKED_MS = 15_000

const BYTES_PER_PIXEL = 4

export interface MemoryWatch {
  /** Looks for a while: something was asked that may take memory. */
  readonly asked: () => void
  readonly end: () => void
}

/**
 * Watches what the page's process takes while a paper is opened and drawn, its worker included.
 * @param onTooMuch called once, and ends the watch
 */
export function watchMemory(onTooMuch: () => void): MemoryWatch {
  let until = 0
  let timer = 0
  let limitMb = 0
  let hasEnded = false
  const look = async () => {
    // Main may be closing, or have no store: then nobody is warned, and everything else goes on.
    const megabytes = await client.system.pageMemory().catch(() => 0)
    if (hasEnded) return
    const heldMb = megabytes - picturesMb()
    limitMb ||= Math.max(MOST_MB, heldMb + MOST_MORE_MB)
    if (heldMb > limitMb) {
      end()
      onTooMuch()
    } else if (performance.now() < until) timer = window.setTimeout(look, LOOK_EVERY_MS)
    else timer = 0
  }
  const asked = () => {
    if (hasEnded) return
    until = performance.now() + AFTER_ASKED_MS
    if (timer === 0) timer = window.setTimeout(look)
  }
  const end = () => {
    hasEnded = true
    window.clearTimeout(timer)
  }
  asked()
  return { asked, end }
}

/** What the canvases in the page take: it is bounded by itself, and grows with zoom and screen instead of with the paper. */
function picturesMb(): number {
  const canvases = [...document.querySelectorAll('canvas')]
  return canvases.reduce((sum, { width, height }) => sum + width * height * BYTES_PER_PIXEL, 0) / 2 ** 20
}
