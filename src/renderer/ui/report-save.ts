import { notifications } from '@mantine/notifications'
import type { SaveOutcome } from '../../shared/contract/save-outcome.ts'

const REFUSED = {
  'own-folder': 'That folder holds your library and your store. Please choose another one.',
  'no-permission': 'You may not write there. Please choose another folder.',
  'no-space': 'There is not enough space there. Nothing was written.',
  failed: 'The file could not be written. Please choose another place.',
} as const

interface Words {
  readonly saved: (fileName: string, count: number) => string
  /** Where there can be nothing to save. */
  readonly empty?: string
}

/** Says how saving a file ended; somebody who cancelled knows. */
export function reportSave(job: Promise<SaveOutcome>, words: Words): void {
  job.then(
    (outcome) => {
      if (outcome.kind === 'saved') notifications.show({ message: words.saved(outcome.fileName, outcome.count) })
      if (outcome.kind === 'empty' && words.empty) notifications.show({ message: words.empty })
      if (outcome.kind === 'refused') notifications.show({ message: REFUSED[outcome.reason], color: 'red' })
    },
    () => notifications.show({ message: REFUSED.failed, color: 'red' }),
  )
}
