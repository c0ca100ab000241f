import type { SplitDirection } from '../../../../shared/features/reader/reader.model.ts'

/** The words of two views of one paper. */
export const TEXT = {
  split: 'Split',
  none: 'One view',
  directions: { row: 'Split left and right', column: 'Split above and below' } satisfies Record<SplitDirection, string>,
  close: 'Close split',
  otherPane: 'To the other view',
  edge: 'Size of the first view',
  /** What follows the name of the pages. */
  panes: { row: ['left', 'right'], column: ['above', 'below'] } satisfies Record<SplitDirection, readonly [string, string]>,
} as const
