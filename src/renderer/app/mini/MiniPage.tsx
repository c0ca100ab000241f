import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { client } from '../../client/client.ts'
import { FocusMini } from '../../features/focus/FocusMini.tsx'
import { useRunningFocus } from '../../features/focus/use-running-focus.ts'
import { SessionMini } from '../../features/reading/SessionMini.tsx'
import { useRunningSession } from '../../features/reading/use-running-session.ts'
import { useActions, useAriaKeys } from '../../ui/actions/ActionsProvider.tsx'
import { TEXT } from '../text.ts'
import { useAppearance } from '../use-appearance.ts'
import classes from './MiniPage.module.css'

const words = TEXT.mini

/** What runs, in a small window above all others. Main closes it when nothing runs any more. */
export function MiniPage() {
  useAppearance()
  const session = useRunningSession()
  const run = useRunningFocus()
  const ariaKeys = useAriaKeys()
  useActions(
    useMemo(
      () => [
        {
          id: 'mini.close',
          label: words.close,
          group: words.group,
          keys: ['escape'],
          isGlobal: true,
          run: () => void client.system.closeMini(),
        },
        { id: 'mini.app', label: words.toApp, group: words.group, keys: ['shift+m'], run: toApp },
      ],
      [],
    ),
  )
  return (
    <main className={classes.page}>
      {session ? (
        <SessionMini session={session} onEnded={(sessionId) => void client.system.showApp({ place: 'session', sessionId })} />
      ) : null}
      {run ? <FocusMini key={run.id} run={run} /> : null}
      <div className={classes.foot}>
        <Anchor component="button" type="button" size="sm" aria-keyshortcuts={ariaKeys('mini.app')} onClick={toApp}>
          {words.toApp}
        </Anchor>
        <span>{words.escape}</span>
      </div>
    </main>
  )
}

function toApp(): void {
  void client.system.showApp({ place: 'running' })
}
