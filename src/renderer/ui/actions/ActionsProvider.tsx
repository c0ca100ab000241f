import { createContext, type ReactNode, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Action, ariaKeys, isShortcutWhileTyping, isTyping, keyName, keyWords } from './action.ts'
import { createPresses } from './presses.ts'

interface Registry {
  readonly put: (owner: string, actions: readonly Action[]) => void
  readonly remove: (owner: string) => void
}

const RegistryContext = createContext<Registry | null>(null)
const ActionsContext = createContext<readonly Action[]>([])

interface ActionsProviderProps {
  /** The keys that a person chose for an action; left out: its own. A memoised function. */
  readonly keysOf?: (action: Action) => readonly string[] | undefined
  readonly children: ReactNode
}

const ownKeys = (action: Action) => action.keys

/** Holds what can be done on the screen shown now, and runs the one whose keys are pressed. */
export function ActionsProvider({ keysOf = ownKeys, children }: ActionsProviderProps) {
  const [offers, setOffers] = useState<readonly Action[]>([])
  const actions = useMemo(() => offers.map((action) => withKeys(action, keysOf(action))), [offers, keysOf])
  const current = useRef(offers)
  const keysNow = useRef(keysOf)
  useLayoutEffect(() => {
    keysNow.current = keysOf
  }, [keysOf])
  const registry = useMemo<Registry>(() => {
    const owners = new Map<string, readonly Action[]>()
    // Keys act on what is on screen at once; what lists the actions follows with the next render.
    const publish = () => {
      current.current = [...owners.values()].flat()
      setOffers(current.current)
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
    const presses = createPresses()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const press = keyName(event)
      if (isTyping(event.target) && !isShortcutWhileTyping(press)) return presses.forget()
      const isDialogOpen = document.querySelector('[role=dialog][aria-modal=true]') !== null
      // The screen that mounted last wins, so a dialog's keys cover the page's.
      const possible = current.current
        .filter((candidate) => (candidate.isEnabled?.() ?? true) && (candidate.isGlobal === true || !isDialogOpen))
        .map((action) => ({ action, keys: keysNow.current(action) ?? [] }))
      const name = presses.take(
        press,
        possible.flatMap(({ keys }) => keys),
      )
      // The first of two presses.
      if (name === null) return event.preventDefault()
      const wanted = possible.flatMap(({ action, keys }) => (keys.includes(name) ? [action] : []))
      const action = wanted.findLast((candidate) => !candidate.isLast) ?? (isCovered ? undefined : wanted.at(-1))
      if (!action) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', onCapture, { capture: true })
    window.addEventListener('keydown', onKeyDown)
    return () => {
      presses.forget()
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

/** What one action listens to now, as `aria-keyshortcuts` says it; undefined without keys. */
export function useAriaKeys(): (actionId: string) => string | undefined {
  const actions = useAllActions()
  return (actionId) => ariaKeys(actions.find(({ id }) => id === actionId)?.keys?.[0])
}

/** The first keys of an action that is on the screen, as a sentence names them: `Ctrl K`. */
export function useKeyWords(): (actionId: string) => string | undefined {
  const actions = useAllActions()
  return (actionId) => {
    const keys = actions.find(({ id }) => id === actionId)?.keys?.[0]
    return keys === undefined ? undefined : keyWords(keys)
  }
}

function withKeys(action: Action, keys: readonly string[] | undefined): Action {
  return keys === undefined || keys === action.keys ? action : { ...action, keys }
}
