import { type PaperTab, tabBeside } from '../../../shared/features/tabs/tabs.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { Action } from '../../ui/actions/action.ts'
import { TEXT } from './text.ts'

export interface TabCommands {
  readonly tabs: readonly PaperTab[]
  readonly shown: PaperId | null
  readonly show: (paperId: PaperId) => void
  readonly close: (paperId: PaperId) => void
  readonly reopen: () => void
  readonly move: (paperId: PaperId, toIndex: number) => void
}

/** What the keyboard does with the tabs, wherever the focus is. */
export function tabActions({ tabs, shown, show, close, reopen, move }: TabCommands): readonly Action[] {
  const ids = tabs.map(({ paperId }) => paperId)
  const action = (id: string, label: string, keys: readonly string[], run: () => void): Action => ({
    id: `tabs.${id}`,
    label,
    group: TEXT.group,
    keys,
    run,
  })
  const step = (steps: number) => () => {
    const next = tabBeside(ids, shown, steps)
    if (next) show(next)
  }
  const shift = (steps: number) => () => {
    if (shown) move(shown, ids.indexOf(shown) + steps)
  }
  return [
    action('next', TEXT.next, ['mod+tab', 'mod+pagedown'], step(1)),
    action('previous', TEXT.previous, ['mod+shift+tab', 'mod+pageup'], step(-1)),
    action('close', TEXT.closeShown, ['mod+w'], () => {
      if (shown) close(shown)
    }),
    action('reopen', TEXT.reopen, ['mod+shift+t'], reopen),
    action('moveLeft', TEXT.moveLeft, ['mod+shift+pageup'], shift(-1)),
    action('moveRight', TEXT.moveRight, ['mod+shift+pagedown'], shift(1)),
  ]
}
