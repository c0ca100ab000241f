import { useEffect, useState } from 'react'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { PaperSurface } from '../../ui/paper-surface.ts'
import { RailMarker } from './RailMarker.tsx'
import classes from './sections.module.css'
import { TEXT } from './text.ts'
import { useSections } from './use-sections.ts'

/** Markers closer than this would lie under each other, in pixels. */
const CLOSEST_PX = 18

/** Beside the scroll bar: where each part begins. Markers can be clicked, dragged and moved by key. */
export function SectionRail({ paperId, surface }: { readonly paperId: PaperId; readonly surface: PaperSurface }) {
  const { found, orders } = useSections(paperId)
  const [heightPx, setHeight] = useState(0)
  const [, setLayout] = useState(0)
  useEffect(() => {
    const { container } = surface
    let scrollHeight = -1
    const read = () => {
      setHeight(container.clientHeight)
      // Markers move only when pages change their size, not when they scroll.
      if (container.scrollHeight === scrollHeight) return
      scrollHeight = container.scrollHeight
      setLayout(scrollHeight)
    }
    const watch = new ResizeObserver(read)
    watch.observe(container)
    const end = surface.onMove(read)
    return () => {
      watch.disconnect()
      end()
    }
  }, [surface])

  const sorted = found.markers.map((marker) => ({ marker, topPx: surface.shareOf(marker) * heightPx })).sort((a, b) => a.topPx - b.topPx)
  let lowest = Number.NEGATIVE_INFINITY
  const placed = sorted.map(({ marker, topPx }) => {
    lowest = Math.max(topPx, lowest + CLOSEST_PX)
    return { marker, topPx: lowest }
  })
  return (
    <nav className={classes.rail} aria-label={TEXT.rail} style={{ insetInlineEnd: scrollBarPx(surface.container) }}>
      {found.sections.map((section) => (
        <span
          key={`${section.pageIndex}/${section.yTop}/${section.heading}`}
          className={classes.tick}
          style={{ insetBlockStart: surface.shareOf(section) * heightPx }}
          aria-hidden
        />
      ))}
      {placed.map(({ marker, topPx }) => (
        <RailMarker
          key={marker.target}
          marker={marker}
          topPx={topPx}
          heightPx={heightPx}
          isOwn={found.own.includes(marker.target)}
          surface={surface}
          orders={orders}
        />
      ))}
    </nav>
  )
}

function scrollBarPx(container: HTMLElement): number {
  return container.offsetWidth - container.clientWidth
}
