import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { OutlineEntry } from '../../shared/features/sections/match-outline.ts'

/** Longer outlines are a book's or a trap. */
const MOST_ENTRIES = 2_000
const DEEPEST = 12

type Items = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

/** The outline in reading order. Entries that lead nowhere, or whose target is damaged, keep their title. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  await addItems(document, await document.getOutline(), 0, entries)
  return entries
}

async function addItems(document: PDFDocumentProxy, items: Items | undefined, depth: number, entries: OutlineEntry[]): Promise<void> {
  for (const item of items ?? []) {
    if (entries.length >= MOST_ENTRIES || depth > DEEPEST) return
    const place = await placeOf(document, item.dest).catch(() => null)
    entries.push({ title: item.title, depth, pageIndex: place?.pageIndex ?? null, yTop: place?.yTop ?? null })
    await addItems(document, item.items as Items, depth + 1, entries)
  }
}

async function placeOf(document: PDFDocumentProxy, dest: string | unknown[] | null) {
  const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
  if (!Array.isArray(target)) return null
  const [page, kind, ...rest] = target as unknown[]
  const pageIndex = typeof page === 'number' ? page : await document.getPageIndex(page as { num: number; gen: number })
  const name = typeof kind === 'object' && kind !== null && 'name' in kind ? kind.name : ''
  const y = name === 'XYZ' ? rest[1] : name === 'FitH' || name === 'FitBH' ? rest[0] : null
  if (typeof y !== 'number') return { pageIndex, yTop: null }
  const view = (await document.getPage(pageIndex + 1)).getViewport({ scale: 1 })
  return { pageIndex, yTop: view.convertToViewportPoint(0, y)[1] as number }
}
