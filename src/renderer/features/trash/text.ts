import type { Going } from '../../../shared/features/trash/trash.contract.ts'
import type { TrashKind } from '../../../shared/features/trash/trash.model.ts'
import { sizeInWords } from '../../ui/size-in-words.ts'

type Belongings = NonNullable<Going['belongings']>

/** The words of the trash. */
export const TEXT = {
  title: 'Trash',
  words: 'deleted removed recycle bin bring back undo archive',
  intro:
    'What you deleted stays here until you bring it back or delete it for ever. Only recordings, and files that no text shows, go by themselves, after 30 days.',
  introOld: (days: number) =>
    `What you deleted stays here for ${days} days, unless you bring it back or delete it for ever before. Recordings, and files that no text shows, go after 30 days.`,
  open: 'Open the trash',
  keep: 'Delete for ever by itself',
  keepHint: 'Counted from the day something was deleted. A backup is made first.',
  never: 'Never',
  after: (days: number) => `After ${days} days`,
  kinds: {
    paper: 'Paper',
    mark: 'Mark',
    entry: 'Journal entry',
    attachment: 'File',
    question: 'Question',
    block: 'Block',
    minutes: 'Time entry',
    mock: 'Mock interview',
    round: 'Interview',
    story: 'Story',
    project: 'Project',
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
  purgeNamed: (kind: string, title: string) => `Delete for ever: ${kind} “${title}”…`,
  purgeHint: 'Delete for ever…',
  empty: 'Empty the trash…',
  emptyShown: 'Delete these for ever…',
  list: 'Deleted things',
  restored: (title: string) => `“${title}” is back where it was.`,
  failed: 'It could not be brought back. What it belonged to may be in the trash too: restore that first.',
  more: 'The latest 200 are listed. Choose a kind to find older ones.',
  none: {
    title: 'The trash is empty',
    hint: 'Papers, marks, entries, questions, blocks and all else that you delete wait here, so that no slip costs you work.',
  },
  confirm: {
    oneTitle: (kind: string, title: string) => `Delete ${kind.toLowerCase()} “${title}” for ever?`,
    allTitle: (count: number) => (count === 1 ? 'Delete one thing for ever?' : `Delete ${count.toLocaleString()} things for ever?`),
    looking: 'Looking what goes with it…',
    noMore: 'It can’t be brought back afterwards.',
    much: 'All that belongs to them goes along: marks, answers, recordings and files.',
    backup: 'Prepbench makes a backup first.',
    kept: 'Backups keep the words and files they hold, for as long as each is kept; until then the files’ room on the disk is not free.',
    noFiles: 'Backups keep the words they hold, for as long as each is kept.',
    cancel: 'Keep',
    one: 'Delete for ever',
    all: 'Back up, then delete for ever',
  },
  goesAlong,
  titlesStay: (count: number) =>
    count === 1
      ? 'Its title stays in your history, for sessions were held on it.'
      : `The titles of ${count} papers stay in your history, for sessions were held on them.`,
  gone: (title: string) => `“${title}” is gone for ever.`,
  emptied: (count: number) => (count === 1 ? 'One thing is gone for ever.' : `${count.toLocaleString()} things are gone for ever.`),
  notThere: 'It is not in the trash any more.',
  notBackedUp: 'No backup could be made, so nothing was deleted. Is there room on the disk?',
  defect: 'This failed for a reason Prepbench does not know. What is still listed is still there.',
} as const

const PARTS: readonly (readonly [keyof Belongings, string, string])[] = [
  ['marks', 'mark', 'marks'],
  ['answers', 'answer in reviews', 'answers in reviews'],
  ['versions', 'earlier version', 'earlier versions'],
  ['attachments', 'attachment', 'attachments'],
  ['recordings', 'recording', 'recordings'],
]

/** What goes besides the things themselves, in a sentence; empty: nothing. */
function goesAlong(belongings: Belongings): string {
  const parts = PARTS.flatMap(([part, one, many]) => {
    const count = belongings[part]
    return count > 0 ? [`${count.toLocaleString()} ${count === 1 ? one : many}`] : []
  })
  const { fileCount, byteLength } = belongings
  if (fileCount > 0)
    parts.push(`${fileCount === 1 ? 'one file' : `${fileCount.toLocaleString()} files`} of ${sizeInWords(byteLength)} on the disk`)
  return parts.length === 0 ? '' : `Along with that go ${new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)}.`
}
