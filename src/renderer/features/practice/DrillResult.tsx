import { Button, Text } from '@mantine/core'
import { MarkdownView } from '../../ui/markdown/MarkdownView.tsx'
import classes from './Review.module.css'
import { TEXT } from './text.ts'

interface DrillResultProps {
  readonly result: { readonly isRight: boolean; readonly expected: number; readonly steps: readonly string[] }
  readonly unit: string
  readonly onAnother: () => void
}

const SHOWN_DIGITS = 5

/** Right or not, the number, and how to get there. */
export function DrillResult({ result, unit, onAnother }: DrillResultProps) {
  const words = TEXT.drills
  const expected = result.expected.toLocaleString('en', { maximumSignificantDigits: SHOWN_DIGITS })
  return (
    <section className={classes.answer} aria-label={words.steps}>
      <Text role="status" fw={600} c={result.isRight ? 'var(--pb-accent-ink)' : 'var(--pb-danger)'}>
        {`${result.isRight ? words.right : words.wrong}. ${words.expected(expected, unit)}.`}
      </Text>
      <MarkdownView text={result.steps.map((step, index) => `${index + 1}. ${step}`).join('\n')} {...TEXT.markdown} />
      <Button mt="md" onClick={onAnother} autoFocus>
        {words.another}
      </Button>
    </section>
  )
}
