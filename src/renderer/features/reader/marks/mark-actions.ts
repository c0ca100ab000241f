import { MARK_COLORS, type MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import { type Action, isTyping } from '../../../ui/actions/action.ts'
import { TEXT } from '../text.ts'
import type { Tool } from './tool.ts'
import type { UndoStack } from './use-undo.ts'

export interface MarkCommands {
  readonly undo: UndoStack
  /** Marks what is selected, or takes the tool for what will be. */
  readonly markText: (kind: 'highlight' | 'underline') => void
  /** Of what is selected, and from now on. */
  readonly takeColor: (color: MarkColor) => void
  readonly takeTool: (tool: Tool) => void
  readonly tool: () => Tool
  /** Without a mouse: in the middle of what is in sight. */
  readonly putArea: () => void
  readonly putNote: () => void
  readonly goToNext: (step: 1 | -1) => void
  /** Makes a question of what is selected. */
  readonly ask: (() => void) | undefined
}

export function markActions(commands: MarkCommands): readonly Action[] {
  const { undo, markText, takeColor, takeTool, tool, putArea, putNote, goToNext, ask } = commands
  // In a text field these keys undo typing.
  const isOutside = () => !isTyping(document.activeElement)
  const group = TEXT.markTools
  const toggle = (wanted: Tool) => () => takeTool(tool() === wanted ? 'select' : wanted)
  return [
    { id: 'reader.highlight', label: TEXT.tools.highlight, group, keys: ['h'], run: () => markText('highlight') },
    { id: 'reader.underline', label: TEXT.tools.underline, group, keys: ['u'], run: () => markText('underline') },
    { id: 'reader.area', label: TEXT.tools.area, group, keys: ['a'], run: toggle('area') },
    { id: 'reader.ink', label: TEXT.tools.ink, group, keys: ['i'], run: toggle('ink') },
    { id: 'reader.eraser', label: TEXT.tools.eraser, group, keys: ['e'], run: toggle('eraser') },
    { id: 'reader.note', label: TEXT.tools.note, group, keys: ['c'], run: toggle('note') },
    ...(ask ? [{ id: 'reader.ask', label: TEXT.ask, group, keys: ['q'], run: ask }] : []),
    { id: 'reader.putArea', label: TEXT.putArea, group, keys: ['shift+a'], run: putArea },
    { id: 'reader.putNote', label: TEXT.putNote, group, keys: ['shift+c'], run: putNote },
    {
      id: 'reader.noTool',
      label: TEXT.tools.select,
      group,
      keys: ['escape'],
      isEnabled: () => isOutside() && tool() !== 'select',
      run: () => takeTool('select'),
    },
    ...MARK_COLORS.map((color, index) => ({
      id: `reader.color.${color}`,
      label: `${TEXT.chooseInk}: ${TEXT.colors[color].toLowerCase()}`,
      group,
      keys: [String(index + 1)],
      run: () => takeColor(color),
    })),
    { id: 'reader.nextMark', label: TEXT.nextMark, group, keys: ['}'], run: () => goToNext(1) },
    { id: 'reader.previousMark', label: TEXT.previousMark, group, keys: ['{'], run: () => goToNext(-1) },
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
