import { Button, Select, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { CATEGORIES, type Category } from '../../../../shared/features/practice/practice.model.ts'
import { type client, endpoints } from '../../../client/client.ts'
import { dayText } from '../../../ui/day-text.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import memoryClasses from '../memory/memory.module.css'
import practiceClasses from '../Practice.module.css'
import { CATEGORY_NAMES, TEXT } from '../text.ts'
import { BelowList } from './BelowList.tsx'
import { type InterviewDay, sumReady } from './interview-day.ts'
import { Pace } from './Pace.tsx'
import { READY_TEXT } from './text.ts'

interface ReadyViewProps {
  /** Those ahead, the next first. */
  readonly interviews: readonly InterviewDay[]
  readonly chosenId: string | null
}

/** One interview date: what would be known of each category on it, and what to review first. */
export function ReadyView({ interviews, chosenId }: ReadyViewProps) {
  const navigate = useNavigate()
  const interview = interviews.find(({ id }) => id === chosenId) ?? interviews[0]
  return (
    <>
      <PageHeader
        title={READY_TEXT.title}
        subtitle={READY_TEXT.subtitle}
        width="cards"
        back={<Link to="/practice">{TEXT.review.leave}</Link>}
      >
        {interview ? (
          <Select
            aria-label={READY_TEXT.choose}
            w="20rem"
            allowDeselect={false}
            data={interviews.map(({ id, title, daysLeft }) => ({
              value: id,
              label: `${title} · ${READY_TEXT.inDays(daysLeft)}`,
            }))}
            value={interview.id}
            onChange={(id) => (id ? void navigate({ to: '/practice/ready', search: { interview: id }, replace: true }) : undefined)}
          />
        ) : null}
      </PageHeader>
      {interview ? (
        <OnTheDay key={interview.day} interview={interview} />
      ) : (
        <EmptyState title={READY_TEXT.none.title} hint={READY_TEXT.none.hint}>
          <Button renderRoot={(props) => <Link to="/plan" {...props} />}>{READY_TEXT.none.plan}</Button>
        </EmptyState>
      )}
    </>
  )
}

function OnTheDay({ interview: { day, daysLeft } }: { readonly interview: InterviewDay }) {
  const navigate = useNavigate()
  const [category, setCategory] = useState<Category | null>(null)
  const { data, isError } = useQuery({ ...endpoints.practice.readyOn.queryOptions({ input: { day } }), refetchOnMount: 'always' })
  if (isError) return <EmptyState {...TEXT.unreadable} />
  if (!data) return null
  const sum = sumReady(data)
  if (sum.chance === null) {
    return (
      <EmptyState {...READY_TEXT.noCards}>
        <Button renderRoot={(props) => <Link to="/practice/review" {...props} />}>{TEXT.review.start}</Button>
      </EmptyState>
    )
  }
  const below = category ? (data.categories.find((each) => each.category === category)?.below ?? 0) : sum.below
  return (
    <div className={memoryClasses.page}>
      <section className={memoryClasses.card} aria-label={READY_TEXT.columns[1]}>
        <p className={`${memoryClasses.soft} pb-numbers`}>
          {[
            dayText(day),
            READY_TEXT.sum(sum.chance, sum.cards),
            READY_TEXT.below(sum.below, data.retentionPercent),
            READY_TEXT.never(sum.neverAsked),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <div className={memoryClasses.split}>
          <Categories categories={data.categories} onChoose={setCategory} />
          {data.pace && sum.below > 0 ? <Pace pace={data.pace} below={sum.below} daysLeft={daysLeft} /> : null}
        </div>
      </section>
      <section className={memoryClasses.card} aria-label={READY_TEXT.first.start}>
        <div className={memoryClasses.head}>
          <h2 className={practiceClasses.cardTitle}>
            {below === 0 ? READY_TEXT.first.none(data.retentionPercent) : READY_TEXT.first.title(below, data.retentionPercent)}
          </h2>
          <Select
            size="xs"
            aria-label={READY_TEXT.first.of}
            placeholder={READY_TEXT.first.all}
            clearable
            data={CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value] }))}
            value={category}
            onChange={(value) => setCategory(value as Category | null)}
          />
          {below === 0 ? null : (
            <Button onClick={() => void navigate({ to: '/practice/review', search: { readyFor: day, ...(category ? { category } : {}) } })}>
              {READY_TEXT.first.start}
            </Button>
          )}
        </div>
        {below === 0 ? null : <BelowList day={day} category={category} all={below} />}
      </section>
    </div>
  )
}

type Row = Awaited<ReturnType<typeof client.practice.readyOn>>['categories'][number]

function Categories({ categories, onChoose }: { readonly categories: readonly Row[]; readonly onChoose: (category: Category) => void }) {
  return (
    <Table className="pb-numbers" aria-label={READY_TEXT.title}>
      <Table.Thead>
        <Table.Tr>
          {READY_TEXT.columns.map((name, index) => (
            <Table.Th scope="col" key={name} ta={index === 0 ? 'left' : 'right'}>
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {categories.map(({ category, cards, meanChance, below, neverAsked }) => (
          <Table.Tr key={category}>
            <Table.Td>
              <Button variant="transparent" size="compact-sm" px={0} onClick={() => onChoose(category)}>
                {CATEGORY_NAMES[category]}
              </Button>
            </Table.Td>
            <Table.Td ta="right">{READY_TEXT.expected(meanChance)}</Table.Td>
            <Table.Td ta="right">{below}</Table.Td>
            <Table.Td ta="right">{cards}</Table.Td>
            <Table.Td ta="right">{neverAsked}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
