import type { MarkKind } from '../../../../shared/features/reader/mark.model.ts'

/** What the mouse does on a page. */
export type Tool = 'select' | 'eraser' | MarkKind

/** Tools that take the mouse away from selecting text. */
export function isDrawing(tool: Tool): boolean {
  return tool === 'area' || tool === 'ink' || tool === 'note' || tool === 'eraser'
}

/** What selected text becomes. */
export function textKind(tool: Tool): 'highlight' | 'underline' {
  return tool === 'underline' ? 'underline' : 'highlight'
}
