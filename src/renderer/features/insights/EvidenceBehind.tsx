import { Modal, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ChartName, ChartRow } from '../../../shared/features/insights/charts.model.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import { placeHref } from '../../ui/place-href.ts'
import { CHART_TEXT as TEXT } from './chart-text.ts'

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const MOST = 200

interface EvidenceBehindProps {
  readonly chart: ChartName
  readonly row: ChartRow
  readonly onClose: () => void
}

/** The answers, marks and questions that a number was added up from, each with the way to it. */
export function EvidenceBehind({ chart, row, onClose }: EvidenceBehindProps) {
  const { data } = useQuery({ ...endpoints.insights.evidence.queryOptions({ input: { chart, key: row.key } }), staleTime: 0 })
  return (
    <Modal opened onClose={onClose} size="xl" title={TEXT.behind(visibleText(row.label))} closeButtonProps={{ 'aria-label': TEXT.close }}>
      {data ? (
        <Table className="pb-numbers">
          <Table.Thead>
            <Table.Tr>
              {TEXT.behindColumns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map(({ at, what, value, link }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer that is shown once.
              <Table.Tr key={index}>
                <Table.Td>{WHEN.format(at)}</Table.Td>
                <Table.Td>
                  {link ? (
                    <a href={link.kind === 'mock' ? `#/interviews/mocks/${link.mockId}` : placeHref(link)}>{visibleText(what)}</a>
                  ) : (
                    visibleText(what)
                  )}
                </Table.Td>
                <Table.Td>{TEXT.percent(value)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {data && data.length >= MOST ? (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.newest}
        </Text>
      ) : null}
    </Modal>
  )
}
