import { useMemo, useState } from 'react'
import type { MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import { useLayoutValue } from '../../../client/use-layout-value.ts'
import type { Tool } from './tool.ts'

/** What the mouse does on the pages, and in which ink; the same in every view of the paper. */
export interface ToolChoice {
  readonly tool: Tool
  readonly color: MarkColor
  readonly setTool: (tool: Tool) => void
  readonly setColor: (color: MarkColor) => void
}

export function useTool(): ToolChoice {
  const [tool, setTool] = useState<Tool>('select')
  const [color, setColor] = useLayoutValue<MarkColor>('reader.markColor', 'yellow')
  return useMemo(() => ({ tool, color, setTool, setColor }), [tool, color, setColor])
}
