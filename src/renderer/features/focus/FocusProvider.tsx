import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { FocusDialog } from './FocusDialog.tsx'
import { FocusWatch } from './FocusWatch.tsx'
import { TEXT } from './text.ts'

/** The block a timer is started for. */
export interface FocusBlock {
  readonly id: BlockId
  readonly title: string
  readonly durationMinutes: number
  readonly actualMs: number
}

type OpenFocus = (block?: FocusBlock) => void
const OpenFocusContext = createContext<OpenFocus>(() => {})

/** Opens the running timer, or the start of one: for a block, or for anything else. */
export const useOpenFocus = (): OpenFocus => use(OpenFocusContext)

/** The focus timer on every surface: its dialog, its key, its alerts. */
export function FocusProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ readonly block: FocusBlock | null } | null>(null)
  const open = useMemo<OpenFocus>(() => (block) => setShown({ block: block ?? null }), [])
  useActions(useMemo(() => [{ id: 'focus.open', label: TEXT.open, group: TEXT.group, keys: ['shift+f'], run: () => open() }], [open]))
  return (
    <OpenFocusContext value={open}>
      {children}
      <FocusWatch />
      <FocusDialog isOpen={shown !== null} block={shown?.block ?? null} onClose={() => setShown(null)} />
    </OpenFocusContext>
  )
}
