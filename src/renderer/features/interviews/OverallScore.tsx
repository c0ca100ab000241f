import { Badge, Group } from '@mantine/core'
import type { Mock } from '../../../shared/features/interviews/mocks.contract.ts'
import { TOP_MARK } from '../../../shared/features/interviews/rubric.model.ts'
import classes from './Interviews.module.css'
import { TEXT } from './text.ts'

const words = TEXT.score

/** What the lines of the rubric come to, with how much of it they are; nothing before the first is scored. */
export function OverallScore({ mock }: { readonly mock: Mock }) {
  if (mock.overallScore === null) return null
  return (
    <section className={classes.overall} aria-label={words.overall} aria-live="polite">
      <Group gap="sm">
        <strong>{words.overall}</strong>
        <span className="pb-numbers">{TEXT.trends.outOf(mock.overallScore, TOP_MARK)}</span>
        {mock.hireSignal ? <Badge variant="light">{TEXT.signals[mock.hireSignal]}</Badge> : null}
        <span className={`${classes.facts} pb-numbers`}>{words.of(mock.scored, mock.rubric.length)}</span>
      </Group>
      <p className={classes.soft}>{mock.hireSignal ? words.overallHint : words.noSignal}</p>
    </section>
  )
}
