import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer, useRef } from 'react'
import { client } from '../../client/client.ts'
import { DropZone } from './DropZone.tsx'
import { ImportPanel } from './ImportPanel.tsx'
import { importReducer, NO_IMPORT } from './import-state.ts'
import { IMPORT_TEXT } from './import-text.ts'
import { PasswordDialog } from './PasswordDialog.tsx'

interface Imports {
  /** Opens the system's dialog and imports what is chosen. */
  readonly chooseFiles: () => void
  /** The same for a folder and all that is in it. */
  readonly chooseFolder: () => void
}
const ImportsContext = createContext<Imports>({ chooseFiles: () => {}, chooseFolder: () => {} })

export function useImports(): Imports {
  return useContext(ImportsContext)
}

/** Takes papers in on every surface: the drop zone of the window, the progress panel and the question for a password. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const [state, dispatch] = useReducer(importReducer, NO_IMPORT)
  // Imports run one after the other; Cancel ends those that wait as well.
  const queue = useRef({ last: Promise.resolve(), stop: new AbortController(), waiting: 0 })

  const actions = useMemo(() => {
    const run = async (token: string, signal: AbortSignal) => {
      let count = 0
      try {
        signal.throwIfAborted()
        for await (const event of await client.papers.importFiles({ token }, { signal })) {
          count += 1
          dispatch({ kind: 'event', event })
        }
        if (count === 0) dispatch({ kind: 'sentence', sentence: IMPORT_TEXT.nothing })
      } catch {
        dispatch({ kind: 'sentence', sentence: signal.aborted ? IMPORT_TEXT.cancelled : IMPORT_TEXT.failed })
      }
    }
    const add = (token: string) => {
      const self = queue.current
      if (self.waiting === 0) self.stop = new AbortController()
      const { signal } = self.stop
      self.waiting += 1
      dispatch({ kind: 'started' })
      self.last = self.last
        .then(() => run(token, signal))
        .then(() => {
          self.waiting -= 1
          if (self.waiting === 0) dispatch({ kind: 'ended' })
        })
    }
    const addChosen = (choosing: Promise<{ readonly token: string } | null>) =>
      void choosing.then(
        (chosen) => (chosen ? add(chosen.token) : undefined),
        () => say(IMPORT_TEXT.failed),
      )
    const say = (sentence: string) => dispatch({ kind: 'sentence', sentence })
    return {
      say,
      add,
      addDropped: (files: readonly File[]) => void window.api.registerDrop(files).then(add, () => say(IMPORT_TEXT.failed)),
      cancel: () => queue.current.stop.abort(),
      imports: { chooseFiles: () => addChosen(client.papers.chooseFiles()), chooseFolder: () => addChosen(client.papers.chooseFolder()) },
    }
  }, [])

  useEffect(() => {
    const end = new AbortController()
    void followHandedOver(actions.add, end.signal)
    return () => end.abort()
  }, [actions])

  return (
    <ImportsContext.Provider value={actions.imports}>
      {children}
      <DropZone onFiles={actions.addDropped} onRefused={actions.say} />
      <ImportPanel state={state} onCancel={actions.cancel} onClose={() => dispatch({ kind: 'dismissed' })} />
      <PasswordDialog file={state.locked[0] ?? null} onDone={(outcome) => dispatch({ kind: 'unlocked', outcome })} />
    </ImportsContext.Provider>
  )
}

/** Files that the app was started with, or started again with. */
async function followHandedOver(add: (token: string) => void, signal: AbortSignal): Promise<void> {
  try {
    for await (const { token } of await client.papers.handedOver(undefined, { signal })) add(token)
  } catch {
    // Ends with the page; main's side ends with the port.
  }
}
