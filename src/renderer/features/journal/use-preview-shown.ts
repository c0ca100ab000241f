import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { endpoints } from '../../client/client.ts'

const LAYOUT_KEY = 'journal.preview'

/** Whether the preview is beside the editor; remembered. */
export function usePreviewShown(): readonly [boolean, () => void] {
  const { data } = useQuery(endpoints.settings.all.queryOptions())
  const { mutate, variables, isPending } = useMutation(endpoints.settings.remember.mutationOptions())
  const stored = isPending ? variables[LAYOUT_KEY] : data?.layout[LAYOUT_KEY]
  const isShown = stored !== false
  const toggle = useCallback(() => mutate({ [LAYOUT_KEY]: !isShown }), [mutate, isShown])
  return [isShown, toggle]
}
