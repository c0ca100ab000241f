import { Button, Text, Title } from '@mantine/core'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { endpoints } from '../../client/client.ts'
import welcome from '../../ui/welcome-card.module.css'
import classes from './FirstSteps.module.css'
import { TEXT } from './text.ts'

interface FirstStepsProps {
  readonly hasCampaign: boolean
  readonly onStartCampaign: () => void
}

/** What somebody sees who has planned nothing yet: how to begin, one step ticked off after the other. */
export function FirstSteps({ hasCampaign, onStartCampaign }: FirstStepsProps) {
  const papers = useQuery(endpoints.papers.shelf.queryOptions({ input: { from: 0, count: 0 } }))
  return (
    <section className={welcome.card} aria-labelledby="first-steps">
      <Title order={2} size="h3" id="first-steps" className={welcome.title}>
        {TEXT.first.title}
      </Title>
      <Text c="var(--pb-ink-soft)">{TEXT.first.hint}</Text>
      <ol className={classes.steps}>
        <Step {...TEXT.first.campaign} number={1} isDone={hasCampaign}>
          <Button onClick={onStartCampaign}>{TEXT.first.campaign.go}</Button>
        </Step>
        <Step {...TEXT.first.paper} number={2} isDone={(papers.data?.total ?? 0) > 0}>
          <Button variant="default" renderRoot={(props) => <Link to="/read" {...props} />}>
            {TEXT.first.paper.go}
          </Button>
        </Step>
        <Step {...TEXT.first.block} number={3} isDone={false}>
          <Button variant="default" renderRoot={(props) => <Link to="/plan" {...props} />}>
            {TEXT.first.block.go}
          </Button>
        </Step>
      </ol>
    </section>
  )
}

interface StepProps {
  readonly number: number
  readonly name: string
  readonly why: string
  readonly isDone: boolean
  /** The button that does it. */
  readonly children: ReactNode
}

function Step({ number, name, why, isDone, children }: StepProps) {
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
      {isDone ? null : children}
    </li>
  )
}
