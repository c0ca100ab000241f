import type { Phase } from '../../../shared/features/reading/protocol.model.ts'
import type { BlockId, PaperId, SessionId } from '../../../shared/kernel/ids.ts'
import classes from './Session.module.css'
import { SessionBar } from './SessionBar.tsx'
import { StartSession } from './StartSession.tsx'
import { useRunningSession } from './use-running-session.ts'

interface ReadingBarProps {
  readonly paperId: PaperId
  readonly blockId?: BlockId | undefined
  /** Only what runs is shown; the key that starts a session works all the same. */
  readonly isBare: boolean
  readonly onEnded: (sessionId: SessionId) => void
  readonly onPhase: (phase: Phase) => void
}

/** Above a paper: its running session, or the button that starts one. While another paper is timed, nothing. */
export function ReadingBar({ paperId, blockId, isBare, onEnded, onPhase }: ReadingBarProps) {
  const session = useRunningSession()
  if (session === undefined) return null
  if (session === null) {
    return (
      <div className={classes.start} hidden={isBare}>
        <StartSession paperId={paperId} blockId={blockId} />
      </div>
    )
  }
  return session.paperId === paperId ? <SessionBar session={session} onEnded={onEnded} onPhase={onPhase} /> : null
}
