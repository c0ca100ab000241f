import { Text } from '@mantine/core'
import { ImportEnd } from '../tables/ImportEnd.tsx'
import type { DeckImported } from './DeckDialog.tsx'
import { SkippedNotes } from './SkippedNotes.tsx'
import { TEXT } from './text.ts'

/** How an import of a package went, note by note where something was left out. */
export function DeckResult({ result, onClose }: { readonly result: DeckImported; readonly onClose: () => void }) {
  const { importId, added, media, missingMedia, answers } = result
  const more = [TEXT.media(media, missingMedia), answers > 0 ? TEXT.broughtAlong(answers) : ''].filter((part) => part !== '')
  return (
    <ImportEnd importId={importId} added={added} said={`${TEXT.result(result)}.`} onClose={onClose}>
      {more.length > 0 ? <Text size="sm">{more.join(' · ')}</Text> : null}
      <SkippedNotes skipped={result.skipped} count={result.skippedCount} />
    </ImportEnd>
  )
}
