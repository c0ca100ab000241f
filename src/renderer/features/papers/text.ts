import type { PaperSort, PaperStatus } from '../../../shared/features/papers/papers.model.ts'

export const STATUS_NAMES: Readonly<Record<PaperStatus, string>> = { unseen: 'Unseen', practised: 'Practised', read: 'Read' }

export const SORT_NAMES: Readonly<Record<PaperSort, string>> = { added: 'Added', title: 'Title', year: 'Year', status: 'Status' }

/** The words of the library. */
export const TEXT = {
  title: 'Library',
  subtitle: (count: number) => (count === 1 ? '1 paper' : `${count} papers`),
  group: 'Library',
  add: 'Add PDFs',
  search: 'Search titles, authors and full text',
  focusSearch: 'Search the library',
  sort: 'Sort by',
  descending: 'Newest or last first',
  ascending: 'Oldest or first first',
  status: 'Status',
  anyStatus: 'Any status',
  tag: 'Tag',
  anyTag: 'Any tag',
  view: 'View',
  grid: 'Covers',
  list: 'List',
  papers: 'Papers',
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  noAuthors: 'Authors unknown',
  indexing: 'Reading its text…',
  menu: (title: string) => `More for ${title}`,
  open: 'Open',
  start: 'Start a session',
  edit: 'Edit details…',
  markAs: (status: string) => `Mark as ${status.toLowerCase()}`,
  remove: 'Remove',
  removed: 'Paper removed from the library.',
  failed: 'That did not work. Nothing was changed; please try again.',
  empty: {
    title: 'Your papers live here',
    hint: 'Add PDFs with the button, or drop files and folders anywhere in the window. Each is copied into the library, so the original can be moved or deleted. Then start a 20-minute session on one.',
  },
  noneLeft: { title: 'No paper matches', hint: 'No paper has this status and tag.', clear: 'Show all papers' },
  results: {
    papers: 'Papers',
    pages: 'In the text',
    page: (label: string) => `Page ${label}`,
    none: 'Nothing found',
    noneHint: 'Every word has to be on one page. Try fewer words, or the beginning of one. "Quotes" keep words together.',
    more: 'More pages match. Add a word to narrow it down.',
  },
  details: {
    title: 'Paper details',
    paperTitle: 'Title',
    titleNeeded: 'A paper needs a title.',
    authors: 'Authors',
    authorsHint: 'Separated by commas',
    year: 'Year',
    yearNeeded: 'Four digits, or nothing.',
    status: 'Status',
    tags: 'Tags',
    tagsHint: 'Type a tag and press Enter',
    file: 'Imported from',
    done: 'Done',
  },
} as const
