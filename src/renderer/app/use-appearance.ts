import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { endpoints } from '../client/client.ts'

/** Size of everything that is measured in rem, which is everything, and of the icons; accent and stillness, which the tokens know. */
export function useAppearance(): void {
  const { data } = useQuery(endpoints.settings.all.queryOptions())
  const percent = data?.textSizePercent
  const accent = data?.accent
  const isStill = data?.stillsMotion ?? false
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement
    if (percent !== undefined) {
      style.fontSize = `${percent}%`
      style.setProperty('--pb-text-scale', String(percent / 100))
    }
    if (accent !== undefined) dataset.accent = accent
    if (isStill) dataset.motion = 'still'
    else delete dataset.motion
  }, [percent, accent, isStill])
}
