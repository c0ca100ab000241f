import { Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { durationText } from '../../../shared/kernel/duration.ts'
import { endpoints } from '../../client/client.ts'
import classes from './RunningSession.module.css'
import { TEXT } from './text.ts'

/** The clock with seconds stands beside the paper; here minutes are enough, in milliseconds. */
const EVERY_MS = 30_000

/** The session that runs, with the way back to it; nothing while none does. */
export function RunningSession() {
  const running = useQuery({ ...endpoints.reading.running.queryOptions(), refetchInterval: EVERY_MS, refetchOnMount: 'always' })
  if (!running.data) return null
  const { paperId, paperTitle, protocol, clock, status, mode } = running.data
  const phase = protocol.phases[clock.phaseIndex]?.name ?? ''
  return (
    <section className={classes.card} aria-label={TEXT.running.title}>
      <div className={classes.words}>
        <Text fw={600} className={classes.status}>
          {TEXT.running[status]}
        </Text>
        <Title order={2} size="h4" className={classes.title}>
          {paperTitle}
        </Title>
        <Text size="sm" className="pb-numbers">
          {TEXT.running.facts(protocol.name, phase, mode === 'interviewer' ? null : durationText(clock.totalActiveMs))}
        </Text>
      </div>
      <Button renderRoot={(props) => <Link to="/read/$paperId" params={{ paperId }} {...props} />}>{TEXT.running.back}</Button>
    </section>
  )
}
