import { type CSSProperties, type ReactNode, useMemo } from 'react'
import type { Position } from '../../../shared/features/reader/reader.model.ts'
import type { PaperSurface } from '../../ui/paper-surface.ts'
import { PageNotice } from './PageNotice.tsx'
import classes from './PaperReader.module.css'
import { PositionKeeper } from './PositionKeeper.tsx'
import { SmartJump } from './smart-jump/SmartJump.tsx'
import type { Pane } from './use-pane.ts'
import type { PaperView } from './viewer.ts'
import { ThemedPages } from './views/ThemedPages.tsx'
import type { PageThemeChoice } from './views/use-page-theme.ts'

interface PaneViewProps {
  readonly pane: Pane
  /** What its pages are called. */
  readonly label: string
  /** The tools act on this view. */
  readonly isActive: boolean
  /** There is another view, so that it has to be shown which is the active one. */
  readonly isSplit: boolean
  /** Of the space that the views have. */
  readonly share: number
  readonly onActivate: () => void
  readonly labels: readonly string[]
  readonly theme: PageThemeChoice
  readonly hasPreviews: boolean
  readonly onKeep: (position: Position) => Promise<unknown>
  readonly onStop: () => void
  readonly rail: ((surface: PaperSurface) => ReactNode) | undefined
  /** What lies on its pages. */
  readonly children: (view: PaperView) => ReactNode
}

/** One view of the paper: its pages and all that lies over them. Whatever touches it makes it the active one. */
export function PaneView(props: PaneViewProps) {
  const { pane, label, isActive, isSplit, share, onActivate, labels, theme, hasPreviews, onKeep, onStop, rail, children } = props
  const { container, view, state, surface, jumps } = pane
  // The same while pages go by.
  const beside = useMemo(() => surface && rail?.(surface), [surface, rail])
  const size: CSSProperties = { flexGrow: share }
  return (
    <div
      className={classes.surface}
      style={size}
      data-active={isSplit && isActive ? '' : undefined}
      onPointerDownCapture={onActivate}
      onFocusCapture={onActivate}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: pdf.js takes nothing but a div. */}
      <div
        ref={container}
        className={classes.pages}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
        tabIndex={0}
        role="region"
        aria-label={label}
        aria-current={isSplit && isActive ? 'true' : undefined}
      >
        <div className="pdfViewer" />
      </div>
      {beside}
      <PageNotice view={view} pageIndex={state.pageIndex} onStop={onStop} />
      {view ? (
        <>
          {children(view)}
          {theme.layers ? <ThemedPages view={view} layers={theme.layers} keepsPictures={theme.keepsPictures} /> : null}
          <PositionKeeper view={view} onKeep={onKeep} />
          <SmartJump
            view={view}
            isActive={isActive}
            labels={labels}
            isHovering={hasPreviews}
            onJump={jumps.remember}
            layers={theme.layers}
          />
        </>
      ) : null}
    </div>
  )
}
