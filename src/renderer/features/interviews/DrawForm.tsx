import { Button, Group, MultiSelect, NumberInput, Select, Text, Title } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mock } from '../../../shared/features/interviews/mocks.contract.ts'
import { DRAW_ORDERS, type DrawOrder } from '../../../shared/features/interviews/mocks.model.ts'
import type { MockId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { BankPicker } from './BankPicker.tsx'
import classes from './Interviews.module.css'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = TEXT.prepare

interface DrawFormProps {
  readonly mockId: MockId
  readonly listed: Mock['questionList']
  readonly categories: Readonly<Record<string, string>>
}

/** Draws questions from the bank by what they are about, how hard they are, and how well they are known. */
export function DrawForm({ mockId, listed, categories }: DrawFormProps) {
  const [chosen, setChosen] = useState<string[]>([])
  const [difficulty, setDifficulty] = useState<string | null>(null)
  const [tag, setTag] = useState<string | null>(null)
  const [order, setOrder] = useState<DrawOrder>('any')
  const [count, setCount] = useState<number | string>(4)
  const [isPicking, setPicking] = useState(false)
  const { data: tags = [] } = useQuery(endpoints.practice.tags.queryOptions())
  const add = useMutation(endpoints.interviews.addMockQuestion.mutationOptions({ onError: onFailure }))
  const draw = useMutation(endpoints.interviews.drawMockQuestions.mutationOptions({}))
  const isFull = draw.error !== null && 'code' in draw.error && draw.error.code === 'LIST_FULL'
  return (
    <section className={classes.card} aria-labelledby="mock-draw">
      <Title order={2} size="h4" id="mock-draw">
        {words.draw}
      </Title>
      <MultiSelect
        label={words.categories}
        placeholder={chosen.length === 0 ? words.anyCategory : ''}
        data={Object.entries(categories).map(([value, label]) => ({ value, label }))}
        value={chosen}
        onChange={setChosen}
        clearable
      />
      <div className={classes.fields}>
        <Select
          label={words.difficulty}
          placeholder={words.anyDifficulty}
          clearable
          data={words.difficulties.map((label, index) => ({ value: String(index + 1), label }))}
          value={difficulty}
          onChange={setDifficulty}
        />
        <Select label={words.tag} placeholder={words.anyTag} clearable searchable data={tags} value={tag} onChange={setTag} />
        <Select
          label={words.order}
          allowDeselect={false}
          data={DRAW_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
          value={order}
          onChange={(value) => (value ? setOrder(value as DrawOrder) : undefined)}
        />
        <NumberInput label={words.count} min={1} max={30} allowDecimal={false} value={count} onChange={setCount} />
      </div>
      <Group>
        <Button
          variant="light"
          loading={draw.isPending}
          onClick={() =>
            draw.mutate({
              mockId,
              categories: chosen,
              difficulty: difficulty === null ? null : Number(difficulty),
              tag,
              order,
              count: Math.min(30, Math.max(1, Number(count) || 1)),
            })
          }
        >
          {words.go}
        </Button>
        <Button variant="subtle" leftSection={<IconListSearch size={16} aria-hidden />} onClick={() => setPicking(true)}>
          {words.choose}
        </Button>
      </Group>
      <Text role="status" size="sm" c={draw.error ? 'var(--pb-danger)' : 'var(--pb-ink-soft)'}>
        {draw.error ? (isFull ? words.full : TEXT.failed) : draw.data ? words.drawn(draw.data.added) : ''}
      </Text>
      <BankPicker
        isOpen={isPicking}
        title={words.choose}
        add={words.add}
        listed={listed.map(({ questionId }) => questionId)}
        onAdd={(questionId) => add.mutate({ mockId, question: { questionId } })}
        onClose={() => setPicking(false)}
      />
    </section>
  )
}
