import { createPortal } from 'react-dom'
import type { MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import { pageView } from '../place.ts'
import type { PaperView } from '../viewer.ts'
import { boxOnPage } from './box-on-page.ts'
import type { Draft } from './draw.ts'
import { InkPath } from './InkPath.tsx'
import { lineColor } from './mark-color.ts'
import classes from './marks.module.css'
import type { PageHosts } from './use-page-hosts.ts'

interface DraftLayerProps {
  readonly view: PaperView
  readonly hosts: PageHosts
  readonly draft: Draft | null
  readonly color: MarkColor
}

/** What is being drawn. */
export function DraftLayer({ view, hosts, draft, color }: DraftLayerProps) {
  const host = draft && hosts.get(draft.pageIndex)
  const page = draft && pageView(view, draft.pageIndex)
  if (!host || !page) return null
  return createPortal(
    draft.ink ? (
      <InkPath ink={draft.ink} color={lineColor(color)} page={page} />
    ) : draft.rect ? (
      <div className={classes.area} style={{ ...boxOnPage(draft.rect, page), borderColor: lineColor(color) }} />
    ) : null,
    host,
  )
}
