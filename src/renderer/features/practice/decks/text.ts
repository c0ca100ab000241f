import type { DeckProblem, NoteProblem } from '../../../../shared/features/practice/decks/deck.model.ts'

const count = (n: number, one: string) => `${n.toLocaleString()} ${n === 1 ? one : `${one}s`}`
const questions = (n: number) => count(n, 'question')

export interface DeckCounts {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly duplicates: number
  readonly removed: number
  readonly leftOut: number
}

export const TEXT = {
  importDeck: 'Import an Anki package (.apkg)…',
  exportDeck: 'Save the bank as an Anki package…',
  dialog: 'Import an Anki package',
  file: (fileName: string, form: 'legacy' | 'newest') =>
    `${fileName} · ${form === 'newest' ? 'made for the newest Anki' : 'made for every version of Anki'}`,
  reading: 'Reading the package…',
  fates: {
    added: { label: 'New', hint: 'Come into the bank.' },
    updated: { label: 'Changed', hint: 'Came before, and the package says something else now.' },
    unchanged: { label: 'As before', hint: 'Came before. What you changed here stays.' },
    duplicates: { label: 'The same words', hint: 'Are in the bank already, or twice in the package.' },
    removed: { label: 'Deleted here', hint: 'Came before and stay deleted.' },
    leftOut: { label: 'Deck left out', hint: 'Their deck is not taken in.' },
  } satisfies Record<keyof DeckCounts, { label: string; hint: string }>,
  found: 'What is in it',
  media: (n: number, missing: number) =>
    [
      n > 0 ? (n === 1 ? '1 picture or sound' : `${n.toLocaleString()} pictures and sounds`) : '',
      missing > 0 ? `${count(missing, 'file')} named by cards but not in the package` : '',
    ]
      .filter(Boolean)
      .join(', '),
  decks: 'Category of each deck',
  deck: 'Deck',
  inDeck: 'Questions',
  category: 'Category',
  categoryOf: (deck: string) => `Category of ${deck || 'cards without a deck'}`,
  noDeck: 'Without a deck',
  leaveOut: 'Leave out',
  samples: 'For instance',
  known: 'A question that came before and was changed in the package',
  knownChoices: { update: 'Takes the words of the package; what was learnt stays', keep: 'Stays as it is here' },
  answers: (n: number) => `Bring ${count(n, 'answer')} along, so that learnt cards stay learnt`,
  run: (n: number) => (n === 0 ? 'Import' : `Import ${questions(n)}`),
  cancel: 'Cancel',
  close: 'Close',
  result: ({ added, updated, unchanged, duplicates, removed, leftOut }: DeckCounts) =>
    [
      added > 0 ? `${questions(added)} added` : '',
      updated > 0 ? `${questions(updated)} replaced` : '',
      unchanged > 0 ? `${questions(unchanged)} as before` : '',
      duplicates > 0 ? `${count(duplicates, 'duplicate')} left out` : '',
      removed > 0 ? `${questions(removed)} deleted here left out` : '',
      leftOut > 0 ? `${questions(leftOut)} of decks left out` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'Nothing was imported',
  broughtAlong: (n: number) => `${count(n, 'answer')} brought along`,
  skipped: (n: number) => `${count(n, 'note')} left out:`,
  untitled: 'Without words',
  problems: {
    'no-question': 'there is nothing on its front',
    'too-long': 'it is longer than a question may be',
    'no-gap': 'it is a text with gaps, but has none',
    occlusion: 'pictures with covered parts are not supported',
    'unknown-type': 'the package does not say how its cards look',
  } satisfies Record<NoteProblem, string>,
  more: (n: number) => `… and ${n} more`,
  unreadable: {
    missing: 'The file could not be read. It may have been moved, or you may not be allowed to read it.',
    'too-large': 'The package is larger than 500 MB. Export the deck without media, or in parts.',
    'not-a-zip': 'This is no Anki package. Export the deck from Anki as “Anki Deck Package (.apkg)”.',
    'damaged-zip': 'The package is damaged or cut off. Export or download it again.',
    encrypted: 'The package is locked with a password. Anki makes none, so it is not opened.',
    'too-many-entries': 'The package holds more than 60,000 files, so it is not opened.',
    'unsafe-name': 'A file in the package has a name that would lead outside of it. An honest package has none, so it is not opened.',
    symlink: 'The package holds a link to another file. An honest package has none, so it is not opened.',
    bomb: 'Unpacked, the package would be far larger than any deck: it looks made to fill the memory, so it is not opened.',
    nested: 'There is another package inside. Unpack it and import what is inside.',
    'no-collection': 'The package holds no cards of Anki.',
    'damaged-collection': 'The cards in the package are damaged. In Anki run “Check Database” and export the deck again.',
    'active-schema': 'The package holds a database with programs in it. An honest package has none, so it is not opened.',
    'unknown-form': 'The package is of a newer form than this app knows. In Anki tick “Support older Anki versions” when you export.',
    'no-notes': 'There are no notes in the package.',
    'too-many-notes': 'The package holds more than 100,000 notes. Export the decks one by one.',
  } satisfies Record<DeckProblem, string>,
  forgotten: 'The file has to be chosen again.',
  exportDialog: 'Save as an Anki package',
  exportHint: 'One deck for each category. Importing it into Anki a second time updates the notes instead of adding them again.',
  withDates: 'With dates and answers',
  withDatesHint: 'Leave it out for a deck that you give to somebody else.',
  save: 'Choose where to save',
} as const
