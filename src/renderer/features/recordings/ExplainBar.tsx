import { type Ref, useImperativeHandle } from 'react'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import { offerNext } from '../../ui/offer-next.tsx'
import { RecordBar } from './RecordBar.tsx'
import { TEXT } from './text.ts'
import { type PaperLook, useSoundRecorder } from './use-sound-recorder.ts'

/** What the page tells the bar. */
export interface ExplainHandle {
  readonly look: (look: PaperLook | null) => void
}

interface ExplainBarProps {
  readonly sessionId: SessionId
  readonly onBack: () => void
  readonly ref?: Ref<ExplainHandle> | undefined
}

/** Records an explanation of the paper below; what is in sight there is logged with it. */
export function ExplainBar({ sessionId, onBack, ref }: ExplainBarProps) {
  const { state, start, stop, look } = useSoundRecorder({ sessionId }, (trouble) =>
    offerNext(trouble ? TEXT.trouble[trouble] : TEXT.left, TEXT.toSession, onBack),
  )
  useImperativeHandle(ref, () => ({ look }), [look])
  return <RecordBar state={state} onStart={start} onStop={stop} onBack={onBack} />
}
