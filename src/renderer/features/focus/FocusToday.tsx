import { Button, Text, Title } from '@mantine/core'
import { durationText } from '../../../shared/kernel/duration.ts'
import classes from './Focus.module.css'
import { useOpenFocus } from './FocusProvider.tsx'
import { focusStateText } from './focus-clock-text.ts'
import { TEXT } from './text.ts'
import { useRunningFocus } from './use-running-focus.ts'

/** The focus timer on Today; nothing while none runs. Seconds stand in the sidebar. */
export function FocusToday() {
  const run = useRunningFocus()
  const open = useOpenFocus()
  if (!run) return null
  return (
    <section className={classes.card} aria-label={TEXT.open}>
      <div className={classes.words}>
        <Text fw={600}>{focusStateText(run)}</Text>
        <Title order={2} size="h4" className={classes.title}>
          {run.title}
        </Title>
        <Text size="sm" className="pb-numbers">
          {TEXT.soFar(durationText(run.workedMs))}
        </Text>
      </div>
      <Button onClick={() => open()}>{TEXT.open}</Button>
    </section>
  )
}
