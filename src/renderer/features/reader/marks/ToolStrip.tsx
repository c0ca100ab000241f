import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconEraser,
  IconHighlight,
  IconMarquee2,
  IconNote,
  IconPencil,
  IconPointer,
  IconUnderline,
} from '@tabler/icons-react'
import { memo } from 'react'
import type { MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import { Tool as ToolButton } from '../Toolbar.tsx'
import { TEXT } from '../text.ts'
import { ColorRow } from './ColorRow.tsx'
import classes from './marks.module.css'
import type { Tool } from './tool.ts'
import type { UndoStack } from './use-undo.ts'

const TOOLS = [
  ['select', IconPointer],
  ['highlight', IconHighlight],
  ['underline', IconUnderline],
  ['area', IconMarquee2],
  ['ink', IconPencil],
  ['eraser', IconEraser],
  ['note', IconNote],
] as const

interface ToolStripProps {
  readonly tool: Tool
  readonly color: MarkColor
  readonly undo: UndoStack
  readonly onTool: (tool: Tool) => void
  readonly onColor: (color: MarkColor) => void
}

/** The tools for marking, beside the pages. Not drawn anew with every page. */
export const ToolStrip = memo(function ToolStrip({ tool, color, undo, onTool, onColor }: ToolStripProps) {
  return (
    <div className={classes.strip} role="toolbar" aria-label={TEXT.markTools} aria-orientation="vertical">
      {TOOLS.map(([name, Icon]) => (
        <ToolButton key={name} label={TEXT.tools[name]} Icon={Icon} isPressed={tool === name} onClick={() => onTool(name)} />
      ))}
      <hr className={classes.rule} />
      <ColorRow label={TEXT.ink} chosen={color} onChoose={onColor} />
      <hr className={classes.rule} />
      <ToolButton label={TEXT.undo} Icon={IconArrowBackUp} onClick={undo.undo} />
      <ToolButton label={TEXT.redo} Icon={IconArrowForwardUp} onClick={undo.redo} />
    </div>
  )
})
