import { Badge, Button, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RoundSummary } from '../../../shared/features/interviews/rounds.contract.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { endpoints } from '../../client/client.ts'
import { dayText } from '../../ui/day-text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormatMenu } from './FormatMenu.tsx'
import classes from './Interviews.module.css'
import { ROUNDS_TEXT as words } from './rounds-text.ts'
import { TEXT } from './text.ts'
import { useCreateRound } from './use-round-orders.ts'

/** Chooses the format of an interview that took place. */
export function NewRoundMenu() {
  const create = useCreateRound()
  return <FormatMenu label={words.new} onChoose={(format) => create.mutate({ format })} />
}

/** Every real interview, newest first, and those that are not written down. */
export function RoundList() {
  const rounds = useQuery(endpoints.interviews.rounds.queryOptions())
  if (rounds.error) return <EmptyState {...TEXT.unreadable} />
  if (!rounds.data) return null
  return (
    <div className={classes.wide}>
      <Unwritten />
      {rounds.data.length === 0 ? (
        <EmptyState {...words.none}>
          <NewRoundMenu />
        </EmptyState>
      ) : (
        <>
          <ul className={classes.list} aria-label={words.list}>
            {rounds.data.map((round) => (
              <li key={round.id}>
                <RoundRow round={round} />
              </li>
            ))}
          </ul>
          {rounds.data.some(({ result }) => result !== null) ? <Link to="/insights">{words.trends}</Link> : null}
        </>
      )}
    </div>
  )
}

function RoundRow({ round }: { readonly round: RoundSummary }) {
  const { id, company, role, format, heldOn, questions, missed, confidence, result, debrief, isSample } = round
  return (
    <Link to="/interviews/rounds/$roundId" params={{ roundId: id }} className={classes.row}>
      <span className={classes.rowHead}>
        <span className={classes.name}>
          {company.trim() || words.anyCompany} · {FORMAT_NAMES[format]}
        </span>
        <Badge variant={debrief === 'done' ? 'default' : 'light'}>{words.debrief[debrief]}</Badge>
      </span>
      <span className={`${classes.facts} pb-facts pb-numbers`}>
        <span>{dayText(heldOn)}</span>
        {role.trim() === '' ? null : <span>{role}</span>}
        <span>{words.questions(questions)}</span>
        {missed > 0 ? <span>{words.missed(missed)}</span> : null}
        {confidence === null ? null : <span>{words.foreseen(confidence)}</span>}
        <span>{result === null ? words.open : words.results[result]}</span>
        {isSample ? <span>{words.sample}</span> : null}
      </span>
    </Link>
  )
}

/** Interviews of the campaign that are over; one press makes a round of each. */
function Unwritten() {
  const { data } = useQuery(endpoints.interviews.unfinishedRounds.queryOptions())
  const create = useCreateRound()
  if (!data || data.interviews.length === 0) return null
  return (
    <section className={classes.unwritten} aria-labelledby="rounds-unwritten">
      <Title order={2} size="h5" id="rounds-unwritten">
        {words.unwritten.title}
      </Title>
      <ul className={classes.list}>
        {data.interviews.map(({ interviewDateId, title, day }) => (
          <li key={interviewDateId} className={classes.question}>
            <span className={classes.grow}>{title}</span>
            <span className={`${classes.soft} pb-numbers`}>{dayText(day)}</span>
            <Button
              size="compact-sm"
              variant="light"
              aria-label={words.unwritten.named(title)}
              loading={create.isPending}
              onClick={() => create.mutate({ interviewDateId })}
            >
              {words.unwritten.write}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
