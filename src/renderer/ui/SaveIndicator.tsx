import { Text } from '@mantine/core'
import type { SaveState } from './use-autosave.ts'

const WORDS: Readonly<Record<SaveState, string>> = {
  saved: 'Saved',
  unsaved: 'Editing…',
  saving: 'Saving…',
  failed: 'Not saved yet. Your text is still here; trying again.',
}

/** Says whether what was typed is safe. Never "Saved" before main acknowledged it. */
export function SaveIndicator({ state }: { readonly state: SaveState }) {
  return (
    <Text component="span" size="sm" role="status" c={state === 'failed' ? 'var(--pb-danger)' : 'var(--pb-ink-soft)'}>
      {WORDS[state]}
    </Text>
  )
}
