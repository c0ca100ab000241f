import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { client } from '../client/client.ts'
import { useFinishFocus } from '../features/focus/FocusProvider.tsx'

/** Goes where the tray or the small window calls the app to, once the page is where it was left. */
export function useAppPlaces(isPlaced: boolean): void {
  const navigate = useNavigate()
  const finish = useFinishFocus()
  useEffect(() => {
    if (!isPlaced) return
    const end = new AbortController()
    const follow = async () => {
      for await (const call of await client.system.appPlaces(undefined, { signal: end.signal })) {
        if (call.place === 'session') {
          await navigate({ to: '/sessions/$sessionId', params: { sessionId: call.sessionId } })
          continue
        }
        const session = await client.reading.running()
        // A session stands above its paper; a timer is in the sidebar on every page.
        if (session) await navigate({ to: '/read/$paperId', params: { paperId: session.paperId } })
        else if (call.place === 'finish') finish()
      }
    }
    follow().catch(() => {
      // Ends with the page.
    })
    return () => end.abort()
  }, [isPlaced, navigate, finish])
}
