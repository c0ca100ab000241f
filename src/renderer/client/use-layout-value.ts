import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { endpoints } from './client.ts'

/** One remembered thing of the layout, such as a pane's width. Shown at once, kept in the settings. */
export function useLayoutValue<Value extends string | number | boolean>(
  key: string,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const settings = useQuery(endpoints.settings.all.queryOptions())
  const { mutate } = useMutation(endpoints.settings.change.mutationOptions())
  const [chosen, setChosen] = useState<Value | null>(null)
  const stored = settings.data?.layout[key]
  const set = useCallback(
    (value: Value) => {
      setChosen(value)
      mutate({ layout: { [key]: value } })
    },
    [key, mutate],
  )
  return [chosen ?? (typeof stored === typeof initial ? (stored as Value) : initial), set]
}
