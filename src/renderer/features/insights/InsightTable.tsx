import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Insights.module.css'

interface InsightTableProps {
  /** Id of the heading that names it. */
  readonly labelledBy: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly key: string
    /** What stands in the first column; pressed, it shows what is behind the row. */
    readonly name: string
    readonly cells: readonly ReactNode[]
    readonly onOpen: () => void
  }[]
}

/** A chart as a table. */
export function InsightTable({ labelledBy, columns, rows }: InsightTableProps) {
  return (
    <Table className="pb-numbers" aria-labelledby={labelledBy}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change, and two may be called the same.
            <Table.Th key={index}>{column}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, name, cells, onOpen }) => (
          <Table.Tr key={key}>
            <Table.Td>
              <button type="button" className={classes.link} onClick={onOpen}>
                {name}
              </button>
            </Table.Td>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column.
              <Table.Td key={index}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
