import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { countsInWords } from '../ui/counts-in-words.ts'
import { recovery } from './client.ts'
import classes from './RecoveryPage.module.css'
import { TEXT } from './text.ts'

interface Report {
  readonly rowCounts: Readonly<Record<string, number>>
  readonly incompleteTables: readonly string[]
  readonly orphanRows: number
}

interface SalvageProps {
  readonly isBusy: boolean
  readonly order: <Answer>(call: () => Promise<Answer>) => Promise<Answer | null>
}

/** Two steps: first what can be read, then whether to go on with it. */
export function Salvage({ isBusy, order }: SalvageProps) {
  const [report, setReport] = useState<Report | null>(null)
  return (
    <section aria-labelledby="salvage-title">
      <Title order={2} size="h4" id="salvage-title" mb="xs">
        {TEXT.salvageTitle}
      </Title>
      <Text className={classes.soft} mb="sm">
        {TEXT.salvageHint}
      </Text>
      <div role="status">{report ? <Found report={report} /> : null}</div>
      <Group>
        {report && hasRows(report) ? (
          <Button disabled={isBusy} onClick={() => void order(() => recovery.keepSalvaged())}>
            {TEXT.keepSalvaged}
          </Button>
        ) : (
          <Button variant="default" disabled={isBusy} onClick={() => void order(() => recovery.salvage()).then(setReport)}>
            {TEXT.salvage}
          </Button>
        )}
      </Group>
    </section>
  )
}

function Found({ report }: { readonly report: Report }) {
  if (!hasRows(report)) return <Text mb="sm">{TEXT.salvagedNothing}</Text>
  const isWhole = report.incompleteTables.length === 0 && report.orphanRows === 0
  return (
    <>
      <Text fw={600} className="pb-numbers">
        {TEXT.salvaged} {countsInWords(report.rowCounts)}
      </Text>
      <Text mb="sm">{isWhole ? TEXT.salvagedAll : TEXT.salvagedParts}</Text>
    </>
  )
}

function hasRows(report: Report): boolean {
  return Object.values(report.rowCounts).some((count) => count > 0)
}
