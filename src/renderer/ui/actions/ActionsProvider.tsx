import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { type Action, isShortcutWhileTyping, isTyping, keyName } from './action.ts'

interface Registry {
  readonly put: (owner: string, actions: readonly Action[]) => void
  readonly remove: (owner: string) => void
}

const RegistryContext = createContext<Registry | null>(null)
const ActionsContext = createContext<readonly Action[]>([])

/** Holds what can be done on the screen shown now, and runs the one whose keys are pressed. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [owners, setOwners] = useState<ReadonlyMap<string, readonly Action[]>>(new Map())
  const registry = useMemo<Registry>(
    () => ({
      put: (owner, actions) => setOwners((before) => new Map(before).set(owner, actions)),
      remove: (owner) =>
        setOwners((before) => {
          const after = new Map(before)
          after.delete(owner)
          return after
        }),
    }),
    [],
  )
  const actions = useMemo(() => [...owners.values()].flat(), [owners])
  const current = useRef(actions)
  current.current = actions

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const name = keyName(event)
      if (isTyping(event.target) && !isShortcutWhileTyping(name)) return
      const isDialogOpen = document.querySelector('[role=dialog][aria-modal=true]') !== null
      // The screen that mounted last wins, so a dialog's keys cover the page's.
      const action = current.current.findLast(
        (candidate) =>
          candidate.keys?.includes(name) && (candidate.isEnabled?.() ?? true) && (candidate.isGlobal === true || !isDialogOpen),
      )
      if (!action) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <RegistryContext.Provider value={registry}>
      <ActionsContext.Provider value={actions}>{children}</ActionsContext.Provider>
    </RegistryContext.Provider>
  )
}

/** Offers actions while the calling component is on screen. Pass a memoised list. */
export function useActions(actions: readonly Action[]): void {
  const registry = useContext(RegistryContext)
  const owner = useId()
  useEffect(() => {
    registry?.put(owner, actions)
    return () => registry?.remove(owner)
  }, [registry, owner, actions])
}

/** Everything that can be done now, for the palette and the cheat sheet. */
export function useAllActions(): readonly Action[] {
  return useContext(ActionsContext)
}
