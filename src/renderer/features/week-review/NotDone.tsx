import { Button, Group, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import type { Review, ReviewBlock } from '../../../shared/features/week-review/week-review.contract.ts'
import { DECISIONS, type Decision } from '../../../shared/features/week-review/week-review.model.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { minuteOf, timeValue } from '../../../shared/kernel/time-field.ts'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { pillarColor } from '../../ui/pillars.tsx'
import { BlockWords } from './BlockWords.tsx'
import { TEXT } from './text.ts'
import classes from './WeekReview.module.css'

const FOR_ALL = DECISIONS.filter((decision) => decision !== 'move')
const onError = () => {
  notifications.show({ message: TEXT.failed, color: 'red' })
}

interface NotDoneProps {
  readonly weekStart: IsoDate
  readonly review: Review
}

interface Place {
  readonly day: IsoDate
  readonly startMinute: number
}

/** What becomes of each block that is still open; nothing moves by itself. */
export function NotDone({ weekStart, review: { open, decided, today } }: NotDoneProps) {
  const decideOn = useMutation(endpoints.weekReview.decide.mutationOptions({ onError }))
  const takeBack = useMutation(endpoints.weekReview.takeBack.mutationOptions({ onError }))
  const [movedId, setMovedId] = useState<BlockId | null>(null)
  const hasDecided = decided.length > 0
  const takeBackLatest = takeBack.mutate
  useActions(
    useMemo(
      () => [
        {
          id: 'week-review.undo',
          label: TEXT.left.takeBackLatest,
          group: TEXT.title,
          keys: ['mod+z'],
          isEnabled: () => hasDecided,
          run: () => takeBackLatest({ weekStart }),
        },
      ],
      [hasDecided, takeBackLatest, weekStart],
    ),
  )
  const decide = (blockIds: BlockId[], decision: Decision, at?: Place) => {
    setMovedId(null)
    decideOn.mutate({ weekStart, blockIds, decision, ...(at ? { at } : {}) })
  }
  return (
    <>
      <Text c="var(--pb-ink-soft)">{open.length === 0 ? TEXT.left.none : TEXT.left.hint}</Text>
      {open.length > 1 ? (
        <Group gap="xs" role="group" aria-label={TEXT.left.all}>
          <Text size="sm">{TEXT.left.all}</Text>
          {FOR_ALL.map((decision) => (
            <Button
              key={decision}
              size="compact-md"
              variant="default"
              title={TEXT.decisions[decision].hint}
              onClick={() =>
                decide(
                  open.map((block) => block.id),
                  decision,
                )
              }
            >
              {TEXT.decisions[decision].label}
            </Button>
          ))}
        </Group>
      ) : null}
      <ul className={classes.blocks} aria-label={TEXT.left.list}>
        {open.map((block) => (
          <li key={block.id} className={classes.block} style={{ ['--pillar' as string]: pillarColor(block.pillar) }}>
            <BlockWords block={block} />
            {movedId === block.id ? (
              <PlaceForm block={block} today={today} onCancel={() => setMovedId(null)} onPlace={(at) => decide([block.id], 'move', at)} />
            ) : (
              <Group gap="xs">
                {DECISIONS.map((decision) => (
                  <Button
                    key={decision}
                    size="compact-md"
                    variant="default"
                    title={TEXT.decisions[decision].hint}
                    aria-label={TEXT.named(TEXT.decisions[decision].label, block.title)}
                    onClick={() => (decision === 'move' ? setMovedId(block.id) : decide([block.id], decision))}
                  >
                    {TEXT.decisions[decision].label}
                  </Button>
                ))}
              </Group>
            )}
          </li>
        ))}
      </ul>
      {decided.length === 0 ? null : (
        <section aria-labelledby="review-decided">
          <Title order={2} size="h4" id="review-decided" mb="sm">
            {TEXT.left.decided}
          </Title>
          <ul className={classes.blocks}>
            {decided.map(({ block, decision }) => (
              <li key={block.id} className={classes.block} style={{ ['--pillar' as string]: pillarColor(block.pillar) }}>
                <BlockWords block={block} />
                <Group gap="sm">
                  <Text size="sm">{TEXT.decisions[decision].done}</Text>
                  <Button
                    size="compact-md"
                    variant="subtle"
                    aria-label={TEXT.left.takeBackNamed(block.title)}
                    onClick={() => takeBack.mutate({ weekStart, blockId: block.id })}
                  >
                    {TEXT.left.takeBack}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface PlaceFormProps {
  readonly block: ReviewBlock
  readonly today: IsoDate
  readonly onPlace: (at: Place) => void
  readonly onCancel: () => void
}

/** A day and an hour of the block's own. */
function PlaceForm({ block, today, onPlace, onCancel }: PlaceFormProps) {
  const [day, setDay] = useState<string>(today)
  const [time, setTime] = useState(timeValue(block.startMinute ?? 9 * 60))
  const startMinute = minuteOf(time, 0)
  const isValid = /^\d{4}-\d\d-\d\d$/.test(day) && startMinute !== null
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isValid) onPlace({ day: day as IsoDate, startMinute })
  }
  return (
    <form onSubmit={onSubmit}>
      <Group gap="xs" align="flex-end">
        <TextInput type="date" label={TEXT.left.day} autoFocus value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        <TextInput type="time" label={TEXT.left.time} value={time} onChange={(event) => setTime(event.currentTarget.value)} />
        <Button type="submit" disabled={!isValid}>
          {TEXT.left.place}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {TEXT.left.cancel}
        </Button>
      </Group>
    </form>
  )
}
