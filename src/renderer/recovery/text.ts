import type { DamageFinding, OperationalProblem, StartProblem } from '../../shared/kernel/store-problem.ts'

/** What a problem is called, what happened, and what to do about it. */
export interface ProblemWords {
  readonly title: string
  readonly happened: string
  readonly advice: string
}

const FOUND: Readonly<Record<DamageFinding, string>> = {
  missing: 'The file with your data is not in its folder any more.',
  empty: 'The file with your data is empty.',
  'not-a-store': 'The file with your data has been overwritten by something that is not Prepbench.',
  foreign: 'The file in the place of your data belongs to another program.',
  truncated: 'A part of the file with your data is cut off.',
  malformed: 'The file with your data is damaged inside.',
}

const OPERATIONAL: Readonly<Record<OperationalProblem, ProblemWords>> = {
  full: {
    title: 'The disk is full',
    happened: 'Prepbench can’t open your data, because there is no room left on the disk. Your data is not damaged.',
    advice: 'Make some room, then try again.',
  },
  locked: {
    title: 'Another program holds your data',
    happened: 'Another program, perhaps a backup or a sync tool, keeps the file with your data locked. Your data is not damaged.',
    advice: 'Close that program or let it finish, then try again.',
  },
  'read-only': {
    title: 'Prepbench may not write here',
    happened: 'The folder with your data is read-only, so nothing you do could be saved. Your data is not damaged.',
    advice: 'Give yourself the right to write in the folder and try again, or choose another folder.',
  },
  'cannot-open': {
    title: 'The data folder can’t be opened',
    happened: 'The folder with your data is missing or can’t be reached; perhaps a drive is not connected.',
    advice: 'Connect the drive and try again, or choose another folder.',
  },
  io: {
    title: 'The disk reports an error',
    happened: 'The disk failed while Prepbench opened your data. Nothing was changed.',
    advice: 'Try again. If it comes back, copy the data folder to another disk and choose it there.',
  },
}

/** Puts a problem into words. */
export function wordsOf(problem: StartProblem, appVersion: string): ProblemWords {
  switch (problem.kind) {
    case 'damaged':
      return {
        title: 'Your data needs a hand',
        happened: `${FOUND[problem.finding]} Prepbench has not touched it.`,
        advice: 'Go back to a backup below. Whatever you choose, the present file is kept in the data folder under another name.',
      }
    case 'newer':
      return {
        title: 'Your data is from a newer Prepbench',
        happened: `It was written by ${problem.writtenBy ? `Prepbench ${problem.writtenBy}` : 'a newer Prepbench'} and has data version ${problem.storeVersion}; this is Prepbench ${appVersion}, which reads up to version ${problem.ownVersion}. Nothing was changed.`,
        advice: 'Install the newer Prepbench to go on. Backups from before its first start are in the backup folder.',
      }
    case 'library-missing':
      return {
        title: 'Your library is not where it was',
        happened:
          'You moved your library to the folder below, and nothing is there now; perhaps a drive is not connected. Nothing was changed.',
        advice: 'Connect the drive and try again. If you moved the folder by hand, show Prepbench where it is.',
      }
    case 'operational':
      return OPERATIONAL[problem.problem]
    case 'migration-failed':
      return {
        title: 'The update could not take over your data',
        happened: `The step “${problem.migration}” failed and was undone. Your data is unchanged, and a copy from before is in the backup folder.`,
        advice: 'Go on with the previous version of Prepbench, and report this step by its name.',
      }
  }
}

/** Why a backup could not be restored. */
export function refusalInWords(reason: OperationalProblem | 'damaged'): string {
  return reason === 'damaged' ? TEXT.backupDamaged : TEXT.stopped(`${OPERATIONAL[reason].title}.`)
}

/** The words of the recovery page. */
export const TEXT = {
  appName: 'Prepbench',
  folder: 'Data folder',
  loading: 'Looking at what is there…',
  backups: 'Backups',
  checking: 'Checking each backup…',
  noBackups: 'There are no backups in the data folder.',
  showOlder: (count: number) => `Show ${count} older`,
  restore: 'Restore this one',
  restoring: 'Restoring',
  cancel: 'Cancel',
  unsound: 'Damaged, can’t be restored',
  salvageTitle: 'Or read what can still be read',
  salvageHint: 'Prepbench copies every row it can still read from the damaged file into a fresh one, and shows you first what it found.',
  salvage: 'Read what is left',
  salvaging: 'Reading…',
  salvaged: 'This could be read:',
  salvagedNothing: 'Nothing could be read from the file.',
  salvagedParts: 'Some of it is lost. What could be read is consistent in itself.',
  salvagedAll: 'As far as can be seen, all of it.',
  keepSalvaged: 'Go on with this',
  emptyTitle: 'Or begin with empty data',
  emptyHint: 'The damaged file and all backups stay in the data folder.',
  startEmpty: 'Begin empty',
  retry: 'Try again',
  openFolder: 'Open the data folder',
  openBackups: 'Open the backup folder',
  chooseFolder: 'Choose another folder…',
  locate: 'Show where it is…',
  noLibrary: 'There is no Prepbench library in that folder. Choose the folder that has prepbench.sqlite in it.',
  formerTitle: 'Or go back to the former one',
  former: (folder: string) => `What you left behind when you moved still lies in ${folder}. It lacks everything you did since.`,
  openFormer: 'Open the former library',
  quit: 'Quit',
  working: 'Working…',
  backupDamaged: 'This backup turned out to be damaged. Nothing was changed; choose another one.',
  stopped: (reason: string) => `This could not be done. ${reason} Nothing was changed.`,
  failed: 'This failed for a reason Prepbench does not know. Nothing was changed; the log in the data folder says where it happened.',
} as const
