import type { ReferenceKind } from '../../../shared/kernel/reference.ts'

/** The words of links. */
export const TEXT = {
  linkedFrom: 'Linked from',
  linkedFromCount: (count: number) => `Linked from ${count} journal ${count === 1 ? 'entry' : 'entries'}`,
  untitled: 'Untitled entry',
  kinds: {
    paper: 'Paper',
    mark: 'Mark',
    question: 'Question',
    session: 'Session',
    block: 'Block',
    entry: 'Entry',
    round: 'Interview',
    story: 'Story',
    project: 'Project',
  } satisfies Record<ReferenceKind, string>,
} as const
