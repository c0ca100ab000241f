import type { BackupReason } from '../../../shared/features/backups/backups.model.ts'
import type { OperationalProblem } from '../../../shared/kernel/store-problem.ts'

/** The words of the backups. */
export const TEXT = {
  title: 'Backups',
  words: 'copy restore go back recover safety',
  intro:
    'Prepbench copies your data once a day, before each update of the data and before each restore. Every copy is checked before it counts. Papers, recordings and attachments are files and are in no backup: for those, use “Everything, as files” below.',
  folder: 'Backup folder',
  openFolder: 'Open folder',
  backUpNow: 'Back up now',
  made: 'Backed up and checked.',
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
  restore: 'Restore…',
  restoreLabel: (when: string) => `Restore the backup of ${when}`,
  confirmTitle: (when: string) => `Go back to ${when}?`,
  confirmBody:
    'Everything written since then leaves the screen. Prepbench backs up the present state first, so you can come back to it here.',
  confirm: 'Back up, then restore',
  cancel: 'Cancel',
  showAll: (count: number) => `Show all ${count}`,
  damaged: 'The copy turned out to be damaged. Nothing was changed.',
  failed: {
    full: 'There is not enough room on the disk. Nothing was changed.',
    locked: 'Another program holds your data. Close it and try again; nothing was changed.',
    'read-only': 'Prepbench may not write in its folder. Nothing was changed.',
    'cannot-open': 'The backup folder can’t be reached. Nothing was changed.',
    io: 'The disk reports an error. Nothing was changed.',
  } satisfies Record<OperationalProblem, string>,
  defect: 'This failed for a reason Prepbench does not know. The log in the data folder says where it happened.',
} as const
