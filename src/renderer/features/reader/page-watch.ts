import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { PageTooBigError } from '../../client/page-guard.ts'
import { PAGE_TROUBLE, type PageTrouble } from './own-pages.ts'

/** Follows how the pages of a document fare while they are drawn. */
export interface PageWatch {
  /** What is wrong with which page, by page index. Another map after every change. */
  readonly troubles: () => ReadonlyMap<number, PageTrouble>
  /** Answers with the way to end it. */
  readonly subscribe: (onChange: () => void) => () => void
}

interface Drawn {
  readonly pageNumber: number
  readonly error: unknown
}

/**
 * Watches from before the first page is drawn. Every page that was drawn says so in its element's `data-drawn`: `whole`,
 * or `broken` when something on it could not be drawn.
 */
export function watchPages(events: EventBus, elementOf: (pageIndex: number) => HTMLElement | undefined, signal: AbortSignal): PageWatch {
  let troubles: ReadonlyMap<number, PageTrouble> = new Map()
  const listeners = new Set<() => void>()
  const note = (pageIndex: number, trouble: PageTrouble) => {
    if (trouble !== 'too-many-annotations') label(pageIndex, 'broken')
    if (troubles.get(pageIndex) === trouble) return
    troubles = new Map(troubles).set(pageIndex, trouble)
    tell()
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  /** Drawn whole, as after somebody said that it may grow. */
  const settle = (pageIndex: number) => {
    label(pageIndex, 'whole')
    if (troubles.get(pageIndex) !== 'too-big') return
    troubles = new Map([...troubles].filter(([index]) => index !== pageIndex))
    tell()
  }
  const label = (pageIndex: number, drawn: 'whole' | 'broken') => {
    const element = elementOf(pageIndex)
    if (element) element.dataset.drawn = drawn
  }
  events.on(
    'pagerendered',
    ({ pageNumber, error }: Drawn) => {
      if (error) note(pageNumber - 1, error instanceof PageTooBigError ? 'too-big' : 'broken')
      else settle(pageNumber - 1)
    },
    { signal },
  )
  events.on(PAGE_TROUBLE, (event: { pageNumber: number; trouble: PageTrouble }) => note(event.pageNumber - 1, event.trouble), { signal })
  return {
    troubles: () => troubles,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}
