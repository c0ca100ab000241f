import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { endpoints } from '../client/client.ts'

/** Scales everything that is measured in rem, which is everything. */
export function useTextSize(): void {
  const { data } = useQuery(endpoints.settings.all.queryOptions())
  const percent = data?.textSizePercent
  useLayoutEffect(() => {
    if (percent !== undefined) document.documentElement.style.fontSize = `${percent}%`
  }, [percent])
}
