import { dayText } from '../../ui/day-text.ts'
import classes from './DueBars.module.css'
import { TEXT } from './text.ts'

interface DueBarsProps {
  readonly days: readonly { readonly day: Parameters<typeof dayText>[0]; readonly due: number }[]
  /** What the bars show together, where nothing beside them says so. */
  readonly label?: string
  readonly isTall?: boolean
}

/** Cards that come on each day, as bars. */
export function DueBars({ days, label, isTall = false }: DueBarsProps) {
  const most = Math.max(1, ...days.map(({ due }) => due))
  // What the numbers above and below leave of the height, in percent.
  const room = isTall ? 70 : 60
  return (
    <ul className={isTall ? classes.tall : classes.bars} aria-label={label}>
      {days.map(({ day, due }) => (
        <li key={day} className={`${classes.day} pb-numbers`} aria-label={TEXT.forecast.bar(dayText(day), due)}>
          <span aria-hidden>{due || ''}</span>
          {due > 0 ? <span aria-hidden className={classes.bar} style={{ blockSize: `${(due / most) * room}%` }} /> : null}
          <span aria-hidden>{Number(day.slice(8))}</span>
        </li>
      ))}
    </ul>
  )
}
