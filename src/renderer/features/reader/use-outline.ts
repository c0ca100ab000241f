import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import { type OutlineLine, type OutlinePlace, type OutlineSource, outlineLines } from '../../../shared/features/reader/outline.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { findDestination } from './links.ts'
import { pageBox, pageView } from './place.ts'
import type { PaperView } from './viewer.ts'

/** Where a line leads, in the file's own terms. */
export interface OutlineTarget {
  readonly dest: string | readonly unknown[] | null
  readonly url: string | null
  /** Of a heading that was found in the text. */
  readonly heading?: FoundHeading
}

/** A heading that was found in the text, points from the top of its page. */
export interface FoundHeading {
  readonly title: string
  readonly pageIndex: number
  readonly yTop: number
}

export interface Outline {
  readonly lines: readonly OutlineLine<OutlineTarget>[]
  /** Found little by little after the lines. */
  readonly places: readonly OutlinePlace[]
  /** The file brings none: these are headings of its text. */
  readonly isFound?: boolean
}

const MOST_LINES = 50_000
/** Only so many are followed to their pages, to know the current section; each is a question to the worker. */
const MOST_PLACES = 2_000

/** The outline of a document; null while it loads. Broken or absent, it is empty: the document is read without. */
export function useOutline(pdf: PDFDocumentProxy): Outline | null {
  const [outline, setOutline] = useState<Outline | null>(null)
  useEffect(() => {
    const state = { isOver: false }
    const load = async () => {
      const roots = await pdf.getOutline().catch(() => null)
      const lines = outlineLines(((roots ?? []) as RawOutline[]).map(toSource), MOST_LINES)
      if (state.isOver) return
      setOutline({ lines, places: [] })
      const places = await findPlaces(pdf, lines.slice(0, MOST_PLACES))
      if (!state.isOver) setOutline({ lines, places })
    }
    // A document closed meanwhile rejects everything; nobody waits for it any more.
    load().catch(() => {})
    return () => {
      state.isOver = true
    }
  }, [pdf])
  return outline
}

/** The file's own outline, or in its place what was found in the text. */
export function outlineOrHeadings(outline: Outline | null, headings: readonly FoundHeading[], view: PaperView): Outline | null {
  if (!outline || outline.lines.length > 0 || headings.length === 0) return outline
  return {
    isFound: true,
    lines: headings.map((heading, id) => ({
      ...{ id, title: visibleText(heading.title), level: 1, hasChildren: false },
      target: { dest: null, url: null, heading },
    })),
    places: headings.map(({ pageIndex, yTop }, id) => {
      const page = pageView(view, pageIndex)
      return { id, pageIndex, y: page ? pageBox(page)[3] - yTop : null }
    }),
  }
}

interface RawOutline {
  readonly title: string
  readonly dest: string | unknown[] | null
  readonly url: string | null
  readonly items: RawOutline[]
}

// Children are made when they are asked for: a tree nested thousands deep must not be walked by calls.
function toSource(raw: RawOutline): OutlineSource<OutlineTarget> {
  return {
    title: visibleText(raw.title),
    target: { dest: raw.dest, url: raw.url },
    get items() {
      return raw.items.map(toSource)
    },
  }
}

async function findPlaces(pdf: PDFDocumentProxy, lines: readonly OutlineLine<OutlineTarget>[]): Promise<OutlinePlace[]> {
  const found = await Promise.all(lines.map((line) => findPlace(pdf, line)))
  return found.filter((place) => place !== null)
}

async function findPlace(pdf: PDFDocumentProxy, { id, target }: OutlineLine<OutlineTarget>): Promise<OutlinePlace | null> {
  const found = await findDestination(pdf, target.dest)
  return found && { id, pageIndex: found.pageIndex, y: heightOf(found.dest) }
}

/** The height that a destination names, by its kind (ISO 32000-2, 12.3.2.2). */
function heightOf(dest: readonly unknown[]): number | null {
  const kind = (dest[1] as { name?: string } | undefined)?.name
  const y = kind === 'XYZ' ? dest[3] : kind === 'FitH' || kind === 'FitBH' ? dest[2] : null
  return typeof y === 'number' ? y : null
}
