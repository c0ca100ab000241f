import { Button, Switch, Text } from '@mantine/core'
import { IconTableDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client, endpoints } from '../../client/client.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { reportSave } from '../../ui/report-save.ts'
import { EntriesBehind } from './EntriesBehind.tsx'
import { EvidenceCharts } from './EvidenceCharts.tsx'
import { Heatmap } from './Heatmap.tsx'
import classes from './Insights.module.css'
import { TEXT } from './text.ts'
import { useHidden } from './use-hidden.ts'
import { WeekBars } from './WeekBars.tsx'

/** The days whose entries are looked at. */
export interface Stretch {
  readonly first: IsoDate
  readonly last: IsoDate
}

/** What the time log adds up to: twelve weeks by pillar, and a year of days; then what there is evidence for. */
export function Insights() {
  const [asTable, setAsTable] = useLayoutValue<boolean>('insightsAsTable', false)
  const [opened, setOpened] = useState<Stretch | null>(null)
  const hidden = useHidden()
  // Nothing tells this question when minutes are written down, so each look is a fresh one.
  const { data, isError } = useQuery({ ...endpoints.insights.activity.queryOptions(), staleTime: 0, refetchOnMount: 'always' })
  if (isError) return <EmptyState {...TEXT.failed} />
  if (!data) return <PageHeader title={TEXT.title} />
  const isEmpty =
    data.weeks.every(({ plannedMs, actualMs }) => plannedMs === 0 && actualMs === 0) && data.days.every((day) => day.actualMs === 0)
  if (isEmpty)
    return (
      <>
        <PageHeader title={TEXT.title} />
        <EmptyState title={TEXT.empty.title} hint={TEXT.empty.hint}>
          <Button renderRoot={(props) => <Link to="/plan" {...props} />}>{TEXT.empty.plan}</Button>
        </EmptyState>
        <div className={classes.page}>
          <EvidenceCharts asTable={asTable} hidden={hidden} others={[]} />
        </div>
      </>
    )
  const hiddenOfLog = (['weeks', 'days'] as const).filter(hidden.has).map((chart) => ({ chart, title: TEXT[chart].title }))
  return (
    <>
      <PageHeader title={TEXT.title} subtitle={TEXT.subtitle} width="cards">
        <Switch label={TEXT.asTable} checked={asTable} onChange={(event) => setAsTable(event.currentTarget.checked)} />
        <Button variant="default" leftSection={<IconTableDown size={16} aria-hidden />} onClick={saveMinutes}>
          {TEXT.save}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        {hidden.has('weeks') ? null : (
          <WeekBars
            weeks={data.weeks}
            today={data.today}
            asTable={asTable}
            onOpen={setOpened}
            onSaveTable={saveMinutes}
            onHide={() => hidden.set('weeks', true)}
          />
        )}
        {hidden.has('days') ? null : (
          <Heatmap activity={data} asTable={asTable} onOpen={setOpened} onSaveTable={saveMinutes} onHide={() => hidden.set('days', true)} />
        )}
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.proxy}
        </Text>
        <EvidenceCharts asTable={asTable} hidden={hidden} others={hiddenOfLog} />
      </div>
      {opened ? <EntriesBehind stretch={opened} today={data.today} onClose={() => setOpened(null)} /> : null}
    </>
  )
}

function saveMinutes(): void {
  reportSave(client.insights.exportMinutes(), { saved: TEXT.saved, empty: TEXT.nothing })
}
