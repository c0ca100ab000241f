import { Modal, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { daysText, dayText, timeText } from '../../ui/day-text.ts'
import { PILLAR_NAMES } from '../../ui/pillars.tsx'
import type { Stretch } from './Insights.tsx'
import { TEXT } from './text.ts'

interface EntriesBehindProps {
  readonly stretch: Stretch
  readonly today: IsoDate
  readonly onClose: () => void
}

/** The rows of the time log that a number was added up from. */
export function EntriesBehind({ stretch: { first, last }, today, onClose }: EntriesBehindProps) {
  const week = useQuery({ ...endpoints.planner.timeEntries.queryOptions({ input: { day: first } }), staleTime: 0 })
  const entries = week.data?.filter(({ day }) => day >= first && day <= last)
  const name = first === last ? dayText(first, today) : daysText(first, last, today)
  return (
    <Modal opened onClose={onClose} size="xl" title={TEXT.rows.title(name)} closeButtonProps={{ 'aria-label': TEXT.rows.close }}>
      {entries?.length === 0 ? <Text c="var(--pb-ink-soft)">{TEXT.rows.empty}</Text> : null}
      {entries && entries.length > 0 ? (
        <Table className="pb-numbers">
          <Table.Thead>
            <Table.Tr>
              {TEXT.rows.columns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map(({ id, day, title, note, pillar, source, startMinute, activeMs }) => (
              <Table.Tr key={id}>
                <Table.Td>{dayText(day, today)}</Table.Td>
                <Table.Td>{title ?? (note || TEXT.rows.untitled)}</Table.Td>
                <Table.Td>{PILLAR_NAMES[pillar]}</Table.Td>
                <Table.Td>
                  {timeText(startMinute)} · {TEXT.rows.sources[source]}
                </Table.Td>
                <Table.Td>{durationText(activeMs)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      <Text size="sm" c="var(--pb-ink-soft)" mt="md">
        {TEXT.rows.hint}
      </Text>
    </Modal>
  )
}
