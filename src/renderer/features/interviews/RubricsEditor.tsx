import { ActionIcon, Badge, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Dimension, HIGHEST_WEIGHT, MOST_DIMENSIONS, shareOf } from '../../../shared/features/interviews/rubric.model.ts'
import { FORMAT_NAMES, INTERVIEW_FORMATS, type InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import { client, endpoints } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { offerUndo } from '../../ui/undo.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import classes from './Interviews.module.css'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = TEXT.rubrics
const WEIGHTS = Array.from({ length: HIGHEST_WEIGHT }, (_none, index) => ({ value: String(index + 1), label: `× ${index + 1}` }))

/** The rubrics, one format at a time; every word can be edited and saves itself. */
export function RubricsEditor() {
  const [format, setFormat] = useState<InterviewFormat>('system-design')
  const [round, setRound] = useState(0)
  const { data } = useQuery(endpoints.interviews.rubrics.queryOptions())
  const reset = useMutation(endpoints.interviews.resetRubric.mutationOptions({ onError: onFailure, onSuccess: () => setRound(round + 1) }))
  const rubric = data?.find((each) => each.format === format)
  return (
    <div className={classes.single}>
      <p className={classes.soft}>{words.hint}</p>
      <Group align="flex-end" my="md">
        <Select
          label={words.format}
          data={INTERVIEW_FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
          value={format}
          allowDeselect={false}
          onChange={(value) => (value ? setFormat(value as InterviewFormat) : undefined)}
        />
        {rubric?.isOwn ? (
          <>
            <Badge variant="light">{words.own}</Badge>
            <Button variant="subtle" onClick={() => reset.mutate({ format })}>
              {words.reset}
            </Button>
          </>
        ) : null}
      </Group>
      {rubric ? <RubricForm key={`${format}-${round}-${rubric.isOwn}`} format={format} dimensions={rubric.dimensions} /> : null}
    </div>
  )
}

interface RubricFormProps {
  readonly format: InterviewFormat
  readonly dimensions: readonly Dimension[]
}

function RubricForm({ format, dimensions }: RubricFormProps) {
  const [lines, setLines] = useState(dimensions)
  const save = useAutosave((changed: readonly Dimension[]) => client.interviews.saveRubric({ format, dimensions: [...changed] }))
  const change = (changed: readonly Dimension[]) => {
    setLines(changed)
    if (changed.length > 0 && changed.every(({ name }) => name.trim() !== '')) save.change(changed)
  }
  const set = (key: string, part: Partial<Dimension>) => change(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const add = () => {
    const numbers = lines.map(({ key }) => Number(key.match(/^own-(\d+)$/)?.[1] ?? 0))
    change([...lines, { key: `own-${Math.max(0, ...numbers) + 1}`, name: words.newLine, anchors: ['', '', '', ''] }])
  }
  const remove = (line: Dimension) => {
    change(lines.filter((each) => each !== line))
    offerUndo(words.removed(line.name), () => change(lines))
  }
  return (
    <Stack gap="lg" onBlur={save.flush}>
      <SaveIndicator state={save.state} />
      {lines.map((line, index) => (
        <section key={line.key} className={classes.card} aria-label={line.name}>
          <Group align="flex-start" wrap="nowrap">
            <TextInput
              className={classes.grow}
              label={words.name(index + 1)}
              maxLength={120}
              value={line.name}
              onChange={(event) => set(line.key, { name: event.currentTarget.value })}
            />
            <Select
              className={classes.weight ?? ''}
              label={words.weight}
              description={words.share(Math.round(shareOf(line, lines) * 100))}
              inputWrapperOrder={['label', 'input', 'description']}
              data={WEIGHTS}
              value={String(line.weight ?? 1)}
              allowDeselect={false}
              onChange={(value) => (value ? set(line.key, { weight: Number(value) }) : undefined)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              className={classes.besideField ?? ''}
              aria-label={words.remove(line.name)}
              disabled={lines.length === 1}
              onClick={() => remove(line)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
          <div className={classes.fields}>
            {line.anchors.map((anchor, at) => (
              <Textarea
                // biome-ignore lint/suspicious/noArrayIndexKey: the four marks have no other name than their number.
                key={at}
                label={words.anchor(at + 1)}
                autosize
                minRows={2}
                maxLength={400}
                value={anchor}
                onChange={(event) => {
                  const text = event.currentTarget.value
                  const [a, b, c, d] = line.anchors.map((each, place) => (place === at ? text : each))
                  set(line.key, { anchors: [a ?? '', b ?? '', c ?? '', d ?? ''] })
                }}
              />
            ))}
          </div>
        </section>
      ))}
      <Group>
        <Button variant="default" disabled={lines.length >= MOST_DIMENSIONS} onClick={add}>
          {words.add}
        </Button>
      </Group>
    </Stack>
  )
}
