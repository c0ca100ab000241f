import { Button, SegmentedControl, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TrendName } from '../../../shared/features/reading/trends.model.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { EvidenceDialog } from './EvidenceDialog.tsx'
import classes from './History.module.css'
import { HistoryList } from './HistoryList.tsx'
import { TEXT } from './history-text.ts'
import { ScoreTrends } from './ScoreTrends.tsx'
import { TimeTrends } from './TimeTrends.tsx'

/** A number somebody wants to see the sessions of, and what it is called. */
export interface OpenTrend {
  readonly trend: TrendName
  readonly what: string
}

const WINDOWS = [10, 30]
const ALL = 'all'

/** Every finished session over all papers, and what they say together. */
export function History({ onChoosePaper }: { readonly onChoosePaper: () => void }) {
  const [shown, setShown] = useState(ALL)
  const [open, setOpen] = useState<OpenTrend | null>(null)
  const window = shown === ALL ? {} : { last: Number(shown) }
  const { data: trends, isError } = useQuery({
    ...endpoints.reading.trends.queryOptions({ input: window }),
    placeholderData: keepPreviousData,
  })
  const total = useQuery(endpoints.reading.sessions.queryOptions({ input: { limit: 1 } })).data?.total
  if (isError) return <EmptyState title={TEXT.title} hint={TEXT.failed} />
  if (!trends) return <PageHeader title={TEXT.title} />
  const back = <Link to="/read">{TEXT.back}</Link>
  if (trends.sessionCount === 0) {
    return (
      <>
        <PageHeader title={TEXT.title} back={back} isPainted />
        <EmptyState {...TEXT.empty}>
          <Button onClick={onChoosePaper}>{TEXT.empty.go}</Button>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader title={TEXT.title} subtitle={TEXT.count(total ?? trends.sessionCount)} back={back} isPainted />
      <div className={classes.page}>
        <section aria-labelledby="trends-heading">
          <div className={classes.heading}>
            <Title order={2} size="h3" id="trends-heading">
              {TEXT.trends}
            </Title>
            <SegmentedControl
              aria-label={TEXT.window.label}
              size="xs"
              value={shown}
              onChange={setShown}
              data={[
                ...WINDOWS.map((count) => ({ value: String(count), label: TEXT.window.last(count) })),
                { value: ALL, label: TEXT.window.all },
              ]}
            />
          </div>
          <div className={classes.trends}>
            <div>
              <Title order={3} size="h5">
                {TEXT.time.title}
              </Title>
              <Text size="sm" c="var(--pb-ink-soft)" mb="sm">
                {TEXT.time.proxy}
              </Text>
              <TimeTrends trends={trends} onOpen={setOpen} />
            </div>
            <div>
              <Title order={3} size="h5">
                {TEXT.scores.title}
              </Title>
              <Text size="sm" c="var(--pb-ink-soft)" mb="sm">
                {TEXT.scores.proxy}
              </Text>
              <ScoreTrends trends={trends} onOpen={setOpen} />
            </div>
          </div>
        </section>
        <HistoryList />
      </div>
      <EvidenceDialog open={open} last={window.last} onClose={() => setOpen(null)} />
    </>
  )
}
