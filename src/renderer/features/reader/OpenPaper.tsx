import { VisuallyHidden } from '@mantine/core'
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { pageLabel } from '../../../shared/features/reader/page-labels.ts'
import type { Position, SplitDirection } from '../../../shared/features/reader/reader.model.ts'
import { client } from '../../client/client.ts'
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
import { useMarkFiles } from './mark-files/use-mark-files.ts'
import { MarkTools, type OpenMark } from './marks/MarkTools.tsx'
import { ToolStrip } from './marks/ToolStrip.tsx'
import { useMarks } from './marks/use-marks.ts'
import { useTool } from './marks/use-tool.ts'
import { scrollToMiddle } from './middle.ts'
import { PaneView } from './PaneView.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import classes from './PaperReader.module.css'
import type { PaperReaderProps } from './PaperReader.tsx'
import { currentPosition, restorePosition } from './place.ts'
import { readerActions } from './reader-actions.ts'
import type { PanelTab } from './SidePanel.tsx'
import { SplitEdge } from './split/SplitEdge.tsx'
import { splitActions } from './split/split-actions.ts'
import { TEXT as SPLIT } from './split/text.ts'
import { useSplit } from './split/use-split.ts'
import { Toolbar } from './Toolbar.tsx'
import { TEXT } from './text.ts'
import { useKeptMarks } from './trim/use-kept-marks.ts'
import type { Opening } from './use-document.ts'
import { useGoing } from './use-going.ts'
import { useLook } from './use-look.ts'
import { useOpeningFind } from './use-opening-find.ts'
import type { FoundHeading } from './use-outline.ts'
import { type Pane, usePane } from './use-pane.ts'
import { usePageTheme } from './views/use-page-theme.ts'
import { viewActions } from './views/view-actions.ts'

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

/** An open paper with everything around it. The tools act on the view that is active. */
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
  const split = useSplit(paperId, opened.split)
  const first = usePane(paperId, 'first', opened, { isOpen: true, position: opened.position, pageIndex, takesFocus: true }, onFailed)
  const isSplit = split.direction !== null
  const second = usePane(
    paperId,
    'second',
    opened,
    { isOpen: isSplit, position: split.position, pageIndex: undefined, takesFocus: false },
    onFailed,
  )
  const [isSecond, setSecond] = useState(false)
  const active = isSplit && isSecond && second.view ? second : first
  const other = active === first ? second : first
  const current = useRef(active)
  current.current = active
  const { view, state, find, jumps, surface } = active
  const { marks, unplaced, orders, undo, said } = useMarks(paperId)
  const embedded = useEmbedded(paperId, orders, undo)
  useKeptMarks(first.view, marks)
  useKeptMarks(second.view, marks)
  useReplaced(first.view, embedded.replaced)
  useReplaced(second.view, embedded.replaced)
  const files = useMarkFiles(paperId)
  useActions(useMemo(() => markFileActions(files, embedded), [files, embedded]))
  const choice = useTool()
  const [openMark, setOpenMark] = useState<OpenMark | null>(null)
  const [findAsked, setFindAsked] = useState(0)
  const theme = usePageTheme()
  const [hasLabels, setLabels] = useLayoutValue<boolean>('reader.printedLabels', true)
  const labels = hasLabels ? opened.labels : NO_LABELS
  const [isListed, setListed] = useLayoutValue<boolean>('reader.findList', false)
  const [hasPreviews, setPreviews] = useLayoutValue<boolean>('reader.previews', true)
  const [isPanelOpen, setPanelOpen] = useLayoutValue<boolean>('reader.panelOpen', false)
  const [tab, setTab] = useLayoutValue<PanelTab>('reader.panelTab', 'outline')
  const going = useGoing(current, { pageIndex, markId, marks, view: first.view })
  const isWaiting = unplaced.some((mark) => mark.id === markId)
  useEffect(() => {
    // A link to a mark that has no place leads to the list where it waits.
    if (!isWaiting) return
    setTab('marks')
    setPanelOpen(true)
  }, [isWaiting, setTab, setPanelOpen])
  useOpeningFind(first.view, findText, first.find, () => {
    setSecond(false)
    setFindAsked((count) => count + 1)
  })
  useLook(view, state.pageIndex, onLook)
  useImperativeHandle(
    ref,
    () => ({
      goToPage: going.goToPage,
      show: (target, middle) => {
        if (current.current.view) scrollToMiddle(current.current.view, target, middle)
      },
    }),
    [going],
  )

  const closeFind = useCallback(() => {
    setFindAsked(0)
    find.end()
    current.current.container.current?.focus({ preventScroll: true })
  }, [find])
  const openFind = useCallback(() => setFindAsked((count) => count + 1), [])
  const togglePanel = useCallback(() => setPanelOpen(!isPanelOpen), [isPanelOpen, setPanelOpen])
  const printed = useMemo(() => (opened.labels.length > 0 ? { isOn: hasLabels, set: setLabels } : null), [opened, hasLabels, setLabels])
  const besidePage = useMemo(() => surface && tool?.(surface), [surface, tool])
  useActions(
    useMemo(() => {
      if (!view) return []
      const showPanel = (next: PanelTab) => {
        setPanelOpen(!isPanelOpen || next !== tab)
        setTab(next)
      }
      return readerActions({ view, jumps, openFind, showPanel, goToPage: going.goToPage, copyLink: files.copyLink })
    }, [view, jumps, openFind, isPanelOpen, tab, setPanelOpen, setTab, going, files]),
  )
  useActions(useMemo(() => (view ? viewActions(view, theme) : []), [view, theme]))
  useActions(useMemo(() => fullScreenActions(full), [full]))

  const { view: firstView, container: firstPages } = first
  const chooseSplit = useCallback(
    (direction: SplitDirection | null) => {
      if (direction) {
        if (view) split.open(direction, currentPosition(view))
        return
      }
      // What is being read stays.
      if (view && view !== firstView && firstView) restorePosition(firstView, currentPosition(view))
      split.close()
      setSecond(false)
      firstPages.current?.focus({ preventScroll: true })
    },
    [view, firstView, firstPages, split],
  )
  const { direction } = split
  useActions(
    useMemo(
      () =>
        view
          ? splitActions({ direction, choose: chooseSplit, goToOther: () => other.container.current?.focus({ preventScroll: true }) })
          : [],
      [view, direction, chooseSplit, other.container],
    ),
  )
  const keepFirst = useCallback(
    // A paper deleted meanwhile has no place to remember; trying again would be for ever.
    (position: Position) => client.reader.savePosition({ paperId, position }).catch(() => null),
    [paperId],
  )

  const paneOf = (pane: Pane, isSecondPane: boolean) => (
    <PaneView
      pane={pane}
      label={direction ? `${TEXT.pages}: ${SPLIT.panes[direction][isSecondPane ? 1 : 0]}` : TEXT.pages}
      isActive={pane === active}
      isSplit={isSplit}
      share={!isSplit ? 1 : isSecondPane ? 1 - split.share : split.share}
      onActivate={() => setSecond(isSecondPane)}
      labels={labels}
      theme={theme}
      hasPreviews={hasPreviews}
      onKeep={isSecondPane ? split.keep : keepFirst}
      onStop={onStop}
      rail={rail}
    >
      {(shown) => (
        <MarkTools
          view={shown}
          isActive={pane === active}
          choice={choice}
          rotation={pane.state.shape.rotation}
          marks={marks}
          orders={orders}
          undo={undo}
          open={pane === active ? openMark : null}
          onOpen={setOpenMark}
          onGo={going.goToMark}
          onAsk={onAsk}
        />
      )}
    </PaneView>
  )
  return (
    <section className={classes.reader} aria-label={TEXT.region}>
      <Toolbar
        view={view}
        state={state}
        labels={labels}
        jumps={jumps}
        isPanelOpen={isPanelOpen}
        onTogglePanel={togglePanel}
        theme={theme}
        full={full}
        printed={printed}
        split={direction}
        onSplit={chooseSplit}
        hasPreviews={hasPreviews}
        onPreviews={setPreviews}
        onFind={openFind}
        onGoToPage={going.goToPage}
        tool={besidePage}
      />
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
            unplaced={unplaced}
            orders={orders}
            going={going}
            files={files}
            embedded={embedded}
            onOpenMark={setOpenMark}
          />
        ) : null}
        {/* There before the pages: coming later it would make them narrower, and they would be drawn twice. */}
        <ToolStrip tool={choice.tool} color={choice.color} undo={undo} onTool={choice.setTool} onColor={choice.setColor} />
        <div className={direction === 'column' ? `${classes.panes} ${classes.stacked}` : classes.panes}>
          {paneOf(first, false)}
          {direction ? (
            <>
              <SplitEdge direction={direction} share={split.share} onShare={split.setShare} />
              {paneOf(second, true)}
            </>
          ) : null}
          <EmbeddedOffer embedded={embedded} />
        </div>
        {view && findAsked > 0 && isListed && find.result.total > 0 ? <FindResults view={view} find={find} labels={labels} /> : null}
        {beside}
      </div>
      {first.view ? <PictureKeeper view={first.view} last={last} onDrawn={onDrawn} /> : null}
      <Announcement {...said} />
      <VisuallyHidden role="status">
        {view ? TEXT.announcePage(pageLabel(labels, state.pageIndex), view.viewer.pagesCount) : ''}
      </VisuallyHidden>
    </section>
  )
}
