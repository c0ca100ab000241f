import { Select, Table } from '@mantine/core'
import { type Columns, TABLE_FIELDS, type TableField } from '../../../../shared/features/practice/question-table.ts'
import classes from './tables.module.css'
import { TEXT } from './text.ts'

interface ColumnTableProps {
  readonly columns: Columns
  readonly rows: readonly (readonly string[])[]
  /** What the file calls the columns. */
  readonly heading: readonly string[] | undefined
  readonly onChange: (columns: Columns) => void
}

const SHOWN_ROWS = 4

/** The first rows, with what each column is taken for above it. A field stands above one column only. */
export function ColumnTable({ columns, rows, heading, onChange }: ColumnTableProps) {
  const put = (index: number, field: TableField | null) =>
    onChange(columns.map((before, other) => (other === index ? field : field !== null && before === field ? null : before)))
  const places = columns.map((field, index) => ({ field, index, name: heading?.[index] || TEXT.column(index + 1) }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={TEXT.columns}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {places.map(({ field, index, name }) => (
              <Table.Th key={index} scope="col">
                <Select
                  label={name}
                  className={classes.column}
                  placeholder={TEXT.leaveOut}
                  clearable
                  data={TABLE_FIELDS.map((value) => ({ value, label: TEXT.fields[value] }))}
                  value={field}
                  onChange={(value) => put(index, value as TableField | null)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, SHOWN_ROWS).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing but their place.
            <Table.Tr key={row}>
              {places.map(({ field, index }) => (
                <Table.Td key={index} className={field ? classes.cell : `${classes.cell} ${classes.isLeftOut}`}>
                  {cells[index] ?? ''}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
