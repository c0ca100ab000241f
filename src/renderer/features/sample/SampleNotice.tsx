import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import classes from './Sample.module.css'
import { TEXT } from './text.ts'
import { useInstallSample, useRemoveSample } from './use-sample-orders.ts'

/** One line while the sample is there, so that nobody takes it for their own, with the click that removes it. */
export function SampleNotice() {
  const { data } = useQuery(endpoints.sample.status.queryOptions())
  const remove = useRemoveSample()
  const install = useInstallSample()
  const isPresent = data?.isPresent ?? false
  useActions(
    useMemo(
      () => [
        isPresent
          ? { id: 'sample.remove', label: TEXT.removeLabel, group: TEXT.group, run: () => remove.mutate(undefined) }
          : { id: 'sample.install', label: TEXT.installLabel, group: TEXT.group, run: () => install.mutate(undefined) },
      ],
      [isPresent, remove.mutate, install.mutate],
    ),
  )
  if (!isPresent) return null
  return (
    <div className={classes.notice} role="note" aria-label={TEXT.group}>
      <span>{TEXT.notice}</span>
      <Button variant="subtle" size="compact-sm" px={4} ml={-4} loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
        {TEXT.remove}
      </Button>
    </div>
  )
}
