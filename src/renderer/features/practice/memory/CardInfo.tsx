import { Alert, Table, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { intervalText } from '../../../../shared/features/practice/interval-text.ts'
import type { QuestionId } from '../../../../shared/kernel/ids.ts'
import { type client, endpoints } from '../../../client/client.ts'
import { instantText, momentText } from '../../../ui/day-text.ts'
import { ForgettingChart } from './ForgettingChart.tsx'
import classes from './memory.module.css'
import { MEMORY_TEXT, percent, RATING_WORDS, SOURCE_WORDS } from './text.ts'

type Info = Awaited<ReturnType<typeof client.practice.cardInfo>>
type Card = Info['cards'][number]
const DAY_MS = 86_400_000
const words = MEMORY_TEXT.card

/** What is known of each card of a question: its numbers, its forgetting curve and every answer. */
export function CardInfo({ questionId }: { readonly questionId: QuestionId }) {
  const { data } = useQuery({ ...endpoints.practice.cardInfo.queryOptions({ input: { questionId } }), refetchOnMount: 'always' })
  if (!data || data.cards.length === 0) return null
  return (
    <section className={classes.info} aria-labelledby="card-info">
      <Title order={2} size="h5" id="card-info">
        {words.title}
      </Title>
      {data.cards.map((card) => (
        <div key={card.cardId}>
          {data.cards.length > 1 ? (
            <Title order={3} size="h6">
              {words.gap(card.ordinal)}
            </Title>
          ) : null}
          {card.answerCount === 0 ? <p className={classes.soft}>{words.never}</p> : <AskedBefore card={card} info={data} />}
        </div>
      ))}
    </section>
  )
}

function AskedBefore({ card, info }: { readonly card: Card; readonly info: Info }) {
  return (
    <>
      {card.isLeech ? <Alert color="yellow">{words.leech}</Alert> : null}
      <Facts card={card} />
      <ForgettingChart card={card} now={info.now} retentionPercent={info.retentionPercent} />
      <details className={classes.history}>
        <summary>{words.history(card.answers.length, card.answerCount)}</summary>
        <div className={classes.scroller}>
          <Table className="pb-numbers">
            <Table.Thead>
              <Table.Tr>
                {words.columns.map((name) => (
                  <Table.Th scope="col" key={name}>
                    {name}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {card.answers.map(({ at, rating, confidence, shownMs, afterDays, source }) => (
                <Table.Tr key={at}>
                  <Table.Td>{instantText(at)}</Table.Td>
                  <Table.Td>{RATING_WORDS[rating]}</Table.Td>
                  <Table.Td>{words.sure(confidence)}</Table.Td>
                  <Table.Td>{words.seconds(shownMs)}</Table.Td>
                  <Table.Td>{afterDays === null ? '–' : intervalText(afterDays * DAY_MS)}</Table.Td>
                  <Table.Td>{SOURCE_WORDS[source]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </details>
    </>
  )
}

function Facts({ card: { chanceNow, stabilityDays, difficulty, dueAt, lapses } }: { readonly card: Card }) {
  const names = words.facts
  const facts = [
    [names.chance, chanceNow === null ? '–' : percent(chanceNow)],
    [names.stability, stabilityDays === null ? '–' : names.stabilityValue(stabilityDays)],
    [names.difficulty, difficulty === null ? '–' : names.difficultyValue(difficulty)],
    [names.due, dueAt === null ? '–' : momentText(dueAt)],
    [names.lapses, names.lapsesValue(lapses)],
  ] as const
  return (
    <dl className={`${classes.facts} pb-numbers`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
