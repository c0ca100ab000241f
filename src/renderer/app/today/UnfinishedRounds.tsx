import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { roundName } from '../../features/interviews/round-name.ts'
import { useCreateRound } from '../../features/interviews/use-round-orders.ts'
import { dayText } from '../../ui/day-text.ts'
import { TEXT } from './text.ts'
import classes from './Unfinished.module.css'

const words = TEXT.unfinished

/** Interviews that are over and not written down, and rounds whose debrief is not done. */
export function UnfinishedRounds({ today }: { readonly today: IsoDate }) {
  const { data } = useQuery(endpoints.interviews.unfinishedRounds.queryOptions())
  const create = useCreateRound()
  if (!data) return null
  return (
    <>
      {data.interviews.map(({ interviewDateId, title, day }) => (
        <li key={interviewDateId}>
          <button type="button" className={classes.item} onClick={() => create.mutate({ interviewDateId })}>
            <span className={classes.name}>{title}</span>
            <span className={`${classes.facts} pb-numbers`}>
              {words.interview}, {dayText(day, today)} · {words.write}
            </span>
          </button>
        </li>
      ))}
      {data.rounds.map((round) => (
        <li key={round.id}>
          <Link to="/interviews/rounds/$roundId" params={{ roundId: round.id }} search={{ debrief: true }} className={classes.item}>
            <span className={classes.name}>{roundName(round)}</span>
            <span className={`${classes.facts} pb-numbers`}>
              {words.interview}, {dayText(round.heldOn, today)} · {words.debrief[round.debrief === 'begun' ? 'begun' : 'waiting']}
            </span>
          </Link>
        </li>
      ))}
    </>
  )
}
