import type { SearchKind } from '../../../shared/features/search/search.model.ts'

/** The words of the search over everything. */
export const TEXT = {
  title: 'Search',
  group: 'Search',
  field: 'Search everything',
  placeholder: 'Words, the beginnings of words, or "words that stand together"',
  focus: 'Go to the search field',
  filter: 'What to search',
  all: 'Everything',
  kinds: {
    entry: 'Journal',
    mark: 'Marks',
    question: 'Questions',
    paper: 'Papers',
    page: 'Text of papers',
    session: 'Sessions',
    round: 'Interviews',
    story: 'Stories',
    project: 'Projects',
  } satisfies Record<SearchKind, string>,
  results: 'Results',
  count: (count: number, isMore: boolean) => `${new Intl.NumberFormat().format(count)}${isMore ? '+' : ''}`,
  showAll: (kind: string) => `Show all in ${kind}`,
  firstOnly: (shown: number) => `The best ${shown} of the newest are shown. Another word narrows it down.`,
  page: (label: string) => `page ${label}`,
  untitled: 'Untitled entry',
  nothing: (text: string) => ({
    title: `Nothing found for “${text}”`,
    hint: 'Every word has to occur, at least as the beginning of a word. Fewer words find more.',
  }),
  start: {
    title: 'Everything you read and wrote, in one search',
    hint: 'Journal, marks, questions, papers and their text, what you explained in sessions, real interviews, stories and projects. A hit opens where its words stand.',
  },
  summary: (count: number, isMore: boolean) => (count === 0 ? 'Nothing found' : `${TEXT.count(count, isMore)} found`),
} as const
