import { Button, Group, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Round } from '../../../shared/features/interviews/rounds.contract.ts'
import type { RoundId } from '../../../shared/kernel/ids.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { endpoints } from '../../client/client.ts'
import { dayText } from '../../ui/day-text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { DebriefView } from './DebriefView.tsx'
import classes from './Interviews.module.css'
import { Proposals } from './Proposals.tsx'
import { RejectionNote } from './RejectionNote.tsx'
import { RoundFacts } from './RoundFacts.tsx'
import { RoundQuestions } from './RoundQuestions.tsx'
import { RoundResult } from './RoundResult.tsx'
import { roundName } from './round-name.ts'
import { ROUNDS_TEXT as words } from './rounds-text.ts'
import { useRemoveRound } from './use-round-orders.ts'

interface RoundViewProps {
  readonly roundId: RoundId
  readonly isDebrief: boolean
  readonly onDebrief: (isShown: boolean) => void
  /** Called before the debrief opens for the first time, and when it is finished. */
  readonly onBegin: (round: Round) => void
  readonly onFinished: (round: Round) => void
  /** Its ten minutes. */
  readonly clock: (round: Round) => ReactNode
  /** What in the journal leads here. */
  readonly linkedFrom: ReactNode
}

/** One real interview: its log, or looking back on it. */
export function RoundView({ roundId, isDebrief, onDebrief, onBegin, onFinished, clock, linkedFrom }: RoundViewProps) {
  const { data: round, error } = useQuery(endpoints.interviews.round.queryOptions({ input: { roundId } }))
  const remove = useRemoveRound()
  if (error) return <EmptyState {...words.gone} />
  if (!round) return null
  const begin = () => {
    if (round.debrief === 'waiting') onBegin(round)
    onDebrief(true)
  }
  return (
    <div className={classes.page}>
      <PageHeader
        title={roundName(round)}
        subtitle={[dayText(round.heldOn, round.today), FORMAT_NAMES[round.format], ...(round.isSample ? [words.sample] : [])].join(' · ')}
        width={isDebrief ? 'text' : 'cards'}
        back={
          <Link to="/interviews" search={{ tab: 'rounds' }}>
            {words.back}
          </Link>
        }
      >
        <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate({ roundId })}>
          {words.delete}
        </Button>
      </PageHeader>
      {isDebrief ? (
        <DebriefView round={round} clock={clock(round)} onBack={() => onDebrief(false)} onFinished={() => onFinished(round)} />
      ) : (
        <div className={classes.columns}>
          <div className={classes.column}>
            <RoundQuestions round={round} />
            <RoundFacts round={round} />
          </div>
          <div className={classes.column}>
            <DebriefCard round={round} onOpen={begin} linkedFrom={linkedFrom} />
            <RoundResult round={round} />
            {round.result === 'rejected' ? <RejectionNote round={round} /> : null}
          </div>
        </div>
      )}
    </div>
  )
}

interface DebriefCardProps {
  readonly round: Round
  readonly onOpen: () => void
  readonly linkedFrom: ReactNode
}

function DebriefCard({ round, onOpen, linkedFrom }: DebriefCardProps) {
  return (
    <section className={`${classes.card} ${classes.lead}`} aria-labelledby="round-debrief">
      <Title order={2} size="h4" id="round-debrief">
        {words.debriefing.title}
      </Title>
      {round.debrief === 'done' ? (
        <>
          {round.entryId === null ? (
            <Text>{words.debriefing.noEntry}</Text>
          ) : (
            <Link to="/journal/$entryId" params={{ entryId: round.entryId }}>
              {words.debriefing.entry}
            </Link>
          )}
          <Title order={3} size="h5">
            {words.debriefing.gaps}
          </Title>
          <Proposals sourceId={round.id} />
        </>
      ) : (
        <>
          <p className={classes.soft}>{words.debriefing.why}</p>
          <Group>
            <Button onClick={onOpen}>{round.debrief === 'begun' ? words.debriefing.goOn : words.debriefing.begin}</Button>
          </Group>
        </>
      )}
      {linkedFrom}
    </section>
  )
}
