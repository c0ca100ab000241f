import type { SplitDirection } from '../../../../shared/features/reader/reader.model.ts'
import type { Action } from '../../../ui/actions/action.ts'
import { TEXT as READER } from '../text.ts'
import { TEXT } from './text.ts'

export interface SplitCommands {
  readonly direction: SplitDirection | null
  /** Null closes. */
  readonly choose: (direction: SplitDirection | null) => void
  readonly goToOther: () => void
}

/** Keys for two views of one paper. */
export function splitActions({ direction, choose, goToOther }: SplitCommands): readonly Action[] {
  const action = (id: string, label: string, keys: readonly string[], run: () => void): Action => ({
    ...{ id: `reader.${id}`, label, group: READER.group, keys, run },
  })
  const toggle = (wanted: SplitDirection) => () => choose(direction === wanted ? null : wanted)
  return [
    action('splitRow', TEXT.directions.row, ['mod+\\'], toggle('row')),
    action('splitColumn', TEXT.directions.column, ['mod+|'], toggle('column')),
    ...(direction
      ? [
          action('otherPane', TEXT.otherPane, ['f6'], goToOther),
          { id: 'reader.closeSplit', label: TEXT.close, group: READER.group, run: () => choose(null) },
        ]
      : []),
  ]
}
