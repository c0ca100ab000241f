import { createContext, lazy, type ReactNode, Suspense, use, useMemo, useState } from 'react'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { FocusWatch } from './FocusWatch.tsx'
import { TEXT } from './text.ts'

/** A start of the app needs no timer. */
const FocusDialog = lazy(() => import('./FocusDialog.tsx').then((module) => ({ default: module.FocusDialog })))

/** The block a timer is started for. */
export interface FocusBlock {
  readonly id: BlockId
  readonly title: string
  readonly durationMinutes: number
  readonly actualMs: number
}

interface FocusOpener {
  readonly open: (block?: FocusBlock) => void
  readonly finish: () => void
}
const FocusContext = createContext<FocusOpener>({ open: () => {}, finish: () => {} })

/** Opens the running timer, or the start of one: for a block, or for anything else. */
export const useOpenFocus = (): FocusOpener['open'] => use(FocusContext).open

/** Opens the running timer where it is finished. */
export const useFinishFocus = (): FocusOpener['finish'] => use(FocusContext).finish

interface Shown {
  readonly block: FocusBlock | null
  readonly startsFinishing: boolean
  /** Each opening begins anew. */
  readonly opening: number
  readonly isOpen: boolean
}

/** The focus timer on every surface: its dialog, its key, its alerts. */
export function FocusProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const opener = useMemo<FocusOpener>(() => {
    const show = (block: FocusBlock | null, startsFinishing: boolean) =>
      setShown((before) => ({ block, startsFinishing, opening: (before?.opening ?? 0) + 1, isOpen: true }))
    return { open: (block) => show(block ?? null, false), finish: () => show(null, true) }
  }, [])
  useActions(
    useMemo(() => [{ id: 'focus.open', label: TEXT.open, group: TEXT.group, keys: ['shift+f'], run: () => opener.open() }], [opener]),
  )
  return (
    <FocusContext value={opener}>
      {children}
      <FocusWatch />
      {shown ? (
        <Suspense fallback={null}>
          <FocusDialog
            key={shown.opening}
            isOpen={shown.isOpen}
            block={shown.block}
            startsFinishing={shown.startsFinishing}
            onClose={() => setShown({ ...shown, isOpen: false })}
          />
        </Suspense>
      ) : null}
    </FocusContext>
  )
}
