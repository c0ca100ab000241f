import { Text } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Activity, InsightDay } from '../../../shared/features/insights/insights.contract.ts'
import { isoWeekday } from '../../../shared/kernel/dates.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { dayText, hourText, monthShort } from '../../ui/day-text.ts'
import { ChartHead } from './ChartHead.tsx'
import { drawDays } from './chart-drawings.ts'
import classes from './Insights.module.css'
import type { Stretch } from './Insights.tsx'
import { InsightTable } from './InsightTable.tsx'
import { TEXT } from './text.ts'

interface HeatmapProps {
  readonly activity: Activity
  readonly asTable: boolean
  readonly onOpen: (stretch: Stretch) => void
  readonly onSaveTable: () => void
  readonly onHide: () => void
}

/** A year of days, the last one at the right end, and the streak with its rule in words. */
export function Heatmap({ activity, asTable, onOpen, onSaveTable, onHide }: HeatmapProps) {
  const card = useRef<HTMLElement>(null)
  const { days, streak, today, startHour } = activity
  const active = days.filter(({ actualMs }) => actualMs > 0)
  const total = (of: (day: InsightDay) => number) => days.reduce((sum, day) => sum + of(day), 0)
  return (
    <section ref={card} className={classes.card} aria-labelledby="insights-days">
      <ChartHead
        chart="days"
        headingId="insights-days"
        title={TEXT.days.title}
        card={card}
        draw={(colors) => drawDays(days, today, colors)}
        onSaveTable={onSaveTable}
        onHide={onHide}
      />
      <Text className="pb-numbers">
        {TEXT.days.summary(
          active.length,
          durationText(total(({ actualMs }) => actualMs)),
          total(({ entryCount }) => entryCount),
        )}
      </Text>
      {asTable ? <DayTable days={active} today={today} onOpen={onOpen} /> : <Days days={days} today={today} onOpen={onOpen} />}
      <Text fw={600} className="pb-numbers">
        {TEXT.days.streak(streak.days, streak.skipped)}
      </Text>
      <Text size="sm" c="var(--pb-ink-soft)">
        {streak.days > 0 && streak.brokenOn ? `${TEXT.days.broken(dayText(streak.brokenOn, today))} ` : ''}
        {TEXT.days.rule(hourText(startHour))}
      </Text>
    </section>
  )
}

interface DaysProps {
  readonly days: readonly InsightDay[]
  readonly today: Activity['today']
  readonly onOpen: (stretch: Stretch) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 }

function Days({ days, today, onOpen }: DaysProps) {
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(days.length - 1)
  const most = Math.max(1, ...days.map(({ actualMs }) => actualMs))
  const offset = isoWeekday(days[0]?.day ?? today) - 1
  const press = (event: KeyboardEvent) => {
    const wanted = event.key === 'Home' ? 0 : event.key === 'End' ? days.length - 1 : at + (STEPS[event.key] ?? 0)
    if (wanted === at || wanted < 0 || wanted >= days.length) return
    event.preventDefault()
    setAt(wanted)
    grid.current?.querySelector<HTMLElement>(`[data-index="${wanted}"]`)?.focus()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the days in it take the focus, this only moves it on. */}
      <div ref={grid} className={classes.year} onKeyDown={press}>
        {days.map(({ day }, index) =>
          day.endsWith('-01') ? (
            <span key={day} className={classes.month} style={{ gridColumn: columnOf(index, offset) }} aria-hidden>
              {monthShort(day)}
            </span>
          ) : null,
        )}
        {days.map(({ day, actualMs, entryCount }, index) => {
          const name =
            actualMs === 0 ? TEXT.days.none(dayText(day, today)) : TEXT.days.day(dayText(day, today), durationText(actualMs), entryCount)
          return (
            <button
              key={day}
              type="button"
              className={classes.cell}
              data-index={index}
              data-level={actualMs === 0 ? 0 : Math.ceil((actualMs / most) * (LEVELS.length - 1))}
              data-today={day === today || undefined}
              style={{ gridColumn: columnOf(index, offset), gridRow: ((index + offset) % 7) + 2 }}
              tabIndex={index === at ? 0 : -1}
              title={name}
              aria-label={name}
              onFocus={() => setAt(index)}
              onClick={() => onOpen({ first: day, last: day })}
            />
          )
        })}
      </div>
      <div className={classes.legend}>
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.days.less}
        </Text>
        {LEVELS.map((level) => (
          <span key={level} className={classes.cell} data-level={level} aria-hidden />
        ))}
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.days.more}
        </Text>
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.days.keys}
        </Text>
      </div>
    </>
  )
}

/** How deep a day is coloured: not at all without time, the last by the day with the most. */
const LEVELS = [0, 1, 2, 3, 4] as const

function columnOf(index: number, offset: number): number {
  return Math.floor((index + offset) / 7) + 1
}

function DayTable({ days, today, onOpen }: DaysProps) {
  const rows = days.toReversed().map(({ day, plannedMs, actualMs, entryCount }) => ({
    ...{ key: day, name: dayText(day, today), onOpen: () => onOpen({ first: day, last: day }) },
    cells: [durationText(plannedMs), durationText(actualMs), entryCount],
  }))
  return <InsightTable labelledBy="insights-days" columns={TEXT.days.columns} rows={rows} />
}
