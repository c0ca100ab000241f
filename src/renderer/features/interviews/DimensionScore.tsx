import { Group, Radio, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dimension, DimensionScore as Given } from '../../../shared/features/interviews/rubric.model.ts'
import type { MockId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import classes from './Interviews.module.css'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = TEXT.score

interface DimensionScoreProps {
  readonly mockId: MockId
  readonly dimension: Dimension
  /** How much of the whole it counts for; null: all lines count the same. */
  readonly percent: number | null
  readonly given: Given | undefined
}

/** One line of the rubric: a number with its meaning, and the sentence it stands on. */
export function DimensionScore({ mockId, dimension, percent, given }: DimensionScoreProps) {
  const { key, name, anchors } = dimension
  const [evidence, setEvidence] = useState(given?.evidence ?? '')
  // Shown at once; main's refusal takes it back.
  const [chosen, setChosen] = useState<number | null>(null)
  const score = useMutation(
    endpoints.interviews.scoreMock.mutationOptions({
      onError: () => {
        setChosen(null)
        onFailure()
      },
    }),
  )
  const save = useAutosave((text: string) => client.interviews.scoreMock({ mockId, dimension: key, evidence: text }))
  const value = chosen ?? given?.score ?? null
  return (
    <div className={classes.dimension}>
      <Radio.Group
        label={percent === null ? name : <NameWithPercent name={name} percent={percent} />}
        value={value === null ? '' : String(value)}
        onChange={(picked) => {
          setChosen(Number(picked))
          score.mutate({ mockId, dimension: key, score: Number(picked) })
        }}
      >
        <Group gap="lg" mt="xs">
          {anchors.map((anchor, index) => (
            <Radio
              // biome-ignore lint/suspicious/noArrayIndexKey: the four marks have no other name than their number.
              key={index}
              value={String(index + 1)}
              label={String(index + 1)}
              title={anchor}
              aria-label={`${index + 1}: ${anchor}`}
            />
          ))}
        </Group>
      </Radio.Group>
      <p className={classes.anchor}>{value === null ? words.notScored : anchors[value - 1]}</p>
      <Textarea
        aria-label={words.evidence(name)}
        placeholder={words.evidencePlaceholder}
        autosize
        minRows={1}
        maxLength={2_000}
        value={evidence}
        onBlur={save.flush}
        onChange={(event) => {
          setEvidence(event.currentTarget.value)
          save.change(event.currentTarget.value)
        }}
      />
      {save.state === 'saved' ? null : <SaveIndicator state={save.state} />}
    </div>
  )
}

function NameWithPercent({ name, percent }: { readonly name: string; readonly percent: number }) {
  return (
    <>
      {name} <span className={`${classes.share} pb-numbers`}>{words.weight(percent)}</span>
    </>
  )
}
