import { Table, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../../client/client.ts'
import { dayText } from '../../../ui/day-text.ts'
import { DueBars } from '../DueBars.tsx'
import { CATEGORY_NAMES } from '../text.ts'
import classes from './memory.module.css'
import { MEMORY_TEXT } from './text.ts'

const DAYS = 30
const WEEK = 7
const words = MEMORY_TEXT.forecast

/** Cards of the next thirty days: by day, and by category for today, the week and the month. */
export function ForecastSection({ asTable }: { readonly asTable: boolean }) {
  const { data } = useQuery({ ...endpoints.practice.forecast.queryOptions({ input: { days: DAYS } }), refetchOnMount: 'always' })
  if (!data) return null
  const total = sum(data.days.map(({ due }) => due))
  return (
    <section className={classes.card} aria-labelledby="memory-forecast">
      <Title order={2} size="h4" id="memory-forecast">
        {words.title}
      </Title>
      <p className={classes.soft}>{total === 0 ? words.none : words.summary(total, DAYS, data.overdue)}</p>
      {total === 0 ? null : asTable ? <DayTable days={data.days} /> : <DueBars days={data.days} label={words.chart(total, DAYS)} isTall />}
      {total === 0 ? null : (
        <Table className="pb-numbers" aria-label={words.title} withRowBorders={false}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{MEMORY_TEXT.category}</Table.Th>
              {[words.today, words.week, words.month].map((name) => (
                <Table.Th scope="col" ta="right" key={name}>
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.categories.map(({ category, due }) => (
              <Table.Tr key={category}>
                <Table.Td>{CATEGORY_NAMES[category]}</Table.Td>
                <Table.Td ta="right">{due[0]}</Table.Td>
                <Table.Td ta="right">{sum(due.slice(0, WEEK))}</Table.Td>
                <Table.Td ta="right">{sum(due)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

interface DaysProps {
  readonly days: readonly { readonly day: Parameters<typeof dayText>[0]; readonly due: number }[]
}

function DayTable({ days }: DaysProps) {
  return (
    <Table className="pb-numbers" aria-label={words.day}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.day}</Table.Th>
          <Table.Th scope="col" ta="right">
            {words.due}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {days.map(({ day, due }) => (
          <Table.Tr key={day}>
            <Table.Td>{dayText(day)}</Table.Td>
            <Table.Td ta="right">{due}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
