import type { ChartRow } from '../../../shared/features/insights/charts.model.ts'
import type { InsightDay, InsightWeek } from '../../../shared/features/insights/insights.contract.ts'
import { isoWeekday } from '../../../shared/kernel/dates.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { daysText, dayText, monthShort } from '../../ui/day-text.ts'
import { CHART_TEXT } from './chart-text.ts'
import { box, type ChartColors, type Drawing, type Shape, words } from './draw-chart.ts'
import { TEXT } from './text.ts'

const WIDTH = 900
const HEAD = 64
const EDGE = 20

/** Title, a bar and its numbers for each row, and what it is held against. */
export function drawRows(title: string, rows: readonly ChartRow[], colors: ChartColors): Drawing {
  const [label, bar, high] = [300, 430, 34]
  const lines = rows.flatMap((row, index) => {
    const y = HEAD + index * high
    return [
      words(EDGE, y + 17, row.label.length > 40 ? `${row.label.slice(0, 39)}…` : row.label, 14, colors.ink),
      box(label, y + 4, Math.max(2, row.value * bar), 18, colors.bar),
      ...(row.compare ? [box(label + row.compare.value * bar - 1, y, 3, 26, colors.ink)] : []),
      words(label + bar + 14, y + 17, CHART_TEXT.short(row), 14, colors.ink),
    ]
  })
  return framed(title, HEAD + rows.length * high + 16, lines, colors)
}

/** Spent minutes as columns by pillar, what was planned as a line across each. */
export function drawWeeks(weeks: readonly InsightWeek[], today: IsoDate, colors: ChartColors): Drawing {
  const [high, step] = [260, (WIDTH - 2 * EDGE) / weeks.length]
  const most = Math.max(1, ...weeks.flatMap(({ plannedMs, actualMs }) => [plannedMs, actualMs]))
  const floor = HEAD + high
  const shapes = weeks.flatMap(({ firstDay, plannedMs, actualMs, pillars }, index) => {
    const x = EDGE + index * step
    let top = floor
    const pile = pillars.map(({ pillar, actualMs: ms }) => {
      const size = (ms / most) * high
      top -= size
      return box(x + 12, top, step - 24, size, colors.pillars[pillar])
    })
    return [
      ...pile,
      ...(plannedMs > 0 ? [box(x + 6, floor - (plannedMs / most) * high - 1, step - 12, 2, colors.ink)] : []),
      words(x + 8, floor + 20, durationText(actualMs), 11, colors.ink),
      words(x + 8, floor + 36, dayText(firstDay, today), 11, colors.ink),
    ]
  })
  const legend = words(EDGE, floor + 62, TEXT.weeks.drawn, 12, colors.ink)
  return framed(TEXT.weeks.title, floor + 80, [...shapes, box(EDGE, floor, WIDTH - 2 * EDGE, 1, colors.ink), legend], colors)
}

/** A square for each day of a year, the deeper the more minutes. */
export function drawDays(days: readonly InsightDay[], today: IsoDate, colors: ChartColors): Drawing {
  const cell = 16
  const most = Math.max(1, ...days.map(({ actualMs }) => actualMs))
  const offset = isoWeekday(days[0]?.day ?? today) - 1
  const shapes = days.flatMap(({ day, actualMs }, index) => {
    const x = EDGE + Math.floor((index + offset) / 7) * cell
    const y = HEAD + 22 + ((index + offset) % 7) * cell
    const size = actualMs === 0 ? 3 : 5 + Math.round((actualMs / most) * 8)
    const middle = (cell - size) / 2
    return [
      ...(day.endsWith('-01') ? [words(x, HEAD + 12, monthShort(day), 11, colors.ink)] : []),
      box(x + middle, y + middle, size, size, actualMs === 0 ? colors.line : colors.bar),
    ]
  })
  const [first, last] = [days[0]?.day ?? today, days.at(-1)?.day ?? today]
  const legend = words(
    EDGE,
    HEAD + 22 + 7 * cell + 22,
    `${daysText(first, last, today)}. ${TEXT.days.drawn(durationText(most))}`,
    12,
    colors.ink,
  )
  return framed(TEXT.days.title, HEAD + 22 + 7 * cell + 40, [...shapes, legend], colors)
}

function framed(title: string, height: number, shapes: readonly Shape[], { ink, paper }: ChartColors): Drawing {
  return { title, width: WIDTH, height, shapes: [box(0, 0, WIDTH, height, paper), words(EDGE, 38, title, 20, ink), ...shapes] }
}
