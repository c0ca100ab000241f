import { useEffect, useState } from 'react'
import { pageView } from './place.ts'
import type { PaperView } from './viewer.ts'

/** By page index. */
export type PageHosts = ReadonlyMap<number, HTMLElement>

/**
 * One element on every drawn page, between its picture and its text, for our own drawing. pdf.js clears a page when it
 * zooms or releases it, so the element is put back whenever a page was drawn.
 */
export function usePageHosts(view: PaperView, className: string): PageHosts {
  const [hosts, setHosts] = useState<PageHosts>(new Map())
  useEffect(() => {
    const made = new Map<number, HTMLElement>()
    const end = new AbortController()
    const attach = (pageIndex: number) => {
      const page = pageView(view, pageIndex)?.div
      const picture = page?.querySelector('.canvasWrapper')
      if (!picture) return
      let host = made.get(pageIndex)
      if (!host) {
        host = document.createElement('div')
        host.className = className
        made.set(pageIndex, host)
        setHosts(new Map(made))
      }
      if (host.parentElement !== page || picture.nextElementSibling !== host) picture.after(host)
    }
    const { signal } = end
    view.events.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => attach(pageNumber - 1), { signal })
    const attachAll = () => {
      for (const pageIndex of made.keys()) attach(pageIndex)
    }
    view.events.on('scalechanging', attachAll, { signal })
    for (let pageIndex = 0; pageIndex < view.viewer.pagesCount; pageIndex++) attach(pageIndex)
    return () => {
      end.abort()
      for (const host of made.values()) host.remove()
      setHosts(new Map())
    }
  }, [view, className])
  return hosts
}
