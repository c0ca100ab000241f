import { Button, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useImports } from '../../features/papers/ImportProvider.tsx'
import { fieldsOf, saveFields } from '../../features/planner/campaign-fields.ts'
import { newInterview } from '../../features/planner/interview-fields.ts'
import { useInstallSample } from '../../features/sample/use-sample-orders.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import welcome from '../../ui/welcome-card.module.css'
import { GoalStep } from './GoalStep.tsx'
import { type Beginning, StartStep } from './StartStep.tsx'
import { TEXT } from './text.ts'
import { WeekStep } from './WeekStep.tsx'
import classes from './Welcome.module.css'

const STEPS = ['goal', 'week', 'start'] as const

/** The first minutes, as a calm part of Today: three questions, each optional. Nothing is written before the last choice. */
export function Welcome({ onEnd }: { readonly onEnd: () => void }) {
  const id = useId()
  const [at, setAt] = useState(0)
  const [fields, setFields] = useState(() => fieldsOf(null))
  const [interview, setInterview] = useState(() => newInterview([]))
  const [isBusy, setBusy] = useState(false)
  const { chooseFiles } = useImports()
  const sample = useInstallSample()
  const heading = useFocusAfter(at)
  useActions(
    useMemo(() => [{ id: 'welcome.skip', label: TEXT.skipAll, group: TEXT.group, keys: ['escape'], isLast: true, run: onEnd }], [onEnd]),
  )

  const role = fields.targetRole.trim()
  const begin = async (beginning: Beginning) => {
    setBusy(true)
    try {
      if (role !== '')
        await saveFields({ ...fields, interviews: [{ ...interview, label: interview.company.trim() ? '' : TEXT.goal.usualRound }] })
    } catch {
      notifications.show({ message: TEXT.failed, color: 'red' })
      return setBusy(false)
    }
    onEnd()
    if (beginning === 'paper') chooseFiles()
    if (beginning === 'sample') sample.mutate(undefined)
  }

  const step = STEPS[at] ?? 'goal'
  return (
    <section className={welcome.card} aria-labelledby={`${id}-title`} onKeyDown={(event) => leaveByEscape(event, onEnd)}>
      <div className={classes.head}>
        <Title order={2} size="h3" id={`${id}-title`} className={welcome.title}>
          {TEXT.title}
        </Title>
        <Text size="sm" c="var(--pb-ink-soft)" className="pb-numbers">
          {TEXT.step(at + 1, STEPS.length)}
        </Text>
      </div>
      {at === 0 ? <Text c="var(--pb-ink-soft)">{TEXT.hint}</Text> : null}
      <Title order={3} size="h4" ref={heading} tabIndex={-1} className={classes.question}>
        {TEXT[step].title}
      </Title>
      {step === 'start' ? null : (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT[step].hint}
        </Text>
      )}
      {step === 'goal' ? (
        <GoalStep
          role={fields.targetRole}
          interview={interview}
          onRole={(targetRole) => setFields({ ...fields, targetRole })}
          onInterview={setInterview}
        />
      ) : null}
      {step === 'week' ? (
        <WeekStep
          hasRole={role !== ''}
          hours={fields.hours}
          pillars={fields.pillars}
          onHours={(hours) => setFields({ ...fields, hours })}
          onPillars={(pillars) => setFields({ ...fields, pillars })}
        />
      ) : null}
      {step === 'start' ? <StartStep role={role} isBusy={isBusy} onChoose={(beginning) => void begin(beginning)} /> : null}
      <div className={classes.foot}>
        <span className={classes.leave}>
          <Button variant="subtle" px="xs" ml={-10} onClick={onEnd}>
            {TEXT.skip}
          </Button>
          {TEXT.esc}
        </span>
        {at > 0 ? (
          <Button variant="default" onClick={() => setAt(at - 1)}>
            {TEXT.back}
          </Button>
        ) : null}
        {step === 'start' ? null : <Button onClick={() => setAt(at + 1)}>{TEXT.next}</Button>}
      </div>
    </section>
  )
}

function leaveByEscape(event: KeyboardEvent, onEnd: () => void): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  onEnd()
}

/** The heading of a step gets the focus when it changes, not when it is first shown. */
function useFocusAfter(at: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(at)
  useEffect(() => {
    if (shown.current === at) return
    shown.current = at
    heading.current?.focus()
  }, [at])
  return heading
}
