import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { endpoints } from '../client/client.ts'
import { placeToRemember } from './last-surface.ts'

/**
 * Opens the app where it was left, and remembers where it is. False while main has not said where that is, so that
 * Today does not flash by. A window that was reloaded still has its address and stays there.
 */
export function useLastSurface(): boolean {
  const { data, isError } = useQuery(endpoints.settings.all.queryOptions())
  const { mutate: remember } = useMutation(endpoints.settings.remember.mutationOptions())
  const router = useRouter()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [isPlaced, setPlaced] = useState(path !== '/')
  const last = data?.layout.lastSurface

  useEffect(() => {
    if (isPlaced || !(data || isError)) return
    const place = typeof last === 'string' ? placeToRemember(last) : null
    if (place) router.history.replace(place)
    setPlaced(true)
  }, [isPlaced, data, isError, last, router])

  useEffect(() => {
    const place = placeToRemember(path)
    if (isPlaced && place) remember({ lastSurface: place })
  }, [isPlaced, path, remember])

  return isPlaced
}
