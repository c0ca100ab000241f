import { Link } from '@tanstack/react-router'
import { clockText } from '../../../shared/kernel/duration.ts'
import classes from '../../ui/chip.module.css'
import { TEXT } from './text.ts'
import { useRunningSession } from './use-running-session.ts'

/** The running session in the sidebar; leads back to its paper. */
export function RunningChip() {
  const session = useRunningSession()
  if (!session) return null
  return (
    <Link to="/read/$paperId" params={{ paperId: session.paperId }} className={classes.chip}>
      {session.status === 'paused' ? TEXT.chip.paused : TEXT.chip.running}
      {session.mode === 'interviewer' ? null : <span className="pb-numbers"> {clockText(session.clock.totalActiveMs)}</span>}
      <span className={classes.name}>{session.paperTitle}</span>
    </Link>
  )
}
