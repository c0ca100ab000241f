import { Text } from '@mantine/core'
import { IconBook2, IconSparkles, IconSquare } from '@tabler/icons-react'
import { TEXT } from './text.ts'
import classes from './Welcome.module.css'

export type Beginning = 'paper' | 'sample' | 'empty'

const CHOICES = [
  { beginning: 'paper', Icon: IconBook2 },
  { beginning: 'sample', Icon: IconSparkles },
  { beginning: 'empty', Icon: IconSquare },
] as const

interface StartStepProps {
  readonly role: string
  readonly isBusy: boolean
  readonly onChoose: (beginning: Beginning) => void
}

/** What to have on the table first. Only this writes anything. */
export function StartStep({ role, isBusy, onChoose }: StartStepProps) {
  return (
    <>
      {role === '' ? null : (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.start.keeps(role)}
        </Text>
      )}
      <div className={classes.choices}>
        {CHOICES.map(({ beginning, Icon }) => (
          <button key={beginning} type="button" className={classes.choice} disabled={isBusy} onClick={() => onChoose(beginning)}>
            <Icon size={22} aria-hidden />
            <strong>{TEXT.start[beginning].name}</strong>
            <span>{TEXT.start[beginning].why}</span>
          </button>
        ))}
      </div>
    </>
  )
}
