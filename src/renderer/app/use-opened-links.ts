import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { client } from '../client/client.ts'

/** Goes where a link leads that was opened outside of the app, once the page is where it was left: the link comes after that. */
export function useOpenedLinks(isPlaced: boolean): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (!isPlaced) return
    const end = new AbortController()
    const follow = async () => {
      for await (const { paperId, pageIndex, markId } of await client.reader.openedLinks(undefined, { signal: end.signal })) {
        const params = { paperId }
        // The same link once more leads there once more, though the address does not change.
        await navigate({ to: '/read/$paperId', params, search: {} })
        const search = { ...(pageIndex === null ? {} : { page: pageIndex }), ...(markId === null ? {} : { mark: markId }) }
        await navigate({ to: '/read/$paperId', params, search, replace: true })
      }
    }
    follow().catch(() => {
      // Ends with the page.
    })
    return () => end.abort()
  }, [isPlaced, navigate])
}
