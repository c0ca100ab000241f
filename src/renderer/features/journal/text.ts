import type { Template } from '../../../shared/features/journal/journal.model.ts'

/** The words of the journal. */
export const TEXT = {
  title: 'Journal',
  group: 'Journal',
  newEntry: 'New entry',
  newFrom: (name: string) => `New entry: ${name}`,
  templates: {
    blank: 'Blank page',
    'after-paper-session': 'After a paper session',
    'after-interview': 'After an interview',
    'weekly-review': 'Weekly review',
  } satisfies Record<Template, string>,
  templateHints: {
    blank: 'Whatever is on your mind',
    'after-paper-session': 'What it says, where the time went, what to do next',
    'after-interview': 'What was asked, what you would answer now, one action',
    'weekly-review': 'What went well, what got in the way, what comes next',
  } satisfies Record<Template, string>,
  list: 'Journal entries',
  search: 'Search the journal',
  filter: 'Kind of entry',
  allKinds: 'All entries',
  more: 'Show older entries',
  moreHits: 'Only the newest 50 are shown. Type another word to narrow it down.',
  nothingFound: { title: 'Nothing found', hint: 'Every word you type must occur in the entry, at least as the beginning of a word.' },
  empty: {
    title: 'Nothing written yet',
    hint: 'Ten quiet minutes after each paper and each interview are what changes the next week. Start from a template: it asks the questions, you answer in a line or two.',
  },
  noneOpen: {
    title: 'Pick an entry, or write one',
    hint: 'Press N for a new entry. Text saves itself while you type.',
  },
  gone: { title: 'This entry was deleted', hint: 'It is kept for now, so you can have it back.', restore: 'Restore it' },
  unreadable: {
    title: 'This entry could not be opened',
    hint: 'Nothing was changed. Close Prepbench and start it again; if it stays so, restore a backup in the settings.',
  },
  untitled: 'Untitled entry',
  entryTitle: 'Title',
  entryBody: 'Entry text',
  bodyHint: 'Write in Markdown…',
  preview: 'Preview',
  showPreview: 'Show preview',
  hidePreview: 'Hide preview',
  cut: 'The preview stops here because the entry is very long. The whole text is in the editor.',
  tooDeep: 'This text nests too deeply for a preview. It is safe in the editor.',
  finish: 'Finish',
  finishHint: 'A finished entry no longer waits on Today',
  reopen: 'Reopen',
  finished: 'Finished',
  draft: 'Draft',
  session: 'Go to the session',
  actions: 'More actions',
  remove: 'Delete entry',
  removed: 'The entry was deleted.',
  failed: 'That did not work, and nothing was changed. Please try again.',
  next: 'Next entry in the list',
  previous: 'Previous entry in the list',
} as const

/** What an entry is called where it has no title of its own. */
export function entryName(entry: { readonly title: string; readonly excerpt: string }): string {
  return entry.title.trim() || entry.excerpt || TEXT.untitled
}
