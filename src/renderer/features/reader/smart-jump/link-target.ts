import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Target } from '../../../../shared/features/reader/smart-jump/jump-index.ts'
import { findDestination } from '../links.ts'
import type { PaperIndex } from './paper-index.ts'

/** How much of a page is shown of a place that only has a height. */
const ABOVE_PT = 14
const BELOW_PT = 170

/** What a link of the file leads to. Null: out of the paper, or nowhere. */
export async function linkTarget(pdf: PDFDocumentProxy, index: PaperIndex, link: Element, pageIndex: number): Promise<Target | null> {
  const id = link.closest<HTMLElement>('[data-annotation-id]')?.dataset.annotationId
  const page = await pdf.getPage(pageIndex + 1)
  const annotations: readonly { id: string; dest?: string | unknown[] }[] = await page.getAnnotations({ intent: 'display' })
  const dest = annotations.find((annotation) => annotation.id === id)?.dest
  const found = dest ? await findDestination(pdf, dest) : null
  if (!found || found.pageIndex < 0 || found.pageIndex >= pdf.numPages) return null
  const { page: size, originY } = await index.readPage(found.pageIndex)
  const top = Math.min(size.height, heightOf(found.dest, originY) ?? size.height)
  return {
    kind: 'section',
    label: '',
    pageIndex: found.pageIndex,
    rect: [size.width * 0.06, Math.max(0, top - BELOW_PT), size.width * 0.94, Math.min(size.height, top + ABOVE_PT)],
    text: '',
    score: 0,
  }
}

function heightOf(dest: readonly unknown[], originY: number): number | null {
  const kind = (dest[1] as { name?: string } | undefined)?.name
  const y = kind === 'XYZ' ? dest[3] : kind === 'FitH' || kind === 'FitBH' ? dest[2] : null
  return typeof y === 'number' ? y - originY : null
}

/** How far from the place that a link names its figure may reach. */
const NEAR_PT = 440

/**
 * The target of a link together with what its words may mean: the file says the page, the words the part of it.
 *
 * @returns the likeliest first
 */
export function withLink(link: Target | null, mentioned: readonly Target[]): readonly Target[] {
  if (!link) return mentioned
  const y = link.rect[3] - ABOVE_PT
  const distance = (target: Target) => (y > target.rect[3] ? y - target.rect[3] : y < target.rect[1] ? target.rect[1] - y : 0)
  const same = mentioned.filter((target) => target.pageIndex === link.pageIndex && distance(target) < NEAR_PT)
  if (same.length === 0) return [link, ...mentioned]
  return [...same.sort((a, b) => distance(a) - distance(b)), ...mentioned.filter((target) => !same.includes(target))]
}
