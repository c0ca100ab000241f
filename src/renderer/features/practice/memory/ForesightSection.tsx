import { Table, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type client, endpoints } from '../../../client/client.ts'
import { CATEGORY_NAMES } from '../text.ts'
import classes from './memory.module.css'
import { ReliabilityChart } from './ReliabilityChart.tsx'
import { MEMORY_TEXT, percent } from './text.ts'

type Calibration = Awaited<ReturnType<typeof client.practice.retention>>['calibration']
/** Calibration needs many answers, so it looks back on a year. */
const DAYS = 365
const words = MEMORY_TEXT.foresight

/** How sure somebody was against what was known: Brier score, each step of confidence, each category. */
export function ForesightSection({ asTable }: { readonly asTable: boolean }) {
  const { data } = useQuery({ ...endpoints.practice.retention.queryOptions({ input: { days: DAYS } }), refetchOnMount: 'always' })
  if (!data) return null
  const { brier, steps, categories } = data.calibration
  const count = steps.reduce((sum, { asked }) => sum + asked, 0)
  return (
    <section className={classes.card} aria-labelledby="memory-foresight">
      <Title order={2} size="h4" id="memory-foresight">
        {words.title}
      </Title>
      <p className={classes.soft}>{brier === null ? words.none : words.summary(brier.toFixed(2), count)}</p>
      {brier === null ? null : (
        <>
          <div className={classes.foresight}>
            {asTable ? <Steps steps={steps} /> : <ReliabilityChart steps={steps} />}
            <Categories categories={categories} />
          </div>
          <p className={classes.soft}>{words.hint}</p>
        </>
      )}
    </section>
  )
}

function Steps({ steps }: Pick<Calibration, 'steps'>) {
  return (
    <Table className="pb-numbers" aria-label={words.chart}>
      <Head names={[words.said, words.known, words.gap, MEMORY_TEXT.n]} />
      <Table.Tbody>
        {steps.map(({ confidence, asked, known }) => (
          <Table.Tr key={confidence}>
            <Table.Td>{`${confidence} %`}</Table.Td>
            <Table.Td ta="right">{percent(known / asked)}</Table.Td>
            <Table.Td ta="right">{words.points(Math.round((known / asked) * 100 - confidence))}</Table.Td>
            <Table.Td ta="right">{asked}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Categories({ categories }: Pick<Calibration, 'categories'>) {
  return (
    <div className={classes.scroller}>
      <Table className="pb-numbers" aria-label={MEMORY_TEXT.category}>
        <Head names={[MEMORY_TEXT.category, words.meanSaid, words.known, words.gap, words.brier, MEMORY_TEXT.n]} />
        <Table.Tbody>
          {categories.map(({ category, asked, known, brier, meanConfidence }) => (
            <Table.Tr key={category}>
              <Table.Td>{CATEGORY_NAMES[category]}</Table.Td>
              <Table.Td ta="right">{`${Math.round(meanConfidence)} %`}</Table.Td>
              <Table.Td ta="right">{percent(known / asked)}</Table.Td>
              <Table.Td ta="right">{words.points(Math.round((known / asked) * 100 - meanConfidence))}</Table.Td>
              <Table.Td ta="right">{brier.toFixed(2)}</Table.Td>
              <Table.Td ta="right">{asked}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Head({ names }: { readonly names: readonly string[] }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {names.map((name, index) => (
          <Table.Th scope="col" ta={index === 0 ? 'left' : 'right'} key={name}>
            {name}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}
