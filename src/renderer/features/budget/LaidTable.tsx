import { Checkbox, Text } from '@mantine/core'
import type { Laid } from '../../../shared/features/budget/templates.contract.ts'
import { PILLARS } from '../../../shared/kernel/pillars.ts'
import { daysText, shortDayText, timeText } from '../../ui/day-text.ts'
import { PILLAR_NAMES, PillarName } from '../../ui/pillars.tsx'
import classes from './LaidTable.module.css'
import { TEMPLATE_TEXT } from './template-text.ts'

interface LaidTableProps {
  readonly laid: Laid
  /** Weeks, by how many are left, that are not wanted. */
  readonly left: ReadonlySet<number>
  readonly onToggle: (weeksLeft: number) => void
}

type Week = Laid['weeks'][number]
interface Minutes {
  readonly heldMinutes: number
  readonly addedMinutes: number
  readonly missingMinutes: number
}

/** The difference a template makes, a week a line and a pillar a column: what is added, there already, and short. */
export function LaidTable({ laid, left, onToggle }: LaidTableProps) {
  const { weeks, pastWeeks, targetRole, weeklyMinutes, today } = laid
  const isNothingNew = weeks.every((week) => week.blocks.length === 0)
  return (
    <>
      <Text size="sm" className="pb-numbers">
        {TEMPLATE_TEXT.summary(targetRole, weeklyMinutes)} {pastWeeks > 0 ? TEMPLATE_TEXT.past(pastWeeks) : ''}
      </Text>
      {isNothingNew ? <Text>{weeks.length === 0 ? TEMPLATE_TEXT.allPast : TEMPLATE_TEXT.allThere}</Text> : null}
      {weeks.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        <section className={classes.scroll} tabIndex={0} aria-label={TEMPLATE_TEXT.table}>
          <table className={`${classes.table} pb-numbers`}>
            <thead>
              <tr>
                <th scope="col">{TEMPLATE_TEXT.week}</th>
                {PILLARS.map((pillar) => (
                  <th key={pillar} scope="col">
                    <PillarName pillar={pillar} />
                  </th>
                ))}
                <th scope="col">{TEMPLATE_TEXT.total}</th>
              </tr>
            </thead>
            {weeks.map((week) => (
              <WeekRows
                key={week.weeksLeft}
                week={week}
                days={daysText(week.firstDay, week.lastDay, today)}
                isChosen={!left.has(week.weeksLeft)}
                onToggle={() => onToggle(week.weeksLeft)}
              />
            ))}
          </table>
        </section>
      )}
    </>
  )
}

interface WeekRowsProps {
  readonly week: Week
  readonly days: string
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function WeekRows({ week, days, isChosen, onToggle }: WeekRowsProps) {
  const { pillars, blocks, missing } = week
  const name = TEMPLATE_TEXT.weekName(week)
  const sum = (key: keyof Minutes) => pillars.reduce((total, pillar) => total + pillar[key], 0)
  return (
    <tbody className={classes.week}>
      <tr>
        <th scope="row">
          <Checkbox
            aria-label={TEMPLATE_TEXT.takeWeek(name, days)}
            disabled={blocks.length === 0}
            checked={isChosen && blocks.length > 0}
            onChange={onToggle}
            label={
              <span className={classes.name}>
                {name}
                <span className={classes.soft}>{days}</span>
              </span>
            }
          />
        </th>
        {PILLARS.map((pillar) => (
          <MinutesCell key={pillar} minutes={pillars.find((each) => each.pillar === pillar)} />
        ))}
        <MinutesCell
          minutes={{ heldMinutes: sum('heldMinutes'), addedMinutes: sum('addedMinutes'), missingMinutes: sum('missingMinutes') }}
        />
      </tr>
      {missing || blocks.length > 0 ? (
        <tr>
          <td colSpan={PILLARS.length + 2} className={classes.more}>
            {missing ? <p className={classes.missing}>{TEMPLATE_TEXT.why[missing.reason](missing.minutes)}</p> : null}
            {blocks.length > 0 ? (
              <details>
                <summary>{TEMPLATE_TEXT.show(blocks.length)}</summary>
                <ul className={classes.blocks}>
                  {blocks.map(({ day, startMinute, durationMinutes, title, pillar }) => (
                    <li key={`${day} ${startMinute}`}>
                      {shortDayText(day)}, {timeText(startMinute)} – {timeText(startMinute + durationMinutes)}: {title} (
                      {PILLAR_NAMES[pillar]})
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

function MinutesCell({ minutes }: { readonly minutes: Minutes | undefined }) {
  if (!minutes) return <td>{TEMPLATE_TEXT.nothing}</td>
  const { heldMinutes, addedMinutes, missingMinutes } = minutes
  return (
    <td>
      {addedMinutes > 0 ? <strong className={classes.added}>{TEMPLATE_TEXT.added(addedMinutes)}</strong> : null}
      {heldMinutes > 0 ? <span className={classes.soft}>{TEMPLATE_TEXT.there(heldMinutes)}</span> : null}
      {missingMinutes > 0 ? <span className={classes.missing}>{TEMPLATE_TEXT.missing(missingMinutes)}</span> : null}
      {addedMinutes + heldMinutes + missingMinutes === 0 ? TEMPLATE_TEXT.nothing : null}
    </td>
  )
}
