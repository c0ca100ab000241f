import { Outlet, useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import { FocusProvider } from '../features/focus/FocusProvider.tsx'
import { LinksProvider } from '../features/links/LinksProvider.tsx'
import { ImportProvider } from '../features/papers/ImportProvider.tsx'
import { SessionWatch } from '../features/reading/SessionWatch.tsx'
import { SampleOffer } from '../features/sample/SampleOffer.tsx'
import { useActions } from '../ui/actions/ActionsProvider.tsx'
import { FullScreenProvider, useFullScreen } from './full-screen.tsx'
import { CheatSheet } from './palette/CheatSheet.tsx'
import { CommandPalette } from './palette/CommandPalette.tsx'
import { ReaderTabs } from './ReaderTabs.tsx'
import classes from './Shell.module.css'
import { Sidebar } from './Sidebar.tsx'
import { StoreBanner } from './StoreBanner.tsx'
import { shellActions } from './shell-actions.ts'
import { useAppPlaces } from './use-app-places.ts'
import { useAppearance } from './use-appearance.ts'
import { useLastSurface } from './use-last-surface.ts'
import { useMini } from './use-mini.ts'
import { useOpenedLinks } from './use-opened-links.ts'

/** Surfaces whose first use is easier with something in them. */
const OFFERS_SAMPLE: readonly string[] = ['/', '/plan', '/read']

/** The library and the reader. */
const READS = /^\/read(\/|$)/

/** Sidebar on the left, one surface on the right. */
export function Shell() {
  return (
    <FullScreenProvider>
      <ImportProvider>
        <FocusProvider>
          <LinksProvider>
            <Frame />
          </LinksProvider>
        </FocusProvider>
      </ImportProvider>
    </FullScreenProvider>
  )
}

function Frame() {
  const { isFull } = useFullScreen()
  const { pathname } = useLocation()
  useActions(useMemo(shellActions, []))
  useAppearance()
  useMini()
  const isPlaced = useLastSurface()
  useOpenedLinks(isPlaced)
  useAppPlaces(isPlaced)
  return (
    <div className={isFull ? `${classes.shell} ${classes.full}` : classes.shell}>
      {isFull ? null : <Sidebar />}
      <main className={classes.surface}>
        <StoreBanner />
        {OFFERS_SAMPLE.includes(pathname) ? <SampleOffer /> : null}
        {isPlaced && READS.test(pathname) ? (
          // Hidden and not gone: its keys lead to other papers all the same.
          <div hidden={isFull}>
            <ReaderTabs />
          </div>
        ) : null}
        <div className={classes.page}>{isPlaced ? <Outlet /> : null}</div>
      </main>
      <SessionWatch />
      <CommandPalette />
      <CheatSheet />
    </div>
  )
}
