import { Outlet, useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ImportProvider } from '../features/papers/ImportProvider.tsx'
import { SessionWatch } from '../features/reading/SessionWatch.tsx'
import { SampleOffer } from '../features/sample/SampleOffer.tsx'
import { useActions } from '../ui/actions/ActionsProvider.tsx'
import classes from './Shell.module.css'
import { Sidebar } from './Sidebar.tsx'
import { StoreBanner } from './StoreBanner.tsx'
import { shellActions } from './shell-actions.ts'

/** Surfaces whose first use is easier with something in them. */
const OFFERS_SAMPLE: readonly string[] = ['/', '/plan', '/read']

/** Sidebar on the left, one surface on the right. */
export function Shell() {
  const { pathname } = useLocation()
  useActions(useMemo(shellActions, []))
  return (
    <ImportProvider>
      <div className={classes.shell}>
        <Sidebar />
        <main className={classes.surface}>
          <StoreBanner />
          {OFFERS_SAMPLE.includes(pathname) ? <SampleOffer /> : null}
          <Outlet />
        </main>
        <SessionWatch />
      </div>
    </ImportProvider>
  )
}
