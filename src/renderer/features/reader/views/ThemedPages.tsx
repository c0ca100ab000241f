import { useEffect } from 'react'
import { type ThemeLayers, turnHole } from '../../../../shared/features/reader/page-theme.ts'
import { pageView } from '../place.ts'
import type { PaperView } from '../viewer.ts'
import { findPictures } from './find-pictures.ts'
import { leaveOut, makeThemeElement } from './theme-on-page.ts'

interface ThemedPagesProps {
  readonly view: PaperView
  readonly layers: ThemeLayers
  readonly keepsPictures: boolean
}

/** Lays the theme over every drawn page: above its picture and the marks, below its text. Renders nothing itself. */
export function ThemedPages({ view, layers, keepsPictures }: ThemedPagesProps) {
  useEffect(() => {
    const end = new AbortController()
    const { signal } = end
    const hosts = new Map<number, HTMLElement>()
    const attach = (pageIndex: number) => {
      const page = pageView(view, pageIndex)
      if (!page?.div.querySelector('.canvasWrapper')) return
      const host = hosts.get(pageIndex) ?? makeThemeElement(layers)
      hosts.set(pageIndex, host)
      const text = page.div.querySelector('.textLayer')
      if (text) {
        if (text.previousElementSibling !== host) text.before(host)
      } else if (host.parentElement !== page.div) page.div.append(host)
      if (!keepsPictures) return
      void findPictures(view.document, pageIndex).then((holes) =>
        leaveOut(
          host,
          holes.map((hole) => turnHole(hole, view.viewer.pagesRotation)),
        ),
      )
    }
    const attachAll = () => {
      for (let pageIndex = 0; pageIndex < view.viewer.pagesCount; pageIndex++) attach(pageIndex)
    }
    const onPage = ({ pageNumber }: { pageNumber: number }) => attach(pageNumber - 1)
    for (const event of ['pagerendered', 'textlayerrendered']) view.events.on(event, onPage, { signal })
    view.events.on('scalechanging', attachAll, { signal })
    attachAll()
    return () => {
      end.abort()
      for (const host of hosts.values()) host.remove()
    }
  }, [view, layers, keepsPictures])
  return null
}
