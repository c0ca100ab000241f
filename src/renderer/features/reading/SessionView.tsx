import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SessionDetails } from '../../../shared/features/reading/reading.model.ts'
import type { PlacedSection } from '../../../shared/features/reading/section-dwell.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { PaperId, SessionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ExplainStep } from './ExplainStep.tsx'
import { ScoreStep } from './ScoreStep.tsx'
import classes from './Session.module.css'
import { SessionList } from './SessionList.tsx'
import { SessionSummary } from './SessionSummary.tsx'
import { TEXT } from './text.ts'

interface SessionViewProps {
  readonly sessionId: SessionId
  readonly onOpenPaper: (paperId: PaperId) => void
  readonly onReflect: () => void
  /** The paper's headings, in reading order; empty while they are not known. */
  readonly sections: readonly PlacedSection[]
  /** Somebody explained it aloud. */
  readonly isSpoken: boolean
  /** Stands between the typed explanation and the scores. */
  readonly spoken: (paperId: PaperId) => ReactNode
}

export function SessionView({ sessionId, onOpenPaper, onReflect, isSpoken, spoken, sections }: SessionViewProps) {
  const { data: session, isError } = useQuery(endpoints.reading.session.queryOptions({ input: { sessionId } }))
  if (isError) return <EmptyState {...TEXT.missing} />
  if (!session) return null
  const openPaper = () => onOpenPaper(session.paperId)
  if (session.nextStep === 'reading') {
    return (
      <EmptyState title={TEXT.running.title} hint={TEXT.running.hint}>
        <Button onClick={openPaper}>{TEXT.running.go}</Button>
      </EmptyState>
    )
  }
  return (
    <>
      <PageHeader
        title={session.paperTitle}
        subtitle={subtitle(session)}
        width="text"
        back={<Link to="/sessions">{TEXT.page.sessions}</Link>}
      >
        <Button variant="default" onClick={openPaper}>
          {TEXT.page.openPaper}
        </Button>
        <Button onClick={onReflect} variant={session.nextStep === 'done' ? 'filled' : 'default'}>
          {TEXT.page.reflect}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        <ExplainStep session={session} isSpoken={isSpoken} />
        {spoken(session.paperId)}
        {session.explanation.finishedAt === null ? null : <ScoreStep session={session} stage="before" />}
        {session.scoreBefore === null ? null : <ScoreStep session={session} stage="after" onSecondLook={openPaper} />}
        {session.scoreBefore !== null && session.scoreAfter !== null ? (
          <Text fw={600} role="status">
            {TEXT.page.difference(session.scoreBefore, session.scoreAfter, 24)}
          </Text>
        ) : null}
        <SessionSummary session={session} sections={sections} />
        <SessionList paperId={session.paperId} currentId={session.id} />
      </div>
    </>
  )
}

function subtitle({ protocol, mode, clock, endReason }: SessionDetails): string {
  const end = endReason === 'completed' ? TEXT.page.completed : TEXT.page.early
  return [protocol.name, TEXT.modes[mode].label, durationText(clock.totalActiveMs), end].join(' · ')
}
