import { Title } from '@mantine/core'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import { durationText } from '../../../../shared/kernel/duration.ts'
import { MINUTE_MS } from '../../../../shared/kernel/units.ts'
import { timeText } from '../../../ui/day-text.ts'
import { PILLAR_NAMES, pillarColor } from '../../../ui/pillars.tsx'
import { TEXT } from '../text.ts'
import classes from './WeekSheet.module.css'

/** One day of the sheet; a block has a box to tick. */
export function SheetDay({ title, blocks }: { readonly title: string; readonly blocks: readonly Block[] }) {
  const left = blocks.filter(({ status }) => status !== 'dropped')
  return (
    <section className={classes.day} aria-label={title}>
      <Title order={2} size="h6">
        {title}
      </Title>
      {left.length === 0 ? <p className={classes.soft}>{TEXT.sheet.nothing}</p> : null}
      <ul>
        {left.map((block) => (
          <li key={block.id} className={classes.block} style={{ borderColor: pillarColor(block.pillar) }}>
            <span className={`${classes.soft} pb-numbers`}>
              {block.startMinute === null ? '' : timeText(block.startMinute)} · {durationText(block.durationMinutes * MINUTE_MS)}
            </span>
            <span>
              {block.status === 'done' ? '☑ ' : '☐ '}
              {block.title}
            </span>
            <span className={classes.soft}>
              {PILLAR_NAMES[block.pillar]}
              {block.status === 'done' ? ` · ${TEXT.sheet.done}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
