import { Text, Title } from '@mantine/core'
import type { Review, ReviewBlock } from '../../../shared/features/week-review/week-review.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { PillarName, pillarColor } from '../../ui/pillars.tsx'
import { BlockWords } from './BlockWords.tsx'
import { TEXT } from './text.ts'
import classes from './WeekReview.module.css'

/** What the week was: done and not done, minutes worked against minutes planned. */
export function LookBack({ review }: { readonly review: Review }) {
  const notDone = [...review.open, ...review.decided.map(({ block }) => block)]
  return (
    <>
      <Text size="lg" className="pb-numbers">
        {TEXT.week.total(durationText(review.actualMs), durationText(review.plannedMs))}
      </Text>
      <Blocks title={TEXT.week.done(review.done.length)} blocks={review.done} none={TEXT.week.nothingDone} />
      <Blocks title={TEXT.week.notDone(notDone.length)} blocks={notDone} none={TEXT.week.allDone} />
      <section aria-labelledby="review-minutes">
        <Title order={2} size="h4" id="review-minutes">
          {TEXT.week.minutes}
        </Title>
        {review.pillars.length === 0 ? (
          <Text c="var(--pb-ink-soft)">{TEXT.week.noMinutes}</Text>
        ) : (
          <table className={`${classes.table} pb-numbers`}>
            <thead>
              <tr>
                <th scope="col">{TEXT.week.pillar}</th>
                <th scope="col">{TEXT.week.planned}</th>
                <th scope="col">{TEXT.week.actual}</th>
                <th scope="col">{TEXT.week.difference}</th>
              </tr>
            </thead>
            <tbody>
              {review.pillars.map(({ pillar, plannedMs, actualMs }) => (
                <tr key={pillar}>
                  <td>
                    <PillarName pillar={pillar} />
                  </td>
                  <td>{durationText(plannedMs)}</td>
                  <td>{durationText(actualMs)}</td>
                  <td>{difference(actualMs - plannedMs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

function Blocks({ title, blocks, none }: { readonly title: string; readonly blocks: readonly ReviewBlock[]; readonly none: string }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb={blocks.length === 0 ? 0 : 'sm'}>
        {blocks.length === 0 ? none : title}
      </Title>
      <ul className={classes.blocks}>
        {blocks.map((block) => (
          <li key={block.id} className={classes.block} style={{ ['--pillar' as string]: pillarColor(block.pillar) }}>
            <BlockWords block={block} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function difference(ms: number): string {
  return ms === 0 ? '0' : `${ms > 0 ? '+' : '−'}${durationText(Math.abs(ms))}`
}
