import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { FocusToday } from '../../features/focus/FocusToday.tsx'
import { CarryCard } from '../../features/planner/carry/CarryCard.tsx'
import { PlanUndoProvider } from '../../features/planner/plan-undo.tsx'
import { DayBlocks } from '../../features/planner/today/DayBlocks.tsx'
import { Interviews } from '../../features/planner/today/Interviews.tsx'
import { NextBlock } from '../../features/planner/today/NextBlock.tsx'
import { WeekMinutes } from '../../features/planner/today/WeekMinutes.tsx'
import { ReviewOffer } from '../../features/week-review/ReviewOffer.tsx'
import { WeekGoals } from '../../features/week-review/WeekGoals.tsx'
import { dayText } from '../../ui/day-text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { TEXT as SHELL_TEXT } from '../text.ts'
import { FirstSteps } from '../today/FirstSteps.tsx'
import { ReviewsDue } from '../today/ReviewsDue.tsx'
import { RunningSession } from '../today/RunningSession.tsx'
import { TEXT } from '../today/text.ts'
import { todayQuery } from '../today/today-query.ts'
import { Unfinished } from '../today/Unfinished.tsx'
import { useStartBlock } from '../use-start-block.ts'
import { useWelcome } from '../welcome/use-welcome.ts'
import { Welcome } from '../welcome/Welcome.tsx'
import classes from './TodayPage.module.css'

/** Fetched when first asked for, so that the start page stays light. */
const CampaignDialog = lazy(async () => ({ default: (await import('../../features/planner/CampaignDialog.tsx')).CampaignDialog }))

/** How often main is asked what time it is: blocks begin and end while the page lies open, in milliseconds. */
const EVERY_MS = 30_000

/** What now: the next block, the day, what waits to be finished, and the week against its targets. */
export function TodayPage() {
  const start = useStartBlock()
  const welcome = useWelcome()
  const [campaignIs, setCampaignIs] = useState<'unseen' | 'open' | 'closed'>('unseen')
  const today = useQuery({ ...todayQuery(), refetchInterval: EVERY_MS })
  if (today.isError) return <EmptyState {...TEXT.failed} />
  if (!today.data) return <PageHeader title={SHELL_TEXT.surfaces.today} />

  const { day, now, blocks, next, nextStartsInMs, load, campaign, hasBlocks } = today.data
  const isNew = !hasBlocks && load.actualMs === 0
  const openCampaign = () => setCampaignIs('open')
  return (
    <>
      <PageHeader title={SHELL_TEXT.surfaces.today} subtitle={dayText(day, day)} isPainted />
      <div className={classes.place}>
        <div className={classes.columns}>
          <div className={classes.column}>
            <RunningSession />
            <FocusToday />
            <ReviewOffer />
            {isNew && campaign === null && welcome.isOpen ? (
              <Welcome onEnd={welcome.end} />
            ) : isNew ? (
              <FirstSteps hasCampaign={campaign !== null} onStartCampaign={openCampaign} />
            ) : (
              <>
                <NextBlock next={next} startsInMs={nextStartsInMs ?? 0} today={day} onStart={start} />
                <DayBlocks blocks={blocks} nowMinute={now.minute} load={load.days.find((each) => each.day === day)} onStart={start} />
              </>
            )}
          </div>
          <div className={`${classes.column} ${classes.week}`}>
            {campaign ? <Interviews campaign={campaign} today={day} onChange={openCampaign} /> : null}
            <WeekGoals />
            <WeekMinutes load={load} />
          </div>
          <div className={classes.column}>
            <PlanUndoProvider>
              <CarryCard />
            </PlanUndoProvider>
            <ReviewsDue />
            <Unfinished today={day} hidesWhenEmpty={isNew} />
          </div>
        </div>
      </div>
      <Suspense>
        {campaignIs === 'unseen' ? null : (
          <CampaignDialog campaign={campaign} isOpen={campaignIs === 'open'} onClose={() => setCampaignIs('closed')} />
        )}
      </Suspense>
    </>
  )
}
