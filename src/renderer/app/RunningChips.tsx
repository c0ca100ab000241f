import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPictureInPicture } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../client/client.ts'
import { FocusChip } from '../features/focus/FocusChip.tsx'
import { RunningChip } from '../features/reading/RunningChip.tsx'
import classes from './Shell.module.css'
import { TEXT } from './text.ts'
import { openMini } from './use-mini.ts'

/** What runs, and the way to its small window; nothing while nothing runs. */
export function RunningChips() {
  const session = useQuery(endpoints.reading.running.queryOptions())
  const focus = useQuery(endpoints.focus.running.queryOptions())
  if (!session.data && !focus.data) return null
  return (
    <div className={classes.running}>
      <div className={classes.chips}>
        <RunningChip />
        <FocusChip />
      </div>
      <Tooltip label={TEXT.mini.open}>
        <ActionIcon variant="subtle" aria-label={TEXT.mini.open} onClick={openMini}>
          <IconPictureInPicture size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
