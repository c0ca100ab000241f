import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { client } from '../client/client.ts'

interface FullScreen {
  /** Nothing but the surface is shown. */
  readonly isFull: boolean
  readonly setFull: (isFull: boolean) => void
}

const FullScreenContext = createContext<FullScreen>({ isFull: false, setFull: () => {} })

/** Holds whether one surface has the whole screen. Not remembered: a start or a reload never hides the way out. */
export function FullScreenProvider({ children }: { readonly children: ReactNode }) {
  const [isFull, setShown] = useState(false)
  const setFull = useCallback((next: boolean) => {
    setShown(next)
    // Where the system refuses, the surface has at least the whole window.
    client.system.setFullScreen({ isFull: next }).catch(() => {})
  }, [])
  useEffect(() => {
    const end = new AbortController()
    const follow = async () => {
      for await (const isWindowFull of await client.system.fullScreen(undefined, { signal: end.signal })) {
        // Left by the system's own menu or keys.
        if (!isWindowFull) setShown(false)
      }
    }
    follow().catch(() => {
      // Ends with the page.
    })
    return () => end.abort()
  }, [])
  const value = useMemo(() => ({ isFull, setFull }), [isFull, setFull])
  return <FullScreenContext value={value}>{children}</FullScreenContext>
}

export function useFullScreen(): FullScreen {
  return useContext(FullScreenContext)
}
