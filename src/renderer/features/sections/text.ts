import type { Target } from '../../../shared/features/sections/sections.model.ts'

/** The words of sections and their markers. */
export const TEXT = {
  rail: 'Sections of the paper',
  group: 'Reader',
  next: 'Next section',
  previous: 'Previous section',
  targets: {
    abstract: 'Abstract',
    introduction: 'Introduction',
    'related-work': 'Related work',
    method: 'Method',
    results: 'Results',
    conclusion: 'Conclusion',
  } satisfies Record<Target, string>,
  current: (name: string) => `Section: ${name}`,
  none: 'Sections',
  before: 'Start',
  page: (number: number) => `page ${number}`,
  marker: (name: string, page: number) => `${name}, page ${page}`,
  markerHint: 'Enter goes there, Up and Down move it, M opens its menu.',
  menuOf: (name: string) => `${name}: marker`,
  go: 'Go there',
  setHere: 'Set at the top of this view',
  moveHere: 'Move to the top of this view',
  remove: 'Remove marker',
  reset: 'Back to where it was found',
  missing: 'not in this paper',
  waiting: 'Looking for the sections…',
  unreadable: 'This paper has no text to find sections in. Set markers by hand.',
  removed: (name: string) => `The marker of “${name}” is gone.`,
} as const
