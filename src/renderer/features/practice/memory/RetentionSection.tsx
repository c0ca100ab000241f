import { SegmentedControl, Table, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type client, endpoints } from '../../../client/client.ts'
import { CATEGORY_NAMES } from '../text.ts'
import classes from './memory.module.css'
import { MEMORY_TEXT } from './text.ts'

type Retention = Awaited<ReturnType<typeof client.practice.retention>>
const WINDOWS = ['1', '7', '30', '90', '365'] as const
const words = MEMORY_TEXT.retention

/** True retention by category, of young and mature cards, over a time of choice. */
export function RetentionSection({ asTable }: { readonly asTable: boolean }) {
  const [window, setWindow] = useState<(typeof WINDOWS)[number]>('30')
  const { data } = useQuery({
    ...endpoints.practice.retention.queryOptions({ input: { days: Number(window) } }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })
  const { data: settings } = useQuery(endpoints.settings.all.queryOptions())
  if (!data || !settings) return null
  return (
    <section className={classes.card} aria-labelledby="memory-retention">
      <div className={classes.head}>
        <Title order={2} size="h4" id="memory-retention">
          {words.title}
        </Title>
        <SegmentedControl
          aria-label={words.window}
          size="xs"
          value={window}
          data={WINDOWS.map((value) => ({ value, label: words.windows[value] }))}
          onChange={(value) => setWindow(value as typeof window)}
        />
      </div>
      <p className={classes.soft}>{data.asked === 0 ? words.none : words.summary(data.known, data.asked, settings.retentionPercent)}</p>
      {data.asked === 0 ? null : (
        <>
          {asTable ? <Shares {...data} /> : <ShareBars {...data} target={settings.retentionPercent} />}
          <p className={classes.soft}>
            {words.hint} {words.proxy}
          </p>
        </>
      )}
    </section>
  )
}

function ShareBars({ categories, target }: Pick<Retention, 'categories'> & { readonly target: number }) {
  return (
    <ul className={`${classes.shares} pb-numbers`}>
      {categories.map(({ category, asked, known }) => (
        <li key={category} aria-label={words.bar(CATEGORY_NAMES[category], known, asked)}>
          <span aria-hidden>{CATEGORY_NAMES[category]}</span>
          <span aria-hidden className={classes.track}>
            <span className={classes.filled} style={{ inlineSize: `${(known / asked) * 100}%` }} />
            <span className={classes.aim} style={{ insetInlineStart: `${target}%` }} />
          </span>
          <span aria-hidden>{words.shareOf(known, asked)}</span>
        </li>
      ))}
    </ul>
  )
}

function Shares({ categories, asked, known }: Retention) {
  const of = (band: 'young' | 'mature') => ({
    asked: categories.reduce((sum, each) => sum + each[band].asked, 0),
    known: categories.reduce((sum, each) => sum + each[band].known, 0),
  })
  const rows = [
    ...categories.map((row) => ({ ...row, name: CATEGORY_NAMES[row.category] })),
    { name: MEMORY_TEXT.all, asked, known, young: of('young'), mature: of('mature') },
  ]
  return (
    <Table className="pb-numbers" aria-labelledby="memory-retention">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{MEMORY_TEXT.category}</Table.Th>
          {[words.young, MEMORY_TEXT.n, words.mature, MEMORY_TEXT.n, words.known, MEMORY_TEXT.n].map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and three share a name.
            <Table.Th scope="col" ta="right" key={index}>
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, young, mature, ...all }) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            {[young, mature, all].flatMap((each, index) => [
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <Table.Td ta="right" key={`share ${index}`}>
                {words.share(each.known, each.asked)}
              </Table.Td>,
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <Table.Td ta="right" key={`n ${index}`}>
                {each.asked}
              </Table.Td>,
            ])}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
