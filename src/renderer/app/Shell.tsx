import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ImportProvider } from '../features/papers/ImportProvider.tsx'
import { useActions } from '../ui/actions/ActionsProvider.tsx'
import classes from './Shell.module.css'
import { Sidebar } from './Sidebar.tsx'
import { StoreBanner } from './StoreBanner.tsx'
import { shellActions } from './shell-actions.ts'

/** Sidebar on the left, one surface on the right. */
export function Shell() {
  useActions(useMemo(shellActions, []))
  return (
    <ImportProvider>
      <div className={classes.shell}>
        <Sidebar />
        <main className={classes.surface}>
          <StoreBanner />
          <Outlet />
        </main>
      </div>
    </ImportProvider>
  )
}
