import { Button, Group, Radio, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Round } from '../../../shared/features/interviews/rounds.contract.ts'
import { type RoundResult as Result, ROUND_CONFIDENCES, ROUND_RESULTS } from '../../../shared/features/interviews/rounds.model.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Interviews.module.css'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = ROUNDS_TEXT.result
const KNOWN = 'known'

/** First how sure one is, then what came of it: never the other way round. */
export function RoundResult({ round }: { readonly round: Round }) {
  const { id: roundId, isConfidenceAsked, confidence, result, resultOn } = round
  const foresee = useMutation(endpoints.interviews.saveConfidence.mutationOptions({ onError: onFailure }))
  const save = useMutation(endpoints.interviews.saveResult.mutationOptions({}))
  const isBadDay = save.error !== null && 'code' in save.error && save.error.code === 'NOT_A_RESULT_DAY'
  return (
    <section className={classes.card} aria-labelledby="round-result">
      <Title order={2} size="h4" id="round-result">
        {words.title}
      </Title>
      {result === null ? (
        <Radio.Group
          label={words.confidence}
          description={words.confidenceHint}
          value={isConfidenceAsked ? (confidence === null ? KNOWN : String(confidence)) : ''}
          onChange={(value) => foresee.mutate({ roundId, percent: value === KNOWN ? null : Number(value) })}
        >
          <Group gap="lg" mt="xs">
            {ROUND_CONFIDENCES.map((percent) => (
              <Radio key={percent} value={String(percent)} label={words.percent(percent)} />
            ))}
            <Radio value={KNOWN} label={words.known} />
          </Group>
        </Radio.Group>
      ) : (
        <Text>{confidence === null ? words.saidNothing : words.said(confidence)}</Text>
      )}
      {isConfidenceAsked ? (
        <>
          <Radio.Group
            label={words.which}
            value={result ?? ''}
            onChange={(value) => save.mutate({ roundId, result: value as Result, ...(resultOn ? { day: resultOn } : {}) })}
          >
            <Group gap="lg" mt="xs">
              {ROUND_RESULTS.map((value) => (
                <Radio key={value} value={value} label={ROUNDS_TEXT.results[value]} />
              ))}
            </Group>
          </Radio.Group>
          {result === null ? null : (
            <Group align="flex-end">
              <TextInput
                type="date"
                label={words.day}
                min={round.heldOn}
                max={round.today}
                value={resultOn ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  value === '' ? undefined : save.mutate({ roundId, result, day: value as IsoDate })
                }
              />
              <Button variant="subtle" onClick={() => save.mutate({ roundId, result: null })}>
                {words.clear}
              </Button>
            </Group>
          )}
          {save.error ? (
            <Text role="alert" size="sm" c="var(--pb-danger)">
              {isBadDay ? words.badDay : TEXT.failed}
            </Text>
          ) : null}
        </>
      ) : (
        <p className={classes.soft}>{words.lockedHint}</p>
      )}
    </section>
  )
}
