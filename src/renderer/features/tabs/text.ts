/** The words of the row of tabs. */
export const TEXT = {
  group: 'Tabs',
  row: 'Open papers',
  library: 'Library',
  close: (title: string) => `Close ${title}`,
  timed: 'timed session running',
  all: 'All tabs',
  closed: 'Recently closed',
  closeOthers: 'Close other tabs',
  closeAll: 'Close all tabs',
  next: 'Next tab',
  previous: 'Previous tab',
  closeShown: 'Close this tab',
  reopen: 'Reopen the tab closed last',
  moveLeft: 'Move this tab to the left',
  moveRight: 'Move this tab to the right',
  failed: 'The tabs could not be changed. Please try again.',
} as const
