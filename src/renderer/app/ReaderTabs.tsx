import { Tooltip } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import type { PaperId } from '../../shared/kernel/ids.ts'
import { client } from '../client/client.ts'
import { useTimedPaper } from '../features/reading/use-running-session.ts'
import { PaperTabs } from '../features/tabs/PaperTabs.tsx'
import classes from '../features/tabs/Tabs.module.css'
import { TEXT } from '../features/tabs/text.ts'

/** The tabs above the reader and the library. A paper that is shown has one. */
export function ReaderTabs() {
  const { paperId } = useParams({ strict: false })
  const shown = (paperId ?? null) as PaperId | null
  const navigate = useNavigate()
  useEffect(() => {
    if (!shown) return
    client.tabs.open({ paperId: shown }).catch(() => {
      // A paper that is not in the library; the reader says so.
    })
  }, [shown])
  const onShow = useCallback(
    (next: PaperId | null, isInstead: boolean) => {
      if (next === null) void navigate({ to: '/read', replace: isInstead })
      else void navigate({ to: '/read/$paperId', params: { paperId: next }, replace: isInstead })
    },
    [navigate],
  )
  return (
    <PaperTabs
      shown={shown}
      timed={useTimedPaper()}
      onShow={onShow}
      library={
        <Tooltip label={TEXT.library} openDelay={500}>
          <Link to="/read" className={classes.library} aria-label={TEXT.library} activeOptions={{ exact: true }}>
            <IconBooks size={18} aria-hidden />
          </Link>
        </Tooltip>
      }
    />
  )
}
