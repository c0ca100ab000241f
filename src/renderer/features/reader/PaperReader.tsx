import { type ReactNode, type Ref, useCallback, useState } from 'react'
import type { MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import type { PaperSurface } from '../../ui/paper-surface.ts'
import { LastPictureLayer } from './last-picture/LastPictureLayer.tsx'
import type { LastPicture } from './last-picture/take-picture.ts'
import { OpeningScreen } from './OpeningScreen.tsx'
import { OpenPaper } from './OpenPaper.tsx'
import classes from './PaperReader.module.css'
import { usePaperMemory } from './paper-memory.tsx'
import { useDocument } from './use-document.ts'
import type { FoundHeading } from './use-outline.ts'
import { usePageTheme } from './views/use-page-theme.ts'

/** What others may ask of an open reader. */
export interface ReaderHandle {
  /** Scrolls to a page (0-based), `topPt` PDF units below its upper edge; remembered for "back". */
  readonly goToPage: (pageIndex: number, topPt?: number) => void
  /** Brings a part of a page, 0 its top and 1 its bottom, to the middle of the view; not remembered for "back". */
  readonly show: (pageIndex: number, middle: number) => void
}

/** The page that is mostly in sight, and how far down it the middle of the view is: from 0 to 1, and in points. */
export interface Look {
  readonly pageIndex: number
  readonly middle: number
  readonly middlePt: number
  readonly pageHeightPt: number
}

/** Whether the reader has the whole screen, and how it gets it. */
export interface FullScreenChoice {
  readonly isFull: boolean
  readonly set: (isFull: boolean) => void
}

export interface PaperReaderProps {
  readonly paperId: PaperId
  /** Where to go instead of the remembered place (0-based). */
  readonly pageIndex?: number | undefined
  /** What to find, from that page on. */
  readonly findText?: string | undefined
  /** A mark to go to, instead of a page. */
  readonly markId?: MarkId | undefined
  /** Told 300 ms after another part of the paper came into sight; null when the paper is not seen. Has to be stable. */
  readonly onLook?: ((look: Look | null) => void) | undefined
  /** Stands at the right of the pages' scroll bar, from top to bottom. */
  readonly beside?: ReactNode
  /** Headings found in the text, for files without an outline. */
  readonly headings?: readonly FoundHeading[] | undefined
  /** Something in the toolbar that follows the pages. */
  readonly tool?: ((surface: PaperSurface) => ReactNode) | undefined
  /** Something that lies over the pages, beside their scroll bar. */
  readonly rail?: ((surface: PaperSurface) => ReactNode) | undefined
  /** Makes a question of a mark. Has to be stable. */
  readonly onAsk?: ((markId: MarkId) => void) | undefined
  /** Stable as long as it says the same. */
  readonly full: FullScreenChoice
  readonly ref?: Ref<ReaderHandle> | undefined
}

/** A paper to read: pages, tools, side panel, find, marks. Fills its parent. */
export function PaperReader(props: PaperReaderProps) {
  const { opening, stop, again, fail } = useDocument(props.paperId)
  const { layers } = usePageTheme()
  const last = usePaperMemory(props.paperId, 'picture', (): { current: LastPicture | null } => ({ current: null }))
  const [isDrawn, setDrawn] = useState(false)
  const onDrawn = useCallback(() => setDrawn(true), [])
  // Somewhere else than it was left it looks otherwise; and whoever waits for long is told so.
  const isElsewhere = props.pageIndex !== undefined || props.markId !== undefined
  const isUsual = opening.kind === 'open' || (opening.kind === 'opening' && !opening.isSlow)
  return (
    <div className={classes.frame} data-reader-frame>
      {opening.kind === 'open' ? (
        <OpenPaper {...props} opened={opening} onStop={stop} onFailed={fail} last={last} onDrawn={onDrawn} />
      ) : (
        <OpeningScreen opening={opening} onStop={stop} onAgain={again} />
      )}
      {last.current && isUsual && !isDrawn && !isElsewhere ? <LastPictureLayer picture={last.current} layers={layers} /> : null}
    </div>
  )
}
