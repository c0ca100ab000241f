import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Category } from '../../../../shared/features/practice/practice.model.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { endpoints } from '../../../client/client.ts'
import memoryClasses from '../memory/memory.module.css'
import { CATEGORY_NAMES, TEXT } from '../text.ts'
import classes from './ready.module.css'
import { READY_TEXT } from './text.ts'

const SHOWN = 50
const words = READY_TEXT.first

interface BelowListProps {
  readonly day: IsoDate
  readonly category: Category | null
  /** How many there are, also where fewer are listed. */
  readonly all: number
}

/** The cards behind the number: the least remembered on the day first, each with a way to its question. */
export function BelowList({ day, category, all }: BelowListProps) {
  const { data } = useQuery({
    ...endpoints.practice.belowOn.queryOptions({ input: { day, category, limit: SHOWN } }),
    refetchOnMount: 'always',
  })
  if (!data) return null
  return (
    <>
      <Table className="pb-numbers" aria-label={words.start}>
        <Table.Thead>
          <Table.Tr>
            {words.columns.map((name, index) => (
              <Table.Th scope="col" key={name} ta={index < 2 ? 'left' : 'right'}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((card) => (
            <Table.Tr key={card.cardId}>
              <Table.Td>
                <Link to="/practice/questions/$questionId" params={{ questionId: card.questionId }} className={classes.question}>
                  {card.title || TEXT.bank.untitled}
                </Link>
              </Table.Td>
              <Table.Td>{CATEGORY_NAMES[card.category]}</Table.Td>
              <Table.Td ta="right">{READY_TEXT.expected(card.chanceNow)}</Table.Td>
              <Table.Td ta="right">{READY_TEXT.expected(card.chanceThen)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={memoryClasses.soft}>{words.shown(data.length, all)}</p>
    </>
  )
}
