/** Scrolling is over when nothing has moved for so long. */
const CALM_MS = 100
/** What stays in sight for so long while somebody scrolls on is being read. */
const READ_MS = 500

/** Says when pages have come to rest, so that what is not seen while they go by can be made then. */
export interface Calm {
  /**
   * Resolves when the element is in sight and nothing scrolls, or it stays in sight although something does. At once when
   * nothing scrolls now. Never, when it does not come into sight before `signal` ends it.
   */
  readonly until: (element: HTMLElement, signal: AbortSignal) => Promise<void>
}

interface Waiting {
  readonly element: HTMLElement
  readonly go: () => void
  /** It was in sight when it was looked at last. */
  wasSeen: boolean
}

/** Watches what scrolls in a container. */
export function createCalm(container: HTMLElement, signal: AbortSignal): Calm {
  const waiting = new Set<Waiting>()
  let [isMoving, lastMoved, lastLooked, timer] = [false, Number.NEGATIVE_INFINITY, 0, 0]

  const release = (one: Waiting) => {
    waiting.delete(one)
    one.go()
  }
  /** One after the other, so that whoever scrolls on finds nothing in the way. */
  const settle = () => {
    isMoving = false
    const next = [...waiting].find(({ element }) => isInSight(element, container))
    if (!next) return
    release(next)
    if (waiting.size > 0) timer = window.setTimeout(settle)
  }
  const look = (now: number) => {
    lastLooked = now
    for (const one of [...waiting]) {
      const isSeen = isInSight(one.element, container)
      if (isSeen && one.wasSeen) release(one)
      one.wasSeen = isSeen
    }
  }
  container.addEventListener(
    'scroll',
    () => {
      const now = performance.now()
      isMoving = now - lastMoved < CALM_MS
      lastMoved = now
      if (now - lastLooked > READ_MS) look(now)
      window.clearTimeout(timer)
      timer = window.setTimeout(settle, CALM_MS)
    },
    { passive: true, signal },
  )
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true })
  return {
    until: (element, ended) => {
      if (!isMoving) return Promise.resolve()
      return new Promise((resolve) => {
        const one: Waiting = { element, go: resolve, wasSeen: false }
        waiting.add(one)
        ended.addEventListener('abort', () => waiting.delete(one), { once: true })
      })
    },
  }
}

function isInSight(element: HTMLElement, container: HTMLElement): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), container.getBoundingClientRect()]
  return inner.bottom > outer.top && inner.top < outer.bottom && inner.right > outer.left && inner.left < outer.right
}
