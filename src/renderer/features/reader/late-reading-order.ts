import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'

/** At the latest so long after a page's links are there, screen readers meet them where they stand in the text. */
const LATEST_MS = 1_000

/** pdf.js's own `TextAccessibilityManager`, which sorts a page's text to put links into it; its types leave it out. */
interface ReadingOrder {
  setTextMapping(pieces: HTMLElement[]): void
  enable(): void
  disable(): void
  addPointerInTextLayer(element: HTMLElement, isRemovable: boolean): string | null
  removePointerInTextLayer(element: HTMLElement): void
}

interface DrawnPage {
  readonly _accessibilityManager?: ReadingOrder
}

/**
 * Lets pages sort their text only when something is to be put into it, and then when nothing else is to be done: it asks
 * for the place of every piece of text, dozens of times, in the middle of scrolling.
 */
export function lateReadingOrder(events: EventBus, signal: AbortSignal): void {
  const postponed = new WeakSet<ReadingOrder>()
  const onRender = ({ source }: { readonly source: DrawnPage }) => {
    const order = source._accessibilityManager
    if (!order || postponed.has(order)) return
    postponed.add(order)
    postpone(order)
  }
  events.on('pagerender', onRender, { signal })
}

function postpone(order: ReadingOrder): void {
  const [map, enable, disable] = [order.setTextMapping.bind(order), order.enable.bind(order), order.disable.bind(order)]
  const [add, remove] = [order.addPointerInTextLayer.bind(order), order.removePointerInTextLayer.bind(order)]
  const waiting = new Map<HTMLElement, boolean>()
  let pieces: readonly HTMLElement[] = []
  let [state, timer]: ['none' | 'unsorted' | 'sorted', number] = ['none', 0]
  const settle = () => {
    timer = 0
    withKnownPlaces([...pieces, ...waiting.keys()], () => {
      if (state === 'unsorted') enable()
      state = 'sorted'
      for (const [element, isRemovable] of waiting) add(element, isRemovable)
    })
    waiting.clear()
  }
  const settleSoon = () => {
    if (state !== 'none' && waiting.size > 0) timer ||= requestIdleCallback(settle, { timeout: LATEST_MS })
  }
  order.setTextMapping = (given) => {
    pieces = given
    map(given)
  }
  order.enable = () => {
    state = 'unsorted'
    settleSoon()
  }
  order.disable = () => {
    cancelIdleCallback(timer)
    timer = 0
    state = 'none'
    waiting.clear()
    disable()
  }
  order.addPointerInTextLayer = (element, isRemovable) => {
    waiting.set(element, isRemovable)
    settleSoon()
    // Only editors want to know at once, and there are none.
    return null
  }
  order.removePointerInTextLayer = (element) => {
    waiting.delete(element)
    remove(element)
  }
}

/** Asks every element once for its place, however often `run` does. */
function withKnownPlaces(elements: readonly HTMLElement[], run: () => void): void {
  for (const element of elements) {
    const place = element.getBoundingClientRect()
    element.getBoundingClientRect = () => place
  }
  try {
    run()
  } finally {
    for (const element of elements) Reflect.deleteProperty(element, 'getBoundingClientRect')
  }
}
