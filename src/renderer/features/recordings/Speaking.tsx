import { Button, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type PlannedQuestion, WANTED_MS } from '../../../shared/features/recordings/recordings.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { client } from '../../client/client.ts'
import { useNow } from '../../client/use-now.ts'
import classes from './Recordings.module.css'
import type { SoundRecorder } from './sound-recorder.ts'
import { TEXT } from './text.ts'

const DRAW_EVERY_MS = 100

interface SpeakingProps {
  readonly recorder: SoundRecorder
  /** On the page's own clock. */
  readonly beganAt: number
  readonly hasQuestions: boolean
}

/** How long somebody has spoken, how loud it is, and the question that has just broken in. */
export function Speaking({ recorder, beganAt, hasQuestions }: SpeakingProps) {
  const elapsedMs = Math.max(0, useNow(DRAW_EVERY_MS) - beganAt)
  const { asked, answer } = useQuestions(recorder, hasQuestions ? elapsedMs : 0)
  const share = Math.min(1, elapsedMs / WANTED_MS.most) * 100
  return (
    <>
      <div className={classes.speaking}>
        <span className={classes.dot} role="img" aria-label={TEXT.recording} />
        <span className={`${classes.elapsed} pb-numbers`} role="timer" aria-label={TEXT.elapsed}>
          {clockText(elapsedMs)}
        </span>
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.target}
        </Text>
      </div>
      <svg className={classes.meters} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
        <rect className={classes.back} width={100} height={4} />
        <rect
          className={classes.wanted}
          x={(WANTED_MS.least / WANTED_MS.most) * 100}
          width={100 - (WANTED_MS.least / WANTED_MS.most) * 100}
          height={4}
        />
        <rect className={classes.spoken} width={share} height={4} />
        <rect className={classes.back} y={8} width={100} height={4} />
        <rect className={classes.level} y={8} width={recorder.level()} height={4} />
      </svg>
      {asked ? (
        <div className={classes.question} role="alert">
          <Text size="sm" c="var(--pb-ink-soft)">
            {TEXT.question}
          </Text>
          <Text fw={600}>{asked.question}</Text>
          <Button size="compact-sm" variant="default" onClick={answer}>
            {TEXT.answered}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** Shows each planned question when its moment has come, one at a time, and tells main when it was asked and answered. */
function useQuestions({ id, questions }: SoundRecorder, elapsedMs: number) {
  const [next, setNext] = useState(0)
  const [asked, setAsked] = useState<PlannedQuestion | null>(null)
  const due = asked === null ? questions[next] : undefined
  const isDue = due !== undefined && elapsedMs >= due.atMs
  useEffect(() => {
    if (!isDue || !due) return
    setNext((index) => index + 1)
    setAsked(due)
    void client.recordings.interrupt({ recordingId: id, question: due.question, isAnswered: false }).catch(() => {})
  }, [isDue, due, id])
  const answer = () => {
    if (asked) void client.recordings.interrupt({ recordingId: id, question: asked.question, isAnswered: true }).catch(() => {})
    setAsked(null)
  }
  return { asked, answer }
}
