import { createContext, type ReactNode, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Action, isShortcutWhileTyping, isTyping, keyName } from './action.ts'

interface Registry {
  readonly put: (owner: string, actions: readonly Action[]) => void
  readonly remove: (owner: string) => void
}

const RegistryContext = createContext<Registry | null>(null)
const ActionsContext = createContext<readonly Action[]>([])

/** Holds what can be done on the screen shown now, and runs the one whose keys are pressed. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [actions, setActions] = useState<readonly Action[]>([])
  const current = useRef(actions)
  const registry = useMemo<Registry>(() => {
    const owners = new Map<string, readonly Action[]>()
    // Keys act on what is on screen at once; what lists the actions follows with the next render.
    const publish = () => {
      current.current = [...owners.values()].flat()
      setActions(current.current)
    }
    return {
      put(owner, offered) {
        owners.set(owner, offered)
        publish()
      },
      remove(owner) {
        owners.delete(owner)
        publish()
      },
    }
  }, [])

  useEffect(() => {
    // Asked before anybody hears the key: whoever closes by it is gone afterwards.
    let isCovered = false
    const onCapture = () => {
      isCovered = document.querySelector('[role=dialog], [role=menu]') !== null
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const name = keyName(event)
      if (isTyping(event.target) && !isShortcutWhileTyping(name)) return
      const isDialogOpen = document.querySelector('[role=dialog][aria-modal=true]') !== null
      // The screen that mounted last wins, so a dialog's keys cover the page's.
      const wanted = current.current.filter(
        (candidate) =>
          candidate.keys?.includes(name) && (candidate.isEnabled?.() ?? true) && (candidate.isGlobal === true || !isDialogOpen),
      )
      const action = wanted.findLast((candidate) => !candidate.isLast) ?? (isCovered ? undefined : wanted.at(-1))
      if (!action) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', onCapture, { capture: true })
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onCapture, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
    }
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
  // Before the screen is painted: whoever sees it can press its keys.
  useLayoutEffect(() => {
    registry?.put(owner, actions)
    return () => registry?.remove(owner)
  }, [registry, owner, actions])
}

/** Everything that can be done now, for the palette and the cheat sheet. */
export function useAllActions(): readonly Action[] {
  return useContext(ActionsContext)
}
