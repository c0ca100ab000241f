import { ActionIcon, Group, Menu, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useRef } from 'react'
import type { ChartRow } from '../../../shared/features/insights/charts.model.ts'
import type { Chart } from '../../../shared/features/insights/insights.contract.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { client } from '../../client/client.ts'
import { toBase64 } from '../../client/to-base64.ts'
import { reportSave } from '../../ui/report-save.ts'
import { CHART_TEXT as TEXT } from './chart-text.ts'
import { chartAsPng, chartAsSvg, colorsOf } from './draw-chart.ts'
import classes from './Insights.module.css'
import { InsightTable } from './InsightTable.tsx'

interface EvidenceChartProps {
  readonly chart: Chart
  readonly asTable: boolean
  readonly onOpen: (row: ChartRow) => void
  readonly onHide: () => void
}

/** One chart of evidence: in words, as bars or as a table, with what it is only a proxy for. */
export function EvidenceChart({ chart: { chart, rows }, asTable, onOpen, onHide }: EvidenceChartProps) {
  const card = useRef<HTMLElement>(null)
  const { title, proxy, against } = TEXT.charts[chart]
  const headingId = `insights-${chart}`
  const savePicture = (format: 'svg' | 'png') => {
    if (!card.current) return
    const colors = colorsOf(card.current)
    const drawn = format === 'svg' ? Promise.resolve(chartAsSvg(title, rows, colors)) : chartAsPng(title, rows, colors)
    const saved = drawn.then(toBase64).then((data) => client.insights.saveChartPicture({ chart, format, data }))
    reportSave(saved, { saved: TEXT.saved })
  }
  return (
    <section ref={card} className={classes.card} aria-labelledby={headingId}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h4" id={headingId}>
          {title}
        </Title>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={TEXT.actions(title)}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => savePicture('png')}>{TEXT.savePng}</Menu.Item>
            <Menu.Item onClick={() => savePicture('svg')}>{TEXT.saveSvg}</Menu.Item>
            <Menu.Item onClick={() => reportSave(client.insights.saveChartTable({ chart }), { saved: TEXT.saved, empty: TEXT.nothing })}>
              {TEXT.saveCsv}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={onHide}>{TEXT.hide}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Text className="pb-numbers">{TEXT.summary(rows)}</Text>
      {asTable ? (
        <InsightTable
          labelledBy={headingId}
          columns={TEXT.columns}
          rows={rows.map((row) => ({ key: row.key, name: visibleText(row.label), cells: TEXT.cells(row), onOpen: () => onOpen(row) }))}
        />
      ) : (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <li key={row.key}>
              <button type="button" className={classes.row} onClick={() => onOpen(row)}>
                <VisuallyHidden>{visibleText(TEXT.value(row, against))}</VisuallyHidden>
                <span className={classes.rowName} aria-hidden>
                  {visibleText(row.label)}
                </span>
                <span className={classes.track} aria-hidden>
                  <span data-bar className={classes.bar} style={{ width: `${row.value * 100}%` }} />
                  {row.compare ? <span className={classes.against} style={{ left: `${row.compare.value * 100}%` }} /> : null}
                </span>
                <span className="pb-numbers" aria-hidden>
                  {TEXT.short(row)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" c="var(--pb-ink-soft)">
        {against && !asTable ? `${TEXT.legend(against)}. ` : ''}
        {proxy}
      </Text>
    </section>
  )
}
