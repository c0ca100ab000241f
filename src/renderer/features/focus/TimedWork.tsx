import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Focus.module.css'
import { focusClockText, isOver } from './focus-clock-text.ts'
import { TEXT } from './text.ts'
import { useFocusOrders } from './use-focus-orders.ts'
import { useRunningFocus } from './use-running-focus.ts'

interface TimedWorkProps {
  readonly work: { readonly title: string; readonly pillar: Pillar }
  readonly minutes: number
  readonly words: { readonly title: string; readonly start: string; readonly stop: string; readonly taken: string }
}

/** So many minutes for a piece of work that stands on this page, on the one clock; nothing here stops when they are over. */
export function TimedWork({ work, minutes, words }: TimedWorkProps) {
  const run = useRunningFocus()
  const { finish } = useFocusOrders()
  const start = useMutation(endpoints.focus.start.mutationOptions({}))
  if (run === undefined) return null
  const isTaken = run ? run.title !== work.title : start.error !== null && 'code' in start.error && start.error.code === 'CLOCK_TAKEN'
  if (isTaken) {
    return (
      <Text size="sm" c="var(--pb-ink-soft)" role="status">
        {words.taken}
      </Text>
    )
  }
  return (
    <Group component="section" aria-label={words.title} gap="md">
      {run ? (
        <>
          <Text role="timer" aria-label={words.title} className={`${classes.inline} pb-numbers`} data-over={isOver(run) || undefined}>
            {focusClockText(run)}
          </Text>
          <Button size="compact-sm" variant="default" loading={finish.isPending} onClick={() => finish.mutate({ isBlockDone: false })}>
            {words.stop}
          </Button>
        </>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          loading={start.isPending}
          onClick={() => start.mutate({ work, timer: { mode: 'countdown', minutes } })}
        >
          {words.start}
        </Button>
      )}
      {start.error && !isTaken ? (
        <Text role="alert" size="sm" c="var(--pb-danger)">
          {TEXT.failed}
        </Text>
      ) : null}
    </Group>
  )
}
