import { MARK_COLORS, type MarkColor } from '../../../shared/features/reader/mark.model.ts'
import { type Action, isTyping } from '../../ui/actions/action.ts'
import { TEXT } from './text.ts'
import type { UndoStack } from './use-undo.ts'
import type { PaperView } from './viewer.ts'

interface MarkActionParts {
  readonly view: PaperView
  readonly undo: UndoStack
  readonly lastColor: MarkColor
  readonly onMark: (color: MarkColor) => void
}

export function markActions({ view, undo, lastColor, onMark }: MarkActionParts): readonly Action[] {
  const isSelected = () => view.selection.get().spans.length > 0
  // In a text field these keys undo typing.
  const isOutside = () => !isTyping(document.activeElement)
  const group = TEXT.group
  return [
    { id: 'reader.highlight', label: TEXT.highlight, group, keys: ['h'], isEnabled: isSelected, run: () => onMark(lastColor) },
    ...MARK_COLORS.map((color, index) => ({
      id: `reader.highlight.${color}`,
      label: `${TEXT.highlight}: ${TEXT.colors[color].toLowerCase()}`,
      group,
      keys: [String(index + 1)],
      isEnabled: isSelected,
      run: () => onMark(color),
    })),
    {
      id: 'reader.undo',
      label: TEXT.undo,
      group,
      keys: ['mod+z'],
      isEnabled: () => isOutside() && undo.canUndo(),
      run: undo.undo,
    },
    {
      id: 'reader.redo',
      label: TEXT.redo,
      group,
      keys: ['mod+shift+z', 'mod+y'],
      isEnabled: () => isOutside() && undo.canRedo(),
      run: undo.redo,
    },
  ]
}
