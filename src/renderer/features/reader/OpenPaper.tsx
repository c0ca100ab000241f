import { VisuallyHidden } from '@mantine/core'
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { pageLabel } from '../../../shared/features/reader/page-labels.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EmbeddedOffer } from './embedded/EmbeddedOffer.tsx'
import { useEmbedded } from './embedded/use-embedded.ts'
import { useReplaced } from './embedded/use-replaced.ts'
import { FindBar } from './FindBar.tsx'
import { FindResults } from './find/FindResults.tsx'
import { fullScreenActions } from './full-screen-actions.ts'
import { PictureKeeper } from './last-picture/PictureKeeper.tsx'
import type { LastPicture } from './last-picture/take-picture.ts'
import { markFileActions } from './mark-files/mark-file-actions.ts'
import { useMarkFiles } from './mark-files/use-mark-files.tsx'
import { MarkTools, type OpenMark } from './marks/MarkTools.tsx'
import { useMarks } from './marks/use-marks.ts'
import { scrollToMiddle } from './middle.ts'
import { PageNotice } from './PageNotice.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import classes from './PaperReader.module.css'
import type { PaperReaderProps } from './PaperReader.tsx'
import { PositionKeeper } from './PositionKeeper.tsx'
import { createPaperSurface } from './paper-surface.ts'
import { readerActions } from './reader-actions.ts'
import type { PanelTab } from './SidePanel.tsx'
import { SmartJump } from './smart-jump/SmartJump.tsx'
import { Toolbar } from './Toolbar.tsx'
import { TEXT } from './text.ts'
import type { Opening } from './use-document.ts'
import { useFind } from './use-find.ts'
import { useGoing } from './use-going.ts'
import { useJumps } from './use-jumps.ts'
import { useLook } from './use-look.ts'
import { useOpeningFind } from './use-opening-find.ts'
import type { FoundHeading } from './use-outline.ts'
import { usePaperView } from './use-paper-view.ts'
import { useViewState } from './use-view-state.ts'
import type { PaperView } from './viewer.ts'
import { turnWithWheel } from './views/layouts.ts'
import { ThemedPages } from './views/ThemedPages.tsx'
import { usePageTheme } from './views/use-page-theme.ts'
import { viewActions } from './views/view-actions.ts'
import { keepFitting, zoomWithWheel } from './zoom.ts'

type OpenPaperProps = PaperReaderProps & {
  readonly opened: Extract<Opening, { kind: 'open' }>
  readonly onStop: () => void
  readonly onFailed: (error: unknown) => void
  /** How the paper looked when it was left. */
  readonly last: { current: LastPicture | null }
  readonly onDrawn: () => void
}

const NO_LABELS: readonly string[] = []
const NO_HEADINGS: readonly FoundHeading[] = []

/** An open paper with everything around it. */
export function OpenPaper(props: OpenPaperProps) {
  const {
    paperId,
    pageIndex,
    markId,
    findText,
    onLook,
    onAsk,
    beside,
    headings,
    tool,
    rail,
    full,
    ref,
    opened,
    onStop,
    onFailed,
    last,
    onDrawn,
  } = props
  const container = useRef<HTMLDivElement>(null)
  const current = useRef<PaperView | null>(null)
  const jumps = useJumps(paperId, current)
  const view = usePaperView(container, opened.document, { position: opened.position, pageIndex }, jumps.remember, onFailed)
  current.current = view
  const state = useViewState(view)
  const find = useFind(view)
  const { marks, orders, undo, said } = useMarks(paperId)
  const embedded = useEmbedded(paperId, orders, undo)
  useReplaced(view, embedded.replaced)
  const files = useMarkFiles(paperId)
  useActions(useMemo(() => markFileActions(files, embedded), [files, embedded]))
  const [openMark, setOpenMark] = useState<OpenMark | null>(null)
  const [findAsked, setFindAsked] = useState(0)
  const theme = usePageTheme()
  const [hasLabels, setLabels] = useLayoutValue<boolean>('reader.printedLabels', true)
  const labels = hasLabels ? opened.labels : NO_LABELS
  const [isListed, setListed] = useLayoutValue<boolean>('reader.findList', false)
  const [hasPreviews, setPreviews] = useLayoutValue<boolean>('reader.previews', true)
  const [isPanelOpen, setPanelOpen] = useLayoutValue<boolean>('reader.panelOpen', false)
  const [tab, setTab] = useLayoutValue<PanelTab>('reader.panelTab', 'outline')
  const going = useGoing(current, jumps.remember, { pageIndex, markId, marks, view })
  useOpeningFind(view, findText, find, () => setFindAsked((count) => count + 1))
  useLook(view, state.pageIndex, onLook)
  useImperativeHandle(
    ref,
    () => ({
      goToPage: going.goToPage,
      show: (target, middle) => {
        if (current.current) scrollToMiddle(current.current, target, middle)
      },
    }),
    [going],
  )

  const surface = useMemo(() => view && createPaperSurface(view, jumps.remember), [view, jumps.remember])
  useEffect(() => {
    if (!view) return
    const end = new AbortController()
    zoomWithWheel(view, end.signal)
    keepFitting(view, end.signal)
    turnWithWheel(view, end.signal)
    view.container.focus({ preventScroll: true })
    return () => end.abort()
  }, [view])

  const closeFind = useCallback(() => {
    setFindAsked(0)
    find.end()
    container.current?.focus({ preventScroll: true })
  }, [find])
  useActions(
    useMemo(() => {
      if (!view) return []
      const showPanel = (next: PanelTab) => {
        setPanelOpen(!isPanelOpen || next !== tab)
        setTab(next)
      }
      const openFind = () => setFindAsked((count) => count + 1)
      return readerActions({ view, jumps, openFind, showPanel, goToPage: going.goToPage })
    }, [view, jumps, isPanelOpen, tab, setPanelOpen, setTab, going]),
  )

  useActions(useMemo(() => (view ? viewActions(view, theme) : []), [view, theme]))
  useActions(useMemo(() => fullScreenActions(full), [full]))

  return (
    <section className={classes.reader} aria-label={TEXT.region}>
      <Toolbar
        view={view}
        state={state}
        labels={labels}
        jumps={jumps}
        isPanelOpen={isPanelOpen}
        onTogglePanel={() => setPanelOpen(!isPanelOpen)}
        theme={theme}
        full={full}
        printed={opened.labels.length > 0 ? { isOn: hasLabels, set: setLabels } : null}
        hasPreviews={hasPreviews}
        onPreviews={setPreviews}
        onFind={() => setFindAsked((count) => count + 1)}
        onGoToPage={going.goToPage}
        tool={surface && tool?.(surface)}
      />
      <EmbeddedOffer embedded={embedded} />
      {findAsked > 0 ? (
        <FindBar find={find} labels={labels} asked={findAsked} isListed={isListed} onListed={setListed} onClose={closeFind} />
      ) : null}
      <div className={classes.body}>
        {view && isPanelOpen ? (
          <PaperPanel
            view={view}
            state={state}
            labels={labels}
            headings={headings ?? NO_HEADINGS}
            tab={tab}
            onTab={setTab}
            marks={marks}
            orders={orders}
            going={going}
            files={files}
            embedded={embedded}
            onOpenMark={setOpenMark}
          />
        ) : null}
        {view ? (
          <MarkTools
            view={view}
            rotation={state.rotation}
            marks={marks}
            orders={orders}
            undo={undo}
            open={openMark}
            onOpen={setOpenMark}
            onGo={going.goToMark}
            onAsk={onAsk}
          />
        ) : null}
        <div className={classes.surface}>
          {/* biome-ignore lint/a11y/useSemanticElements: pdf.js takes nothing but a div. */}
          <div
            ref={container}
            className={classes.pages}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
            tabIndex={0}
            role="region"
            aria-label={TEXT.pages}
          >
            <div className="pdfViewer" />
          </div>
          {surface && rail?.(surface)}
          <PageNotice view={view} pageIndex={state.pageIndex} onStop={onStop} />
        </div>
        {view && findAsked > 0 && isListed && find.result.total > 0 ? <FindResults view={view} find={find} labels={labels} /> : null}
        {beside}
      </div>
      {view ? (
        <>
          {theme.layers ? <ThemedPages view={view} layers={theme.layers} keepsPictures={theme.keepsPictures} /> : null}
          <PositionKeeper view={view} paperId={paperId} />
          <PictureKeeper view={view} last={last} onDrawn={onDrawn} />
          <SmartJump view={view} labels={labels} isHovering={hasPreviews} onJump={jumps.remember} layers={theme.layers} />
        </>
      ) : null}
      <Announcement {...said} />
      <VisuallyHidden role="status">
        {view ? TEXT.announcePage(pageLabel(labels, state.pageIndex), view.viewer.pagesCount) : ''}
      </VisuallyHidden>
    </section>
  )
}
