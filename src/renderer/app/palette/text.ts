import type { SearchKind } from '../../../shared/features/search/search.model.ts'

/** The words of the palette and the cheat sheet. */
export const TEXT = {
  group: 'Help',
  palette: 'Command palette',
  placeholder: 'What do you want to do, or where to?',
  nothing: 'Nothing matches. Try another word.',
  cheatSheet: 'Keyboard shortcuts',
  changeKeys: 'Change them',
  cheatSheetHint: 'Single keys never act while you type in a field. Everything else is in the palette:',
  kinds: {
    entry: 'Journal entries',
    mark: 'Marks',
    question: 'Questions',
    paper: 'Papers',
    page: 'In the text of papers',
    session: 'Sessions',
    round: 'Interviews',
    story: 'Stories',
    project: 'Projects',
  } satisfies Record<SearchKind, string>,
  search: 'Search',
  settings: 'In the settings',
  searchFor: (text: string) => `Search everything for “${text}”`,
  pageOf: (title: string, label: string) => `${title}, page ${label}`,
  untitled: 'Untitled entry',
} as const
