import { Text } from '@mantine/core'
import type { NoteProblem } from '../../../../shared/features/practice/decks/deck.model.ts'
import classes from './decks.module.css'
import { TEXT } from './text.ts'

interface SkippedNotesProps {
  readonly skipped: readonly { readonly title: string; readonly problem: NoteProblem }[]
  readonly count: number
}

/** Notes that are no question, each with its reason. */
export function SkippedNotes({ skipped, count }: SkippedNotesProps) {
  if (count === 0) return null
  const places = skipped.map((note, index) => ({ ...note, key: `${index}` }))
  return (
    <div>
      <Text size="sm">{TEXT.skipped(count)}</Text>
      <ul className={classes.skipped}>
        {places.map(({ key, title, problem }) => (
          <li key={key}>
            {title || TEXT.untitled}: {TEXT.problems[problem]}
          </li>
        ))}
        {count > skipped.length ? <li>{TEXT.more(count - skipped.length)}</li> : null}
      </ul>
    </div>
  )
}
