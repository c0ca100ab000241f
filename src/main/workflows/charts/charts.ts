import { implement } from '@orpc/server'
import type { ChartRow, InsightName } from '../../../shared/features/insights/charts.model.ts'
import { insightsContract } from '../../../shared/features/insights/insights.contract.ts'
import { csvTable } from '../../../shared/kernel/csv-table.ts'
import type { Context } from '../../core/context.ts'
import { saveFile } from '../../core/save-file.ts'
import { chartsOf, evidenceFor, rowsOf } from './chart-evidence.ts'

const MOST_EVIDENCE = 200

const insights = implement(insightsContract).$context<Context>()

/** What answers, mocks, sessions and real rounds add up to; each number leads back to them. */
export const chartHandlers = {
  charts: insights.charts.handler(({ context }) => chartsOf(context)),
  evidence: insights.evidence.handler(({ context, input }) =>
    evidenceFor(input.chart, context)
      .filter(({ key, isCompared }) => key === input.key && !isCompared)
      .sort((a, b) => b.at - a.at)
      .slice(0, MOST_EVIDENCE)
      .map(({ at, what, value, link }) => ({ at, what, value, link })),
  ),
  saveChartTable: insights.saveChartTable.handler(({ context, input }) => {
    if (rowsOf(input.chart, context).length === 0) return { kind: 'empty' as const }
    return saveFile(context.host, wishFor(input.chart, 'csv', 'Table'), () => {
      const rows = rowsOf(input.chart, context)
      return { text: table(rows), count: rows.length }
    })
  }),
  saveChartPicture: insights.saveChartPicture.handler(({ context, input }) =>
    saveFile(context.host, wishFor(input.chart, input.format, 'Picture'), () => ({ bytes: Buffer.from(input.data, 'base64'), count: 1 })),
  ),
}

function wishFor(chart: InsightName, extension: string, name: string) {
  return { title: 'Save the chart', fileName: `prepbench-${chart}.${extension}`, type: { name, extension } }
}

/** Names of rubrics are typed by people, so each cell is made harmless (S16). */
function table(rows: readonly ChartRow[]): string {
  const percent = (value: number) => String(Math.round(value * 1_000) / 10)
  return csvTable([
    ['What', 'Percent', 'n', 'Held against, percent', 'n'],
    ...rows.map(({ label, value, n, compare }) => [
      ...[label, percent(value), String(n)],
      ...(compare ? [percent(compare.value), String(compare.n)] : ['', '']),
    ]),
  ])
}
