import { NativeSelect, TextInput } from '@mantine/core'
import { IconHighlight, IconMarquee2, IconNote, IconPencil, IconUnderline } from '@tabler/icons-react'
import { useMemo } from 'react'
import { MARK_KINDS, type Mark } from '../../../../shared/features/reader/mark.model.ts'
import { MARK_ORDERS, type MarkFilter, type MarkOrder } from '../../../../shared/features/reader/mark-list.ts'
import { pageLabel } from '../../../../shared/features/reader/page-labels.ts'
import { Tool } from '../Toolbar.tsx'
import { TEXT } from '../text.ts'
import { ColorRow } from './ColorRow.tsx'
import classes from './panel.module.css'

const ICONS = { highlight: IconHighlight, underline: IconUnderline, area: IconMarquee2, ink: IconPencil, note: IconNote }

interface MarkFiltersProps {
  readonly marks: readonly Mark[]
  readonly labels: readonly string[]
  readonly filter: MarkFilter
  readonly order: MarkOrder
  readonly onFilter: (filter: MarkFilter) => void
  readonly onOrder: (order: MarkOrder) => void
}

/** What the list of marks shows, and in which order. */
export function MarkFilters({ marks, labels, filter, order, onFilter, onOrder }: MarkFiltersProps) {
  const pages = useMemo(() => [...new Set(marks.map((mark) => mark.pageIndex))].sort((a, b) => a - b), [marks])
  const change = (part: Partial<MarkFilter>) => onFilter({ ...filter, ...part })
  return (
    <search className={classes.filters} aria-label={TEXT.filterMarks}>
      <TextInput
        size="sm"
        type="search"
        aria-label={TEXT.searchMarks}
        placeholder={TEXT.searchMarks}
        value={filter.query}
        onChange={(event) => change({ query: event.currentTarget.value })}
      />
      <ColorRow label={TEXT.onlyColors} chosen={filter.colors} onChoose={(color) => change({ colors: toggled(filter.colors, color) })} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that nobody needs here. */}
      <div className={classes.kinds} role="group" aria-label={TEXT.onlyKinds}>
        {MARK_KINDS.map((kind) => (
          <Tool
            key={kind}
            label={TEXT.onlyKind[kind]}
            Icon={ICONS[kind]}
            isPressed={filter.kinds.has(kind)}
            onClick={() => change({ kinds: toggled(filter.kinds, kind) })}
          />
        ))}
      </div>
      <div className={classes.selects}>
        <NativeSelect
          size="xs"
          aria-label={TEXT.onlyPage}
          value={filter.pageIndex ?? ''}
          onChange={({ currentTarget: { value } }) => change({ pageIndex: value === '' ? null : Number(value) })}
          data={[
            { value: '', label: TEXT.allPages },
            ...pages.map((pageIndex) => ({ value: String(pageIndex), label: `${TEXT.page} ${pageLabel(labels, pageIndex)}` })),
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={TEXT.markOrder}
          value={order}
          onChange={({ currentTarget: { value } }) => onOrder(MARK_ORDERS.find((name) => name === value) ?? 'position')}
          data={MARK_ORDERS.map((name) => ({ value: name, label: TEXT.markOrders[name] }))}
        />
      </div>
    </search>
  )
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}
