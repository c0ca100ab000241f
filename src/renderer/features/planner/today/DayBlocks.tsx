import { ActionIcon, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled, IconCircleMinus, IconPlayerPlayFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import type { DayLoad } from '../../../../shared/features/planner/load.model.ts'
import { durationText } from '../../../../shared/kernel/duration.ts'
import { MINUTE_MS } from '../../../../shared/kernel/units.ts'
import { timeText } from '../../../ui/day-text.ts'
import { PILLAR_NAMES, pillarColor } from '../../../ui/pillars.tsx'
import { overDayText } from '../load-text.ts'
import classes from './Today.module.css'
import { TEXT } from './text.ts'
import { useToggleDone } from './use-block-status.ts'

interface DayBlocksProps {
  /** Of this study day, earliest first. */
  readonly blocks: readonly Block[]
  readonly nowMinute: number
  /** Of this day. */
  readonly load: DayLoad | undefined
  readonly onStart: (block: Block) => void
}

/** The day from morning to night, with a line where it stands now. */
export function DayBlocks({ blocks, nowMinute, load, onStart }: DayBlocksProps) {
  const toggleDone = useToggleDone()
  const firstAhead = blocks.findIndex((block) => (block.startMinute ?? 0) > nowMinute)
  const nowBefore = firstAhead === -1 ? blocks.length : firstAhead
  const now = (
    <li className={`${classes.nowLine} pb-numbers`}>
      <span>
        <VisuallyHidden>{TEXT.day.now} </VisuallyHidden>
        {timeText(nowMinute)}
      </span>
    </li>
  )
  return (
    <section className={classes.card} aria-labelledby="today-blocks">
      <header className={classes.cardHead}>
        <Title order={2} size="h5" id="today-blocks">
          {TEXT.day.title}
        </Title>
        <Link to="/plan" className={classes.more}>
          {TEXT.day.openPlan}
        </Link>
      </header>
      {load ? <DaySum load={load} /> : null}
      {blocks.length === 0 ? (
        <Text c="var(--pb-ink-soft)">{TEXT.day.empty}</Text>
      ) : (
        <ol className={classes.blocks}>
          {blocks.map((block, index) => (
            <Fragment key={block.id}>
              {index === nowBefore ? now : null}
              <DayBlock block={block} nowMinute={nowMinute} onToggle={toggleDone} onStart={onStart} />
            </Fragment>
          ))}
          {nowBefore === blocks.length ? now : null}
        </ol>
      )}
    </section>
  )
}

/** What the day holds against what it has room for. */
function DaySum({ load }: { readonly load: DayLoad }) {
  const over = overDayText(load, load.day)
  if (load.isOff && over === null) {
    return (
      <Text size="sm" c="var(--pb-ink-soft)">
        {TEXT.day.off}
      </Text>
    )
  }
  if (over === null && load.plannedMs === 0 && load.actualMs === 0) return null
  const sum = TEXT.day.load(durationText(load.plannedMs), durationText(load.actualMs), durationText(load.roomMs))
  return (
    <Text size="sm" c={over === null ? 'var(--pb-ink-soft)' : 'var(--pb-warning)'} className="pb-numbers">
      {over ?? sum}
    </Text>
  )
}

interface DayBlockProps {
  readonly block: Block
  readonly nowMinute: number
  readonly onToggle: (block: Block) => void
  readonly onStart: (block: Block) => void
}

function DayBlock({ block, nowMinute, onToggle, onStart }: DayBlockProps) {
  const facts = [
    PILLAR_NAMES[block.pillar],
    durationText(block.durationMinutes * MINUTE_MS),
    stateText(block, nowMinute),
    block.carriedCount > 0 ? TEXT.day.carried(block.carriedCount) : null,
  ]
  return (
    <li className={classes.block} data-status={block.status} style={{ ['--pillar' as string]: pillarColor(block.pillar) }}>
      <span className={`${classes.time} pb-numbers`}>{timeText(block.startMinute ?? 0)}</span>
      <span className={classes.stripe} aria-hidden />
      <span className={classes.what}>
        <span className={classes.blockTitle}>{block.title}</span>
        <span className={`${classes.facts} pb-numbers`}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {block.status === 'open' ? (
        <ActionIcon variant="subtle" size="lg" aria-label={TEXT.day.start(block.title)} onClick={() => onStart(block)}>
          <IconPlayerPlayFilled size={18} aria-hidden />
        </ActionIcon>
      ) : null}
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={block.status === 'open' ? TEXT.day.markDone(block.title) : TEXT.day.reopen(block.title)}
        onClick={() => onToggle(block)}
      >
        <StatusIcon status={block.status} />
      </ActionIcon>
    </li>
  )
}

function StatusIcon({ status }: Pick<Block, 'status'>) {
  if (status === 'done') return <IconCircleCheckFilled size={22} aria-hidden />
  return status === 'dropped' ? <IconCircleMinus size={22} aria-hidden /> : <IconCircle size={22} aria-hidden />
}

/** How a block stands; nothing of an open one that is still to come. */
function stateText({ status, startMinute, durationMinutes }: Block, nowMinute: number): string | null {
  if (status !== 'open') return TEXT.day[status]
  const start = startMinute ?? 0
  if (start + durationMinutes <= nowMinute) return TEXT.day.missed
  return start <= nowMinute ? TEXT.day.running : null
}
