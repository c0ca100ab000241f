import { Button, Group, Title } from '@mantine/core'
import { IconArrowLeft, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useMemo } from 'react'
import { durationText } from '../../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { client, endpoints } from '../../../client/client.ts'
import { useActions } from '../../../ui/actions/ActionsProvider.tsx'
import { daysText, shortDayText } from '../../../ui/day-text.ts'
import { PILLAR_NAMES } from '../../../ui/pillars.tsx'
import { reportSave } from '../../../ui/report-save.ts'
import { TEXT } from '../text.ts'
import { SheetDay } from './SheetDay.tsx'
import classes from './WeekSheet.module.css'

const words = TEXT.sheet

interface WeekSheetProps {
  /** Any day of the week; left out: this week. */
  readonly day: IsoDate | undefined
  /** What the week is for. */
  readonly goals: ReactNode
  readonly onBack: () => void
}

/** A week to pin to the wall: what is planned each day, what it adds up to, and room for notes. Printed without the app around it. */
export function WeekSheet({ day, goals, onBack }: WeekSheetProps) {
  const { data: week } = useQuery(endpoints.planner.week.queryOptions({ input: day ? { day } : {} }))
  const firstDay = week?.days[0]
  const save = useCallback(() => {
    if (firstDay) reportSave(client.planner.printWeek({ firstDay }), { saved: words.saved })
  }, [firstDay])
  useActions(
    useMemo(
      () => [
        { id: 'sheet.save', label: words.save, group: words.group, keys: ['mod+s'], run: save },
        { id: 'sheet.back', label: words.back, group: words.group, keys: ['escape'], run: onBack },
      ],
      [save, onBack],
    ),
  )
  if (!week || !firstDay) return null
  const { load } = week
  return (
    <article className={classes.sheet} aria-label={words.title}>
      <Group className={classes.noPrint} mb="md">
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {words.back}
        </Button>
        <Button leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={save}>
          {words.save}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </Group>
      <Title order={1} size="h3">
        {daysText(firstDay, week.days.at(-1) ?? firstDay, week.today)}
      </Title>
      {goals}
      <div className={classes.days}>
        {week.days.map((each) => (
          <SheetDay key={each} title={shortDayText(each)} blocks={week.blocks.filter((block) => block.day === each)} />
        ))}
      </div>
      <div className={classes.foot}>
        <table className={`${classes.load} pb-numbers`}>
          <caption>{words.load}</caption>
          <thead>
            <tr>
              <th scope="col">{words.pillar}</th>
              <th scope="col">{words.planned}</th>
              <th scope="col">{words.spent}</th>
            </tr>
          </thead>
          <tbody>
            {load.pillars.map(({ pillar, plannedMs, actualMs }) => (
              <tr key={pillar}>
                <th scope="row">{PILLAR_NAMES[pillar]}</th>
                <td>{durationText(plannedMs)}</td>
                <td>{durationText(actualMs)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.all}</th>
              <td>{durationText(load.plannedMs)}</td>
              <td>{durationText(load.actualMs)}</td>
            </tr>
          </tbody>
        </table>
        <section className={classes.notes} aria-label={words.notes}>
          <p>{words.notes}</p>
        </section>
      </div>
    </article>
  )
}
