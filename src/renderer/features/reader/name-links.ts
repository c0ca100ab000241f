import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { PageView } from './place.ts'
import { TEXT } from './text.ts'

/** Gives the links within a paper a name: pdf.js draws them as empty boxes, which a screen reader cannot tell. */
export function nameLinks(events: EventBus, signal: AbortSignal): void {
  const name = ({ source }: { readonly source: PageView }) => {
    for (const link of source.div.querySelectorAll('.annotationLayer a[href]:not([title], [aria-label])')) link.ariaLabel = TEXT.linkWithin
  }
  events.on('annotationlayerrendered', name, { signal })
}
