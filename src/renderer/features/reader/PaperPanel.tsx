import { useMemo } from 'react'
import type { Mark } from '../../../shared/features/reader/mark.model.ts'
import { externalLink } from '../../../shared/kernel/external-link.ts'
import type { Embedded } from './embedded/use-embedded.ts'
import { MarkFilesMenu } from './mark-files/MarkFilesMenu.tsx'
import type { MarkFiles } from './mark-files/use-mark-files.ts'
import { MarksPanel } from './marks/MarksPanel.tsx'
import type { OpenMark } from './marks/MarkTools.tsx'
import type { MarkOrders } from './marks/mark-orders.tsx'
import { OutlineTree } from './OutlineTree.tsx'
import { type PanelTab, SidePanel } from './SidePanel.tsx'
import { Thumbnails } from './Thumbnails.tsx'
import { UnplacedMarks } from './unplaced/UnplacedMarks.tsx'
import { useCurrentLine } from './use-current-line.ts'
import type { Going } from './use-going.ts'
import { type FoundHeading, type OutlineTarget, outlineOrHeadings, useOutline } from './use-outline.ts'
import type { ViewState } from './use-view-state.ts'
import type { PaperView } from './viewer.ts'

interface PaperPanelProps {
  readonly view: PaperView
  readonly state: ViewState
  readonly labels: readonly string[]
  readonly headings: readonly FoundHeading[]
  readonly tab: PanelTab
  readonly onTab: (tab: PanelTab) => void
  readonly marks: readonly Mark[]
  readonly unplaced: readonly Mark[]
  readonly orders: MarkOrders
  readonly going: Going
  readonly files: MarkFiles
  readonly embedded: Embedded
  readonly onOpenMark: (open: OpenMark) => void
}

/** The side panel of a paper, filled. */
export function PaperPanel({
  view,
  state,
  labels,
  headings,
  tab,
  onTab,
  marks,
  unplaced,
  orders,
  going,
  files,
  embedded,
  onOpenMark,
}: PaperPanelProps) {
  const own = useOutline(view.document)
  const outline = useMemo(() => outlineOrHeadings(own, headings, view), [own, headings, view])
  const current = useCurrentLine(tab === 'outline' ? view : null, outline?.places)
  return (
    <SidePanel
      tab={tab}
      onTab={onTab}
      content={{
        outline: () => <OutlineTree outline={outline} current={current} onGo={(target) => follow(view, going, target)} />,
        thumbnails: () => <Thumbnails document={view.document} labels={labels} pageIndex={state.pageIndex} onGo={going.goToPage} />,
        marks: () => (
          <MarksPanel
            document={view.document}
            marks={marks}
            labels={labels}
            orders={orders}
            unplaced={<UnplacedMarks view={view} marks={unplaced} labels={labels} orders={orders} />}
            menu={<MarkFilesMenu files={files} embedded={embedded} />}
            embedded={embedded}
            onCopy={files.copyMarkdown}
            onJump={going.goToMark}
            onComment={(mark) => {
              going.goToMark(mark)
              const box = view.container.getBoundingClientRect()
              onOpenMark({ markId: mark.id, x: box.left + box.width / 3, y: box.top + box.height / 2 })
            }}
          />
        ),
      }}
    />
  )
}

/** So much of what stands above a heading stays in sight, in points. */
const ABOVE_HEADING_PT = 18

function follow(view: PaperView, going: Going, { dest, url, heading }: OutlineTarget): void {
  if (heading) going.goToPage(heading.pageIndex, Math.max(0, heading.yTop - ABOVE_HEADING_PT))
  if (dest) void view.links.goToDestination(dest as string | unknown[])
  const safe = url ? externalLink(url) : null
  // Denied as a window and handed to main, which asks first.
  if (safe) window.open(safe.url, '_blank', 'noopener')
}
