import type { Action } from '../../../ui/actions/action.ts'
import { isReading } from '../reader-actions.ts'
import { TEXT } from '../text.ts'
import type { PaperView } from '../viewer.ts'
import { type Move, moveByKey, selectPage } from './select-by-key.ts'

const MOVES: readonly (readonly [key: string, label: keyof typeof TEXT.select, by: Move, step: 1 | -1])[] = [
  ['shift+arrowright', 'letterOn', 'letter', 1],
  ['shift+arrowleft', 'letterBack', 'letter', -1],
  ['mod+shift+arrowright', 'wordOn', 'word', 1],
  ['mod+shift+arrowleft', 'wordBack', 'word', -1],
  ['shift+arrowdown', 'lineOn', 'line', 1],
  ['shift+arrowup', 'lineBack', 'line', -1],
  ['shift+end', 'lineEnd', 'edge', 1],
  ['shift+home', 'lineStart', 'edge', -1],
]

/** Selecting without a mouse. */
export function selectionActions(view: PaperView): readonly Action[] {
  const isEnabled = () => isReading(view.container)
  return [
    ...MOVES.map(([key, label, by, step]) => ({
      id: `reader.select.${label}`,
      label: TEXT.select[label],
      group: TEXT.group,
      keys: [key],
      isEnabled,
      run: () => void moveByKey(view, by, step),
    })),
    { id: 'reader.select.page', label: TEXT.select.page, group: TEXT.group, keys: ['mod+a'], isEnabled, run: () => void selectPage(view) },
    {
      id: 'reader.select.none',
      label: TEXT.select.none,
      group: TEXT.group,
      keys: ['escape'],
      isEnabled: () => isEnabled() && view.selection.get().selection !== null,
      run: view.selection.clear,
    },
  ]
}
