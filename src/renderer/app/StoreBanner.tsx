import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { client, endpoints, storeTrouble } from '../client/client.ts'
import classes from './StoreBanner.module.css'
import { TEXT } from './text.ts'

/** How often it is tried whether the store takes writes again, in milliseconds. */
const TRY_EVERY_MS = 3_000

/** Says what keeps work from being saved and what to do; goes by itself when a write goes through (criteria F5, F7). */
export function StoreBanner() {
  const problem = useSyncExternalStore(storeTrouble.subscribe, storeTrouble.current)
  const { data: backups } = useQuery(endpoints.backups.health.queryOptions())
  const { data: restored } = useQuery(endpoints.backups.restored.queryOptions())
  useEffect(() => {
    if (!problem) return
    const timer = window.setInterval(() => {
      client.system.tryWriting().then(storeTrouble.ended, () => {
        // The link has noted the failure; the banner stays.
      })
    }, TRY_EVERY_MS)
    return () => window.clearInterval(timer)
  }, [problem])

  const lost = restored ? restored.damaged.count + restored.missing.count + restored.refused.count : 0
  const ofBackups = backups?.problem ? TEXT.backupTrouble[backups.problem] : lost > 0 ? TEXT.filesLost(lost) : null
  const sentence = problem ? TEXT.storeTrouble[problem] : ofBackups
  // The region is always there, so that a screen reader notices what is put into it.
  return (
    <div role="alert" className={classes.region}>
      {sentence ? <p className={classes.banner}>{sentence}</p> : null}
    </div>
  )
}
