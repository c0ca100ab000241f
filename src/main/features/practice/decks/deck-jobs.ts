import type { DeckProblem } from '../../../../shared/features/practice/decks/deck.model.ts'
import { MAX_PACKAGE_BYTES } from '../../../../shared/features/practice/decks/deck.model.ts'
import { readWithin } from '../../../core/read-within.ts'
import type { DeckContent } from './deck-content.ts'
import { readPackage } from './read-package.ts'
import type { LeavingQuestion } from './write-package.ts'

// Packages are read and written in a worker: they may be large, and what is in them is somebody else's.

export interface DeckJobs {
  read(input: { readonly path: string; readonly mediaFolder: string | null }): Promise<DeckContent | DeckProblem>
  write(input: { readonly questions: readonly LeavingQuestion[]; readonly mediaFolder: string }): Promise<Uint8Array>
}

export const deckJobs: DeckJobs = {
  async read({ path, mediaFolder }) {
    const bytes = await readWithin(path, MAX_PACKAGE_BYTES).catch(() => 'missing' as const)
    if (bytes === 'missing') return bytes
    return bytes === null ? 'too-large' : readPackage(bytes, mediaFolder)
  },
  async write({ questions, mediaFolder }) {
    // Only a bank that leaves is made HTML of, and what makes it takes longer to load than a small package to read.
    const { writePackage } = await import('./write-package.ts')
    return writePackage(questions, mediaFolder)
  },
}
