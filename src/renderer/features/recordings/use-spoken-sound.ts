import { notifications } from '@mantine/notifications'
import type { RecordingSubject } from '../../../shared/features/recordings/recordings.model.ts'
import { TEXT } from './text.ts'
import { useSoundRecorder } from './use-sound-recorder.ts'

/** Records something that is told against a clock which stands elsewhere; leaving the page stops and keeps it. */
export function useSpokenSound(subject: RecordingSubject) {
  const { state, start, stop } = useSoundRecorder(subject, (trouble) =>
    notifications.show({ message: trouble ? TEXT.trouble[trouble] : TEXT.story.left, withBorder: true }),
  )
  const isOn = state.kind === 'recording'
  return {
    trouble: state.kind === 'idle' && state.trouble !== null ? TEXT.trouble[state.trouble] : null,
    sound: {
      isOn,
      begin: TEXT.story.begin,
      word: TEXT.record,
      isOnWord: TEXT.recording,
      start: () => void start(),
      stop: () => {
        if (isOn) stop()
      },
    },
  }
}
