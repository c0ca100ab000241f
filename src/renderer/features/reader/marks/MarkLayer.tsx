import { memo, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { groupByPage, type Mark, type MarkShape } from '../../../../shared/features/reader/mark.model.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import { pageView } from '../place.ts'
import type { PaperView } from '../viewer.ts'
import type { MarkKeys } from './mark-keys.ts'
import { PageMarks } from './PageMarks.tsx'
import type { PageHosts } from './use-page-hosts.ts'

/** Other shapes than the stored ones, while the mouse changes them. */
export type Drafts = ReadonlyMap<MarkId, Pick<MarkShape, 'rects' | 'ink'>>

interface MarkLayerProps {
  readonly view: PaperView
  readonly hosts: PageHosts
  readonly marks: readonly Mark[]
  /** Of the view; another one draws everything anew. */
  readonly rotation: number
  readonly openId: MarkId | null
  /** Takes the keyboard's focus as soon as it is drawn. */
  readonly focusId: MarkId | null
  readonly drafts: Drafts
  readonly keys: MarkKeys
}

/** Draws the marks of the pages in sight. */
export const MarkLayer = memo(function MarkLayer({ view, hosts, marks, rotation, openId, focusId, drafts, keys }: MarkLayerProps) {
  const byPage = useMemo(() => groupByPage(marks), [marks])
  return [...hosts].map(([pageIndex, host]) => {
    const page = pageView(view, pageIndex)
    const own = byPage.get(pageIndex)
    if (!page || !own) return null
    return createPortal(
      <PageMarks calm={view.calm} page={page} marks={own} openId={openId} focusId={focusId} drafts={drafts} keys={keys} />,
      host,
      `${pageIndex}.${rotation}`,
    )
  })
})
