import { Button, Text, Title } from '@mantine/core'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { endpoints } from '../../client/client.ts'
import classes from './FirstSteps.module.css'
import { TEXT } from './text.ts'

interface FirstStepsProps {
  readonly hasCampaign: boolean
  /** Another way to begin, such as the sample campaign. */
  readonly children?: ReactNode
}

/** What somebody sees who has planned nothing yet: how to begin, one step ticked off after the other. */
export function FirstSteps({ hasCampaign, children }: FirstStepsProps) {
  const papers = useQuery(endpoints.papers.list.queryOptions({ input: { sort: 'title', isDescending: false } }))
  return (
    <section className={classes.card} aria-labelledby="first-steps">
      <Title order={2} size="h3" id="first-steps" className={classes.title}>
        {TEXT.first.title}
      </Title>
      <Text c="var(--pb-ink-soft)">{TEXT.first.hint}</Text>
      <ol className={classes.steps}>
        <Step {...TEXT.first.campaign} number={1} to="/plan" isDone={hasCampaign} />
        <Step {...TEXT.first.paper} number={2} to="/read" isDone={(papers.data?.length ?? 0) > 0} />
        <Step {...TEXT.first.block} number={3} to="/plan" isDone={false} />
      </ol>
      {children}
    </section>
  )
}

interface StepProps {
  readonly number: number
  readonly name: string
  readonly why: string
  readonly go: string
  readonly to: '/plan' | '/read'
  readonly isDone: boolean
}

function Step({ number, name, why, go, to, isDone }: StepProps) {
  return (
    <li className={classes.step}>
      <span className={`${classes.number} pb-numbers`} aria-hidden>
        {isDone ? <IconCircleCheckFilled size={28} /> : number}
      </span>
      <div className={classes.words}>
        <Text fw={600}>
          {name}
          {isDone ? <span className={classes.done}> {TEXT.first.isDone}</span> : null}
        </Text>
        <Text size="sm" c="var(--pb-ink-soft)">
          {why}
        </Text>
      </div>
      {isDone ? null : (
        <Button variant={number === 1 ? 'filled' : 'default'} renderRoot={(props) => <Link to={to} {...props} />}>
          {go}
        </Button>
      )}
    </li>
  )
}
