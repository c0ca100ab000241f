import type { TrashKind } from '../../../shared/features/trash/trash.model.ts'

/** The words of the trash. */
export const TEXT = {
  title: 'Trash',
  intro: 'What you deleted stays here until you bring it back. Only recordings are cleared away, after 30 days.',
  open: 'Open the trash',
  kinds: {
    paper: 'Paper',
    mark: 'Mark',
    entry: 'Journal entry',
    question: 'Question',
    block: 'Block',
    minutes: 'Time entry',
    mock: 'Mock interview',
    round: 'Interview',
    recording: 'Recording',
    calendar: 'Calendar',
    'plan-template': 'Plan template',
    'entry-template': 'Journal template',
    protocol: 'Protocol',
  } satisfies Readonly<Record<TrashKind, string>>,
  show: 'Show',
  everything: (count: number) => `Everything (${count})`,
  ofKind: (name: string, count: number) => `${name} (${count})`,
  untitled: 'Without a title',
  of: (name: string) => `of “${name}”`,
  restore: 'Restore',
  restoreNamed: (kind: string, title: string) => `Restore: ${kind} “${title}”`,
  list: 'Deleted things',
  restored: (title: string) => `“${title}” is back where it was.`,
  failed: 'It could not be brought back. What it belonged to may be in the trash too: restore that first.',
  more: 'The latest 200 are listed. Choose a kind to find older ones.',
  empty: {
    title: 'The trash is empty',
    hint: 'Papers, marks, entries, questions, blocks and all else that you delete wait here, so that no slip costs you work.',
  },
} as const
