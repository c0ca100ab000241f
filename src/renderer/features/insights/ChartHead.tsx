import { ActionIcon, Group, Menu, Title } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { RefObject } from 'react'
import type { InsightName } from '../../../shared/features/insights/charts.model.ts'
import { client } from '../../client/client.ts'
import { toBase64 } from '../../client/to-base64.ts'
import { reportSave } from '../../ui/report-save.ts'
import { CHART_TEXT as TEXT } from './chart-text.ts'
import { type ChartColors, colorsOf, type Drawing, drawingAsPng, drawingAsSvg } from './draw-chart.ts'

interface ChartHeadProps {
  readonly chart: InsightName
  readonly headingId: string
  readonly title: string
  /** What the chart stands in; its colours are those of the saved picture. */
  readonly card: RefObject<HTMLElement | null>
  readonly draw: (colors: ChartColors) => Drawing
  readonly onSaveTable: () => void
  readonly onHide: () => void
}

/** The name of a chart and what can be done with it. */
export function ChartHead({ chart, headingId, title, card, draw, onSaveTable, onHide }: ChartHeadProps) {
  const savePicture = (format: 'svg' | 'png') => {
    if (!card.current) return
    const drawing = draw(colorsOf(card.current))
    const drawn = format === 'svg' ? Promise.resolve(drawingAsSvg(drawing)) : drawingAsPng(drawing)
    const saved = drawn.then(toBase64).then((data) => client.insights.saveChartPicture({ chart, format, data }))
    reportSave(saved, { saved: TEXT.saved })
  }
  return (
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
          <Menu.Item onClick={onSaveTable}>{TEXT.saveCsv}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={onHide}>{TEXT.hide}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
