import type { Action } from '../../ui/actions/action.ts'
import type { FullScreenChoice } from './PaperReader.tsx'
import { TEXT } from './text.ts'

/** Keys for the whole screen. */
export function fullScreenActions({ isFull, set }: FullScreenChoice): readonly Action[] {
  const action = (id: string, label: string, keys: string, run: () => void) => ({ id, label, group: TEXT.group, keys: [keys], run })
  const toggle = action('reader.fullScreen', isFull ? TEXT.leaveFull : TEXT.fullScreen, 'f11', () => set(!isFull))
  if (!isFull) return [toggle]
  return [toggle, { ...action('reader.leaveFullScreen', TEXT.leaveFull, 'escape', () => set(false)), isLast: true }]
}
