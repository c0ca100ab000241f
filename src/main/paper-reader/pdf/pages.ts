import type { OpenPdf, PdfObject } from './open-pdf.ts'
import { BrokenPdfError } from './values.ts'

/** More are no paper, and fewer than what the library takes. */
const MOST_PAGES = 1_000_000

export interface PdfPage {
  readonly number: number
  readonly generation: number
  readonly object: PdfObject
  /** By how much the page is turned clockwise when it is shown: 0, 90, 180 or 270. */
  readonly rotation: number
}

interface Node {
  readonly ref: { readonly number: number; readonly generation: number }
  readonly rotation: number
}

/** The pages in their order. @throws BrokenPdfError */
export function* pagesOf(pdf: OpenPdf): Generator<PdfPage> {
  const root = pdf.entry({ bytes: pdf.trailer.bytes, value: pdf.trailer }, 'Root')
  const tree = root?.value.kind === 'dict' ? root.value.entries.get('Pages') : undefined
  if (tree?.kind !== 'ref') throw new BrokenPdfError('it has no pages')
  const waiting: Node[] = [{ ref: tree, rotation: 0 }]
  const seen = new Set<number>()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { ref } = node
    if (seen.has(ref.number) || seen.size > MOST_PAGES) throw new BrokenPdfError('its tree of pages goes round in circles')
    seen.add(ref.number)
    const object = pdf.object(ref.number)
    if (object?.value.kind !== 'dict') throw new BrokenPdfError('a page is missing')
    const turned = pdf.entry(object, 'Rotate')?.value
    const rotation = turned?.kind === 'number' ? ((turned.value % 360) + 360) % 360 : node.rotation
    const kids = pdf.entry(object, 'Kids')?.value
    if (kids?.kind !== 'array') {
      yield { number: ref.number, generation: ref.generation, object, rotation }
      continue
    }
    for (const kid of kids.items.toReversed()) {
      if (kid.kind !== 'ref') throw new BrokenPdfError('a page has no number')
      waiting.push({ ref: kid, rotation })
    }
  }
}
