import { Button, CloseButton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { type LoggedLook, lookAt } from '../../../shared/features/recordings/recordings.model.ts'
import type { RecordingId, SessionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { Player } from './Player.tsx'
import classes from './Recordings.module.css'
import { TEXT } from './text.ts'

interface ListenBarProps {
  readonly recordingId: RecordingId
  /** Called when the voice was at another place of the paper. */
  readonly onLook: (look: LoggedLook) => void
  readonly onBack: (sessionId: SessionId) => void
  readonly onClose: () => void
}

/** Above the paper: plays an explanation, and the paper follows the voice. */
export function ListenBar({ recordingId, onLook, onBack, onClose }: ListenBarProps) {
  const { data: recording, isError } = useQuery(endpoints.recordings.find.queryOptions({ input: { recordingId } }))
  const shown = useRef<LoggedLook | null>(null)
  if (!recording && !isError) return null
  const follow = (atMs: number) => {
    const look = recording && lookAt(recording.looks, atMs)
    if (!look || look === shown.current) return
    shown.current = look
    onLook(look)
  }
  return (
    <section className={classes.bar} aria-label={TEXT.listen.bar}>
      {recording ? (
        <>
          <Player recording={recording} onMoment={follow} />
          {recording.sessionId ? <BackButton sessionId={recording.sessionId} onBack={onBack} /> : null}
        </>
      ) : (
        <Text role="alert">{TEXT.listen.missing}</Text>
      )}
      <CloseButton aria-label={TEXT.listen.close} onClick={onClose} />
    </section>
  )
}

function BackButton({ sessionId, onBack }: Pick<ListenBarProps, 'onBack'> & { readonly sessionId: SessionId }) {
  return (
    <Button variant="default" size="compact-md" onClick={() => onBack(sessionId)}>
      {TEXT.back}
    </Button>
  )
}
