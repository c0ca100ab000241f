import type { ForeignKind, ImportOutcome } from '../../../shared/features/papers/import.model.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'

/** The words of the import. */
export const IMPORT_TEXT = {
  running: (done: number, count: number) => (count === 1 ? 'Adding 1 paper' : `Adding papers: ${done} of ${count}`),
  starting: 'Looking at the files…',
  finished: 'Papers added',
  nothingAdded: 'No paper was added',
  /** How many of many files ended how; empty where it says no more than the heading. */
  summary: (added: number, known: number, left: number) =>
    [added > 0 ? `${added} added` : '', known > 0 ? `${known} already in the library` : '', left > 0 ? `${left} not added` : '']
      .filter((part) => part !== '')
      .join(', '),
  copying: 'Copying',
  reading: 'Reading',
  cancel: 'Cancel',
  close: 'Close',
  open: 'Open',
  cancelled: 'Cancelled. Papers that were added before stay; nothing else was left behind.',
  failed: 'The import stopped because something went wrong. Papers that were added before stay; try the others again.',
  noneInFolder: (folder: string) => `No PDF is in the folder “${visibleText(folder)}”.`,
  tooMany: (left: number) => `${left} more files were left out: 500 are taken at a time. Add them afterwards.`,
  nothing: 'There was no file in it.',
  dropHere: 'Drop PDFs or folders to add them to the library',
  notFiles: {
    link: 'That is a link, not a file. Download the PDF first, then drop the file.',
    picture: 'That is a picture from a page, not a PDF file.',
    text: 'That is text, not a file. Drop PDF files or folders.',
  },
  password: {
    title: 'This PDF needs a password',
    body: (file: string) => `“${visibleText(file)}” is encrypted. The password opens it for this import and is not kept.`,
    label: 'Password',
    wrong: 'That password does not open it. Try again.',
    open: 'Open',
    skip: 'Leave it out',
    skipped: 'Left out: it needs a password.',
  },
} as const

const FOREIGN: Readonly<Record<ForeignKind, string>> = {
  empty: 'The file is empty. Download it again.',
  'web-page': 'This is a web page, not a PDF. The site may have wanted a login; download the PDF itself.',
  picture: 'This is a picture, not a PDF.',
  text: 'This is plain text, not a PDF.',
  archive: 'This is an archive or an office document, not a PDF. Unpack it, or export it as PDF.',
  postscript: 'This is PostScript, not a PDF. Convert it to PDF first.',
  unknown: 'This is not a PDF.',
}

/** One sentence for how the import of a file ended: what happened and what to do. */
export function outcomeSentence(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'imported':
      return `Added as “${visibleText(outcome.title)}”.`
    case 'duplicate':
      return outcome.wasRestored
        ? `It was in the trash; it is back as “${visibleText(outcome.title)}”.`
        : `Already in the library as “${visibleText(outcome.title)}”.`
    case 'password-needed':
      return 'Waiting for its password.'
    case 'locked':
      return 'This PDF is locked with a certificate, or in another way that no password opens here. Get a copy without the lock.'
    case 'not-a-pdf':
      return FOREIGN[outcome.found]
    case 'broken':
      return BROKEN[outcome.reason]
    case 'unreadable':
      return UNREADABLE[outcome.reason]
    case 'no-space':
      return 'The disk is full, so nothing was changed. Free some space and add it again.'
    case 'cancelled':
      return 'Cancelled; nothing was added.'
    default:
      return assertNever(outcome)
  }
}

const BROKEN = {
  'no-pages': 'There is no page in this PDF. Get a fresh copy of it.',
  damaged: 'The PDF is damaged and could not be read. Get a fresh copy of it.',
  'too-slow': 'Reading it took too long and was stopped. The file may be damaged.',
  'too-hungry': 'Reading it needs more memory than is safe, so it was stopped.',
} as const

const UNREADABLE = {
  missing: 'The file is no longer there.',
  'no-permission': 'You may not read this file. Change its permissions, or copy it somewhere else.',
  'not-a-file': 'This is not a file that can be read.',
  'too-large': 'It is larger than 512 MB, too large for a paper.',
  failed: 'The file could not be read from its disk. Copy it somewhere else and try again.',
} as const
