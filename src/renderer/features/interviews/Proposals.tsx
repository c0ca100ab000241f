import { Button, Group, Select, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Proposal } from '../../../shared/features/interviews/mocks.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { dayText } from '../../ui/day-text.ts'
import { PillarName } from '../../ui/pillars.tsx'
import classes from './Interviews.module.css'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = TEXT.proposals
const NO_DAY = 'none'

/** Work that an interview asks for; each piece is put into the plan only when somebody says so. */
export function Proposals({ sourceId }: { readonly sourceId: string }) {
  const { data } = useQuery(endpoints.interviews.proposals.queryOptions({ input: { sourceId } }))
  const days = useQuery(endpoints.interviews.proposalDays.queryOptions())
  if (!data || !days.data) return null
  if (data.length === 0) return <p className={classes.soft}>{words.none}</p>
  return (
    <>
      <p className={classes.soft}>{words.hint}</p>
      <ul className={classes.list} aria-label={words.title}>
        {data.map((proposal) => (
          <li key={proposal.id} className={classes.proposal}>
            <div className={classes.whole}>
              <Text>{proposal.title}</Text>
              <Group gap="sm">
                <PillarName pillar={proposal.pillar} />
                <Text size="sm" c="var(--pb-ink-soft)" className="pb-numbers">
                  {proposal.minutes} min
                </Text>
              </Group>
            </div>
            {proposal.status === 'open' ? (
              <Decide proposal={proposal} {...days.data} />
            ) : (
              <Decided proposal={proposal} today={days.data.today} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface DecideProps {
  readonly proposal: Proposal
  readonly today: IsoDate
  readonly days: readonly IsoDate[]
  readonly suggested: IsoDate
}

function Decide({ proposal, today, days, suggested }: DecideProps) {
  const [day, setDay] = useState<string>(suggested)
  const accept = useMutation(endpoints.interviews.acceptProposal.mutationOptions({}))
  const decline = useMutation(endpoints.interviews.declineProposal.mutationOptions({ onError: onFailure }))
  const { id: proposalId, title } = proposal
  return (
    <>
      <Group gap="xs">
        <Select
          aria-label={words.day(title)}
          size="sm"
          w="13rem"
          allowDeselect={false}
          data={[...days.map((value) => ({ value: value as string, label: dayText(value, today) })), { value: NO_DAY, label: words.noDay }]}
          value={day}
          onChange={(value) => (value ? setDay(value) : undefined)}
        />
        <Button
          size="sm"
          aria-label={words.acceptNamed(title)}
          loading={accept.isPending}
          onClick={() => accept.mutate({ proposalId, day: day === NO_DAY ? null : (day as IsoDate) })}
        >
          {words.accept}
        </Button>
        <Button size="sm" variant="subtle" aria-label={words.declineNamed(title)} onClick={() => decline.mutate({ proposalId })}>
          {words.decline}
        </Button>
      </Group>
      {accept.error ? (
        <Text role="alert" size="sm" c="var(--pb-danger)">
          {'code' in accept.error && accept.error.code === 'NO_FREE_TIME' ? words.full : TEXT.failed}
        </Text>
      ) : null}
    </>
  )
}

function Decided({ proposal, today }: { readonly proposal: Proposal; readonly today: IsoDate }) {
  const reopen = useMutation(endpoints.interviews.reopenProposal.mutationOptions({ onError: onFailure }))
  const { id: proposalId, title, status, blockId, day } = proposal
  return (
    <Group gap="xs">
      {status === 'declined' ? (
        <Text size="sm">{words.declined}</Text>
      ) : blockId === null ? (
        <Text size="sm">{words.gone}</Text>
      ) : (
        <Link to="/plan">{day === null ? words.unplanned : words.accepted(dayText(day, today))}</Link>
      )}
      <Button size="sm" variant="subtle" aria-label={words.undoNamed(title)} onClick={() => reopen.mutate({ proposalId })}>
        {words.undo}
      </Button>
    </Group>
  )
}
