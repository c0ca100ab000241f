import { Button, Group, Text, Title } from '@mantine/core'
import { IconCheck, IconPlayerPlayFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import { durationText } from '../../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { PillarName, pillarColor } from '../../../ui/pillars.tsx'
import { FinishBlock } from '../FinishBlock.tsx'
import { nextText, spanText } from './next-text.ts'
import classes from './Today.module.css'
import { TEXT } from './text.ts'
import { useToggleDone } from './use-block-status.ts'

interface NextBlockProps {
  readonly next: Block | null
  readonly startsInMs: number
  readonly today: IsoDate
  /** Opens the surface of the block, or the focus timer for one without. */
  readonly onStart: (block: Block) => void
}

/** The one thing to do now, and the button that starts it. */
export function NextBlock({ next, startsInMs, today, onStart }: NextBlockProps) {
  const toggleDone = useToggleDone()
  if (!next) return <NothingNext />
  return (
    <section
      className={classes.next}
      aria-label={TEXT.next.title}
      data-running={startsInMs <= 0 || undefined}
      style={{ ['--pillar' as string]: pillarColor(next.pillar) }}
    >
      <Text className={`${classes.when} pb-numbers`}>{nextText(next, startsInMs, today)}</Text>
      <Title order={2} size="h3" className={classes.nextTitle}>
        {next.title}
      </Title>
      <Group gap="md" className="pb-numbers">
        <PillarName pillar={next.pillar} />
        <Text size="sm" c="var(--pb-ink-soft)">
          {spanText(next)}
        </Text>
        {next.actualMs > 0 ? (
          <Text size="sm" c="var(--pb-ink-soft)">
            {TEXT.next.spent(durationText(next.actualMs))}
          </Text>
        ) : null}
      </Group>
      {next.notes.trim() ? (
        <Text size="sm" className={classes.notes}>
          {next.notes}
        </Text>
      ) : null}
      <Group gap="sm" mt="sm">
        <Button leftSection={<IconPlayerPlayFilled size={16} aria-hidden />} onClick={() => onStart(next)}>
          {TEXT.next.start}
        </Button>
        {next.paperId || next.work ? null : <FinishBlock key={next.id} block={next} />}
        <Button variant="default" leftSection={<IconCheck size={16} aria-hidden />} onClick={() => toggleDone(next)}>
          {TEXT.next.done}
        </Button>
      </Group>
    </section>
  )
}

function NothingNext() {
  return (
    <section className={classes.next} aria-label={TEXT.next.title}>
      <Title order={2} size="h4">
        {TEXT.next.none}
      </Title>
      <Text c="var(--pb-ink-soft)" maw="34rem">
        {TEXT.next.noneHint}
      </Text>
      <Group mt="sm">
        <Button renderRoot={(props) => <Link to="/plan" {...props} />}>{TEXT.next.plan}</Button>
      </Group>
    </section>
  )
}
