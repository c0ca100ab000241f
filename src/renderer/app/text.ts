import type { OperationalProblem } from '../../shared/kernel/store-problem.ts'

/** The words of the shell. */
export const TEXT = {
  appName: 'Prepbench',
  surfaces: {
    today: 'Today',
    plan: 'Plan',
    read: 'Read',
    sessions: 'Session history',
    practice: 'Practice',
    interviews: 'Interviews',
    journal: 'Journal',
    insights: 'Insights',
    search: 'Search',
    settings: 'Settings',
    trash: 'Trash',
  },
  navigation: 'Main navigation',
  failure: {
    title: 'This page has failed',
    body: 'Nothing you wrote is lost: everything saved itself while you typed. Reload to go on.',
    reload: 'Reload',
  },
  notFound: {
    title: 'There is nothing at this address',
    hint: 'The link may be older than what it points to.',
    leave: 'Go to Today',
  },
  loading: 'Loading…',
  mini: {
    group: 'Window',
    open: 'Small window with the clock',
    nothing: 'No timer or session runs. Start one, then the small window shows its clock.',
    failed: 'The small window could not be opened. Please try again.',
    toApp: 'Back to Prepbench',
    close: 'Close the small window',
    escape: 'Esc closes',
  },
  storeTrouble: {
    full: 'The disk is full, so nothing new is saved. Make some room; what you typed stays here and saves itself then.',
    locked:
      'Another program holds your data, so nothing new is saved. Close it or let it finish; what you typed stays here and saves itself then.',
    'read-only':
      'The data folder has become read-only, so nothing new is saved. Allow writing; what you typed stays here and saves itself then.',
    'cannot-open':
      'The data folder can’t be reached, so nothing new is saved. Connect its drive; what you typed stays here and saves itself then.',
    io: 'The disk reports an error, so nothing new is saved. What you typed stays here while Prepbench keeps trying.',
  } satisfies Record<OperationalProblem, string>,
  backupTrouble: {
    full: 'Today’s backup could not be made: the disk is full. Older backups are untouched.',
    locked: 'Today’s backup could not be made: another program holds your data. Older backups are untouched.',
    'read-only': 'Today’s backup could not be made: the backup folder is read-only. Older backups are untouched.',
    'cannot-open': 'Today’s backup could not be made: the backup folder can’t be reached. Older backups are untouched.',
    io: 'Today’s backup could not be made: the disk reports an error. Older backups are untouched.',
    damaged: 'Today’s backup turned out to be damaged and was thrown away. Older backups are untouched.',
  } satisfies Record<OperationalProblem | 'damaged', string>,
} as const
