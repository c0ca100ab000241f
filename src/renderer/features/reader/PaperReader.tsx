import { VisuallyHidden } from '@mantine/core'
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { pageLabel } from '../../../shared/features/reader/page-labels.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { OpeningScreen } from './OpeningScreen.tsx'
import classes from './PaperReader.module.css'
import { PositionKeeper } from './PositionKeeper.tsx'
import { scrollToPlace } from './place.ts'
import { readerActions } from './reader-actions.ts'
import { Toolbar } from './Toolbar.tsx'
import { TEXT } from './text.ts'
import { type Opening, useDocument } from './use-document.ts'
import { useJumps } from './use-jumps.ts'
import { useLook } from './use-look.ts'
import { usePaperView } from './use-paper-view.ts'
import { useViewState } from './use-view-state.ts'
import type { PaperView } from './viewer.ts'
import { zoomWithWheel } from './zoom.ts'

/** What others may ask of an open reader. */
export interface ReaderHandle {
  /** Scrolls to a page (0-based), `topPt` PDF units below its upper edge; remembered for "back". */
  readonly goToPage: (pageIndex: number, topPt?: number) => void
}

/** The page that is mostly in sight. */
export interface Look {
  readonly pageIndex: number
}

export interface PaperReaderProps {
  readonly paperId: PaperId
  /** Where to start instead of the remembered place (0-based). */
  readonly pageIndex?: number | undefined
  readonly markId?: string | undefined
  /** Told 300 ms after another page came into sight; null when the paper is not seen. Has to be stable. */
  readonly onLook?: ((look: Look | null) => void) | undefined
  readonly ref?: Ref<ReaderHandle>
}

/** A paper to read: pages, tools, side panel, find, marks. Fills its parent. */
export function PaperReader(props: PaperReaderProps) {
  const { opening, stop, again } = useDocument(props.paperId)
  if (opening.kind !== 'open') return <OpeningScreen opening={opening} onStop={stop} onAgain={again} />
  return <OpenPaper {...props} opened={opening} />
}

type OpenPaperProps = PaperReaderProps & { readonly opened: Extract<Opening, { kind: 'open' }> }

function OpenPaper({ paperId, pageIndex, onLook, ref, opened }: OpenPaperProps) {
  const container = useRef<HTMLDivElement>(null)
  const current = useRef<PaperView | null>(null)
  const jumps = useJumps(current)
  const { remember } = jumps
  const view = usePaperView(container, opened.document, { position: opened.position, pageIndex }, remember)
  current.current = view
  const state = useViewState(view)
  const [isDark, setDark] = useLayoutValue<boolean>('reader.darkPages', false)
  const [isPanelOpen, setPanelOpen] = useLayoutValue<boolean>('reader.panelOpen', false)
  useLook(view, state.pageIndex, onLook)

  const goToPage = useCallback(
    (target: number, topPt = 0) => {
      if (!current.current) return
      remember()
      scrollToPlace(current.current, target, topPt)
    },
    [remember],
  )
  useImperativeHandle(ref, () => ({ goToPage }), [goToPage])

  useEffect(() => {
    if (!view) return
    const end = new AbortController()
    zoomWithWheel(view, end.signal)
    view.container.focus({ preventScroll: true })
    return () => end.abort()
  }, [view])

  useActions(
    useMemo(
      () =>
        view
          ? readerActions({
              view,
              jumps,
              openFind: () => {},
              showPanel: () => setPanelOpen(true),
              toggleDark: () => setDark(!isDark),
              goToPage,
            })
          : [],
      [view, jumps, isDark, setDark, setPanelOpen, goToPage],
    ),
  )

  const label = pageLabel(opened.labels, state.pageIndex)
  return (
    <section className={classes.reader} aria-label={TEXT.region}>
      <Toolbar
        view={view}
        state={state}
        labels={opened.labels}
        jumps={jumps}
        isPanelOpen={isPanelOpen}
        isDark={isDark}
        onTogglePanel={() => setPanelOpen(!isPanelOpen)}
        onToggleDark={() => setDark(!isDark)}
        onFind={() => {}}
        onGoToPage={goToPage}
      />
      <div className={classes.body}>
        <div className={classes.surface}>
          {/* biome-ignore lint/a11y/useSemanticElements: pdf.js takes nothing but a div. */}
          <div
            ref={container}
            className={isDark ? `${classes.pages} ${classes.dark}` : classes.pages}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
            tabIndex={0}
            role="region"
            aria-label={TEXT.pages}
          >
            <div className="pdfViewer" />
          </div>
        </div>
      </div>
      {view ? <PositionKeeper view={view} paperId={paperId} /> : null}
      <VisuallyHidden role="status">{view ? TEXT.announcePage(label, view.viewer.pagesCount) : ''}</VisuallyHidden>
    </section>
  )
}
