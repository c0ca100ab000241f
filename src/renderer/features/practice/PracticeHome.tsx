import { Button } from '@mantine/core'
import { IconChartLine, IconListSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { CategoryTable } from './CategoryTable.tsx'
import { DrillList } from './DrillList.tsx'
import { ForecastCard } from './ForecastCard.tsx'
import { MEMORY_TEXT } from './memory/text.ts'
import classes from './Practice.module.css'
import { RetentionCard } from './RetentionCard.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import type { InterviewDay } from './ready/interview-day.ts'
import { ReadyCard } from './ready/ReadyCard.tsx'
import { TEXT } from './text.ts'

/** What is due, what is coming, and how well it is known. */
export function PracticeHome({ interviews }: { readonly interviews: readonly InterviewDay[] }) {
  const navigate = useNavigate()
  const overview = useQuery(endpoints.practice.overview.queryOptions())
  useActions(
    useMemo(
      () => [
        {
          id: 'practice.review',
          label: TEXT.review.start,
          group: TEXT.group,
          keys: ['r'],
          run: () => void navigate({ to: '/practice/review' }),
        },
        {
          id: 'practice.drill',
          label: TEXT.drills.any,
          group: TEXT.group,
          keys: ['d'],
          run: () => void navigate({ to: '/practice/drill' }),
        },
        {
          id: 'practice.bank',
          label: TEXT.bank.open,
          group: TEXT.group,
          keys: ['b'],
          run: () => void navigate({ to: '/practice/questions' }),
        },
        {
          id: 'practice.memory',
          label: MEMORY_TEXT.open,
          group: TEXT.group,
          keys: ['m'],
          run: () => void navigate({ to: '/practice/memory' }),
        },
      ],
      [navigate],
    ),
  )
  if (overview.error) return <EmptyState {...TEXT.unreadable} />
  return (
    <div className={classes.page}>
      <PageHeader title={TEXT.title} subtitle={overview.data ? TEXT.review.reviewed(overview.data.reviewedToday) : undefined} width="cards">
        <Button
          variant="default"
          leftSection={<IconChartLine size={18} aria-hidden />}
          onClick={() => void navigate({ to: '/practice/memory' })}
        >
          {MEMORY_TEXT.open}
        </Button>
        <Button
          variant="default"
          leftSection={<IconListSearch size={18} aria-hidden />}
          onClick={() => void navigate({ to: '/practice/questions' })}
        >
          {TEXT.bank.open}
        </Button>
      </PageHeader>
      {overview.data ? (
        <div className={classes.place}>
          <div className={classes.columns}>
            <div className={classes.column}>
              <ReviewCard overview={overview.data} />
              <ReadyCard interviews={interviews} />
              <CategoryTable categories={overview.data.categories} />
            </div>
            <div className={classes.column}>
              <ForecastCard />
              <RetentionCard />
              <DrillList />
            </div>
          </div>
        </div>
      ) : null}
    </div>
  )
}
