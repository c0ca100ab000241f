import { Button, Group, Select, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { DRILLS, type DrillName } from '../../../shared/features/practice/drills/drill-names.ts'
import { parseNumber } from '../../../shared/features/practice/parse-number.ts'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { MarkdownView } from '../../ui/markdown/MarkdownView.tsx'
import { DrillResult } from './DrillResult.tsx'
import classes from './Review.module.css'
import { DRILL_NAMES, TEXT } from './text.ts'
import { onFailure } from './use-practice-orders.ts'

const words = TEXT.drills

/** A problem with fresh numbers, its check and its worked steps. `round` counts up for another one. */
export function DrillView({ drill }: { readonly drill: DrillName | null }) {
  const navigate = useNavigate()
  const [round, setRound] = useState(0)
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <Link to="/practice" className={classes.back}>
          {TEXT.review.leave}
        </Link>
        <VisuallyHidden component="h1">{words.title}</VisuallyHidden>
        <span className={classes.push} />
        <Select
          size="xs"
          aria-label={words.kind}
          data={[{ value: '', label: words.anyKind }, ...DRILLS.map((name) => ({ value: name, label: DRILL_NAMES[name] }))]}
          value={drill ?? ''}
          allowDeselect={false}
          onChange={(name) => void navigate({ to: '/practice/drill', search: name ? { drill: name as DrillName } : {} })}
        />
      </header>
      <DrillProblem key={`${drill} ${round}`} drill={drill} round={round} onAnother={() => setRound((count) => count + 1)} />
    </div>
  )
}

interface DrillProblemProps {
  readonly drill: DrillName | null
  readonly round: number
  readonly onAnother: () => void
}

function DrillProblem({ drill, round, onAnother }: DrillProblemProps) {
  const [typed, setTyped] = useState('')
  const [isUnread, setUnread] = useState(false)
  const since = useRef(performance.now())
  const options = endpoints.practice.drill.queryOptions({ input: { drill } })
  // Asking again would be another problem, and every round is one: neither is shared nor kept.
  const problem = useQuery({
    ...options,
    queryKey: [...options.queryKey, round] as unknown as typeof options.queryKey,
    gcTime: 0,
    staleTime: 'static',
  })
  const check = useMutation(endpoints.practice.answerDrill.mutationOptions({ onError: onFailure }))
  const { mutate, data: result } = check
  const { data } = problem
  useActions(
    useMemo(
      () => [
        {
          id: 'practice.another-drill',
          label: words.another,
          group: words.title,
          keys: ['enter', 'space'],
          isEnabled: () => result !== undefined,
          run: onAnother,
        },
      ],
      [result, onAnother],
    ),
  )
  if (problem.error) return <EmptyState {...TEXT.unreadable} />
  if (!data) return null
  const send = (answer: number | null) => {
    setUnread(false)
    mutate({ drill: data.drill, seed: data.seed, answer, shownMs: Math.round(performance.now() - since.current) })
  }
  const submit = () => {
    const answer = parseNumber(typed)
    setUnread(answer === null)
    if (answer !== null && !result) send(answer)
  }
  return (
    <div className={classes.scroller}>
      <article className={classes.card} aria-label={DRILL_NAMES[data.drill]}>
        <Text className={classes.label}>{DRILL_NAMES[data.drill]}</Text>
        <div className={classes.prompt}>
          <MarkdownView text={data.question} {...TEXT.markdown} />
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              label={words.answer}
              description={words.within(data.tolerance * 100)}
              value={typed}
              readOnly={result !== undefined}
              error={isUnread ? words.notANumber : undefined}
              autoFocus
              inputMode="decimal"
              rightSection={data.unit ? <span className="pb-numbers">{data.unit}</span> : undefined}
              rightSectionWidth={data.unit ? `${data.unit.length + 2}ch` : undefined}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            {result ? null : (
              <>
                <Button type="submit">{words.check}</Button>
                <Button variant="subtle" onClick={() => send(null)}>
                  {words.giveUp}
                </Button>
              </>
            )}
          </Group>
        </form>
        {result ? <DrillResult result={result} unit={data.unit} onAnother={onAnother} /> : null}
      </article>
    </div>
  )
}
