import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Calm } from './calm.ts'

/** pdf.js's `TextLayerBuilder`; its types leave it out. */
interface TextLayer {
  render(how: object): Promise<void>
  cancel(): void
}

interface DrawnPage {
  readonly div: HTMLElement
  readonly textLayer?: TextLayer | null
}

/** What of pdf.js's event bus is needed here. */
type Events = Pick<EventBus, 'on'>

/**
 * Lays the text over pages that are looked at, and not over those that go by: it cannot be seen, and each piece of it is an
 * element. Selecting and finding read the text itself.
 * @param left makes the error by which pdf.js knows that a page was given up.
 * @param signal ends with the paper
 */
export function lateText(events: Events, calm: Calm, left: () => unknown, signal: AbortSignal): void {
  const known = new WeakSet<TextLayer>()
  const onRender = ({ source }: { readonly source: DrawnPage }) => {
    const { div, textLayer } = source
    if (!textLayer || known.has(textLayer)) return
    known.add(textLayer)
    postpone(textLayer, { untilLooked: (ended) => calm.until(div, ended), left, signal })
  }
  // Heard also after the end: pdf.js may come to a page when its paper is closed already.
  events.on('pagerender', onRender)
}

interface How {
  readonly untilLooked: (ended: AbortSignal) => Promise<void>
  readonly left: () => unknown
  readonly signal: AbortSignal
}

function postpone(layer: TextLayer, { untilLooked, left, signal }: How): void {
  const [render, cancel] = [layer.render.bind(layer), layer.cancel.bind(layer)]
  let last = new AbortController()
  let isBeginning = false
  layer.render = async (how) => {
    last.abort()
    if (signal.aborted) throw left()
    const own = new AbortController()
    last = own
    const ended = AbortSignal.any([own.signal, signal])
    await new Promise<void>((resolve, reject) => {
      ended.addEventListener('abort', () => reject(left()), { once: true })
      void untilLooked(ended).then(resolve)
    })
    if (ended.aborted) throw left()
    isBeginning = true
    const laid = render(how)
    isBeginning = false
    await laid
    if (!ended.aborted) return
    // pdf.js holds every text that was laid, with its page, until it is cancelled: this one was while it was being laid.
    if (last === own) cancel()
    throw left()
  }
  layer.cancel = () => {
    // pdf.js cancels what it had before it begins.
    if (!isBeginning) last.abort()
    cancel()
  }
}
