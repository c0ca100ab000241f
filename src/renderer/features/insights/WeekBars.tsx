import { Text, VisuallyHidden } from '@mantine/core'
import { useRef } from 'react'
import type { InsightWeek } from '../../../shared/features/insights/insights.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { PILLARS } from '../../../shared/kernel/pillars.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { daysText } from '../../ui/day-text.ts'
import { PILLAR_NAMES, PillarName, pillarColor } from '../../ui/pillars.tsx'
import { ChartHead } from './ChartHead.tsx'
import { drawWeeks } from './chart-drawings.ts'
import classes from './Insights.module.css'
import type { Stretch } from './Insights.tsx'
import { InsightTable } from './InsightTable.tsx'
import { TEXT } from './text.ts'

interface WeekBarsProps {
  readonly weeks: readonly InsightWeek[]
  readonly today: IsoDate
  readonly asTable: boolean
  readonly onOpen: (stretch: Stretch) => void
  readonly onSaveTable: () => void
  readonly onHide: () => void
}

/** Twelve weeks: spent minutes piled up by pillar inside the outline of what was planned. */
export function WeekBars({ weeks, today, asTable, onOpen, onSaveTable, onHide }: WeekBarsProps) {
  const card = useRef<HTMLElement>(null)
  const used = PILLARS.filter((pillar) => weeks.some((week) => week.pillars.some((each) => each.pillar === pillar)))
  return (
    <section ref={card} className={classes.card} aria-labelledby="insights-weeks">
      <ChartHead
        chart="weeks"
        headingId="insights-weeks"
        title={TEXT.weeks.title}
        card={card}
        draw={(colors) => drawWeeks(weeks, today, colors)}
        onSaveTable={onSaveTable}
        onHide={onHide}
      />
      <Text className="pb-numbers">{summaryOf(weeks)}</Text>
      {asTable ? (
        <WeekTable weeks={weeks} today={today} onOpen={onOpen} />
      ) : (
        <>
          <Bars weeks={weeks} today={today} onOpen={onOpen} />
          <div className={classes.legend}>
            {used.map((pillar) => (
              <PillarName key={pillar} pillar={pillar} />
            ))}
            <Text size="sm" c="var(--pb-ink-soft)">
              {TEXT.weeks.legend}
            </Text>
          </div>
        </>
      )}
    </section>
  )
}

function Bars({ weeks, today, onOpen }: Pick<WeekBarsProps, 'weeks' | 'today' | 'onOpen'>) {
  const highest = Math.max(1, ...weeks.flatMap(({ plannedMs, actualMs }) => [plannedMs, actualMs]))
  const share = (ms: number) => `${(ms / highest) * 100}%`
  return (
    <ul className={classes.bars}>
      {weeks.map(({ firstDay, lastDay, plannedMs, actualMs, entryCount, pillars }) => {
        const name = TEXT.weeks.week(daysText(firstDay, lastDay, today), durationText(actualMs), durationText(plannedMs), entryCount)
        return (
          <li key={firstDay}>
            <button type="button" className={classes.week} title={name} onClick={() => onOpen({ first: firstDay, last: lastDay })}>
              <VisuallyHidden>{name}</VisuallyHidden>
              <span className={classes.room} aria-hidden>
                {plannedMs > 0 ? <span className={classes.outline} style={{ height: share(plannedMs) }} /> : null}
                <span className={classes.pile} style={{ height: share(actualMs) }}>
                  {pillars.map((each) => (
                    <span key={each.pillar} style={{ flexGrow: each.actualMs, background: pillarColor(each.pillar) }} />
                  ))}
                </span>
              </span>
              <span className={`${classes.under} pb-numbers`} aria-hidden>
                <strong>{actualMs === 0 ? '–' : durationText(actualMs)}</strong>
                {daysText(firstDay, firstDay, today)}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function WeekTable({ weeks, today, onOpen }: Pick<WeekBarsProps, 'weeks' | 'today' | 'onOpen'>) {
  const rows = weeks.toReversed().flatMap(({ firstDay, lastDay, pillars }) =>
    pillars.map(({ pillar, plannedMs, actualMs, entryCount }) => ({
      key: `${firstDay} ${pillar}`,
      name: daysText(firstDay, lastDay, today),
      cells: [PILLAR_NAMES[pillar], durationText(plannedMs), durationText(actualMs), entryCount],
      onOpen: () => onOpen({ first: firstDay, last: lastDay }),
    })),
  )
  return <InsightTable labelledBy="insights-weeks" columns={TEXT.weeks.columns} rows={rows} />
}

function summaryOf(weeks: readonly InsightWeek[]): string {
  const total = (of: (week: InsightWeek) => number) => weeks.reduce((sum, week) => sum + of(week), 0)
  const byPillar = PILLARS.map((pillar) => ({
    pillar,
    ms: total((week) => week.pillars.find((each) => each.pillar === pillar)?.actualMs ?? 0),
  })).sort((a, b) => b.ms - a.ms)
  const [most] = byPillar
  return TEXT.weeks.summary(
    durationText(total(({ actualMs }) => actualMs)),
    durationText(total(({ plannedMs }) => plannedMs)),
    total(({ entryCount }) => entryCount),
    most && most.ms > 0 ? `${PILLAR_NAMES[most.pillar]} (${durationText(most.ms)})` : null,
  )
}
