import { useEffect, useState } from 'react'
import { pageView } from '../place.ts'
import type { PaperView } from '../viewer.ts'

/** By page index. */
export type PageHosts = ReadonlyMap<number, HTMLElement>

/** Pages this near to what is in sight are drawn on too, in shares of the window's height. */
const NEAR = '50%'

/**
 * One element on every drawn page in sight, above its text, for our own drawing. pdf.js clears a page when it zooms or
 * releases it, so the element is put back whenever a page was drawn.
 */
export function usePageHosts(view: PaperView, className: string): PageHosts {
  const [hosts, setHosts] = useState<PageHosts>(new Map())
  useEffect(() => {
    const made = new Map<number, HTMLElement>()
    const end = new AbortController()
    const { signal } = end
    const show = () => setHosts(new Map(made))
    const attach = (pageIndex: number) => {
      const host = made.get(pageIndex)
      const page = pageView(view, pageIndex)?.div
      const picture = page?.querySelector('.canvasWrapper')
      if (host && picture && host.parentElement !== page) picture.after(host)
    }
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const pageIndex = Number((target as HTMLElement).dataset.pageNumber) - 1
          if (!isIntersecting) {
            made.get(pageIndex)?.remove()
            made.delete(pageIndex)
          } else if (!made.has(pageIndex)) {
            const host = document.createElement('div')
            host.className = className
            made.set(pageIndex, host)
            attach(pageIndex)
          }
        }
        show()
      },
      { root: view.container, rootMargin: `${NEAR} 0px` },
    )
    view.events.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => attach(pageNumber - 1), { signal })
    const attachAll = () => {
      for (const pageIndex of made.keys()) attach(pageIndex)
    }
    view.events.on('scalechanging', attachAll, { signal })
    for (let pageIndex = 0; pageIndex < view.viewer.pagesCount; pageIndex++) {
      const page = pageView(view, pageIndex)
      if (page) observer.observe(page.div)
    }
    return () => {
      end.abort()
      observer.disconnect()
      for (const host of made.values()) host.remove()
      setHosts(new Map())
    }
  }, [view, className])
  return hosts
}
