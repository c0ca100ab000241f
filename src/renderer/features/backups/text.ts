import type { BackupReason } from '../../../shared/features/backups/backups.model.ts'
import type { KeptFileKind, NamedFile, NamedFiles } from '../../../shared/kernel/kept-file.ts'
import type { OperationalProblem } from '../../../shared/kernel/store-problem.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { sizeInWords } from '../../ui/size-in-words.ts'

/** The words of the backups. */
export const TEXT = {
  title: 'Backups',
  words: 'copy restore go back recover safety',
  intro:
    'Prepbench backs up once a day, before each update of the data and before each restore. Each backup has everything you wrote, checked before it counts, and keeps your papers, recordings, attachments and pictures with it, each file once for all backups.',
  limits:
    'Kept files are the library’s own where the disk allows it, so they take no room of their own until you delete something. This brings back what was deleted. It does not help when the disk breaks, or when another program writes into a file of the library: for that, put “Everything, as files” below on another disk now and then.',
  folder: 'Backup folder',
  openFolder: 'Open folder',
  backUpNow: 'Back up now',
  backingUp: 'Backing up',
  restoring: 'Restoring',
  stop: 'Cancel',
  outcome: 'What came of it',
  cancelled: 'Cancelled. There is no new backup.',
  notRestored: 'Cancelled. Your data is what it was.',
  made: (fileCount: number) => (fileCount === 0 ? 'Backed up and checked.' : `Backed up and checked, with ${files(fileCount)}.`),
  missing: (lacking: NamedFiles) => `Missing or damaged in the library, and so not in the backup: ${namesOf(lacking)}.`,
  unkept: (lacking: NamedFiles) => `Not in the backup, because the disk would not take them: ${namesOf(lacking)}.`,
  unchanged: (when: string) => `Nothing has changed since the backup of ${when}.`,
  none: 'No backups yet',
  noneHint: 'The first copy is made a moment after the start. You can also make one now.',
  kinds: {
    automatic: 'Daily',
    manual: 'Made by you',
    'before-restore': 'Before a restore',
    'before-emptying': 'Before the trash was emptied',
    'before-migration': 'Before an update',
  } satisfies Record<BackupReason, string>,
  unreadable: 'What it holds can’t be read',
  data: (size: string) => `${size}, checked when it was made`,
  files: (fileCount: number, byteLength: number) => (fileCount === 0 ? 'no files' : `${files(fileCount)}, ${sizeInWords(byteLength)}`),
  lacking: (lacking: NamedFiles) => `Without ${namesOf(lacking, 3)}.`,
  kept: (fileCount: number, byteLength: number, ownBytes: number) => {
    const own = ownBytes === 0 ? 'They take no room beside the library’s.' : `${sizeInWords(ownBytes)} of it is room beside the library’s.`
    return `All backups together keep ${files(fileCount)}, ${sizeInWords(byteLength)}. ${own}`
  },
  restored: (count: number, byteLength: number) =>
    count === 0 ? 'Restored.' : `Restored. ${files(count, true)} that the library lacked came back, ${sizeInWords(byteLength)}.`,
  damagedFiles: (lost: NamedFiles) => `Kept, but damaged since, and so not taken: ${namesOf(lost)}.`,
  lostFiles: (lost: NamedFiles) => `Neither in the library nor kept: ${namesOf(lost)}.`,
  refusedFiles: (lost: NamedFiles) =>
    `Kept, but the disk would not take them back: ${namesOf(lost)}. Make some room, then restore this backup again.`,
  read: 'Understood',
  restore: 'Restore…',
  restoreLabel: (when: string) => `Restore the backup of ${when}`,
  confirmTitle: (when: string) => `Go back to ${when}?`,
  confirmBody:
    'Everything written since then leaves the screen, and files that were deleted since come back. Prepbench backs up the present state first, so you can come back to it here.',
  confirm: 'Back up, then restore',
  cancel: 'Cancel',
  showAll: (count: number) => `Show all ${count}`,
  failed: {
    full: 'There is not enough room on the disk. Nothing was changed.',
    locked: 'Another program holds your data. Close it and try again; nothing was changed.',
    'read-only': 'Prepbench may not write in its folder. Nothing was changed.',
    'cannot-open': 'The backup folder can’t be reached. Nothing was changed.',
    io: 'The disk reports an error. Nothing was changed.',
    damaged: 'The copy turned out to be damaged. Nothing was changed.',
  } satisfies Record<OperationalProblem | 'damaged', string>,
  defect: 'This failed for a reason Prepbench does not know. The log in the data folder says where it happened.',
} as const

function files(count: number, isFirst = false): string {
  if (count === 1) return isFirst ? 'One file' : 'one file'
  return `${count.toLocaleString()} files`
}

const KINDS: Readonly<Record<KeptFileKind, { readonly named: (name: string) => string; readonly unnamed: string }>> = {
  paper: { named: (name) => `“${name}”`, unnamed: 'a paper' },
  recording: { named: (name) => `the recording of “${name}”`, unnamed: 'a recording' },
  attachment: { named: (name) => `the attachment “${name}”`, unnamed: 'an attachment' },
  media: { named: (name) => `the card’s file “${name}”`, unnamed: 'a card’s file' },
}

function namesOf({ count, named: all }: NamedFiles, most = all.length): string {
  const named = all.slice(0, most)
  const nameOf = ({ kind, name }: NamedFile) => (name === '' ? KINDS[kind].unnamed : KINDS[kind].named(visibleText(name)))
  const names = named.map(nameOf)
  if (count > named.length) names.push(`${(count - named.length).toLocaleString()} more`)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
