import { Button, Group, Text, Textarea, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Story } from '../../../shared/features/interviews/stories.contract.ts'
import { coverage, MOST_PRINCIPLES, type Principle } from '../../../shared/features/interviews/stories.model.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Interviews.module.css'
import { STORIES_TEXT } from './stories-text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = STORIES_TEXT.matrix

interface CoverageMatrixProps {
  /** Those in use. */
  readonly stories: readonly Story[]
  /** How many are left out because they are retired. */
  readonly retired: number
}

/** Stories across, principles down; what no story carries is named as a gap. */
export function CoverageMatrix({ stories, retired }: CoverageMatrixProps) {
  const { data } = useQuery(endpoints.interviews.principles.queryOptions())
  const [isEditing, setEditing] = useState(false)
  if (!data) return null
  const covered = coverage(data.principles, stories)
  const gaps = covered.filter(({ carried }) => carried === 0).map(({ name }) => name)
  return (
    <section className={classes.card} aria-labelledby="story-coverage">
      <Group justify="space-between">
        <Title order={2} size="h4" id="story-coverage">
          {words.title}
        </Title>
        <Button variant="subtle" size="compact-sm" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          {words.edit}
        </Button>
      </Group>
      {isEditing ? <EditPrinciples principles={data.principles} isOwn={data.isOwn} onDone={() => setEditing(false)} /> : null}
      <Text>{words.gaps(gaps)}</Text>
      <p className={classes.soft}>{retired === 0 ? words.hint : `${words.hint} ${words.leftOut(retired)}`}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key. */}
      <section className={classes.matrixFrame} aria-label={words.frame} tabIndex={0}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">{words.principle}</th>
              <th scope="col">{words.carried}</th>
              {stories.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title.trim() || STORIES_TEXT.stories.untitled}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {covered.map(({ key, name, carried }) => (
              <tr key={key} data-gap={carried === 0 || undefined}>
                <th scope="row">{name}</th>
                <td className="pb-numbers">{carried}</td>
                {stories.map((story) => (
                  <Mark key={story.id} story={story} principle={key} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Mark({ story, principle }: { readonly story: Story; readonly principle: string }) {
  if (!story.principles.includes(principle)) return <td aria-label={words.not} />
  const carries = story.strength === 'good' || story.strength === 'strong'
  return (
    <td>
      <span className={classes.dot} data-full={carries || undefined} role="img" aria-label={carries ? words.carries : words.shows} />
    </td>
  )
}

interface EditPrinciplesProps {
  readonly principles: readonly Principle[]
  readonly isOwn: boolean
  readonly onDone: () => void
}

function EditPrinciples({ principles, isOwn, onDone }: EditPrinciplesProps) {
  const [text, setText] = useState(() => principles.map(({ name }) => name).join('\n'))
  const save = useMutation(endpoints.interviews.savePrinciples.mutationOptions({ onError: onFailure, onSuccess: onDone }))
  return (
    <div>
      <Textarea
        label={words.edit}
        description={words.editHint}
        autosize
        minRows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group mt="xs">
        <Button size="compact-sm" onClick={() => save.mutate({ principles: renamed(principles, text) })} disabled={text.trim() === ''}>
          {words.save}
        </Button>
        {isOwn ? (
          <Button size="compact-sm" variant="subtle" onClick={() => save.mutate({ principles: null })}>
            {words.reset}
          </Button>
        ) : null}
      </Group>
    </div>
  )
}

/** Lines as principles: one that is there keeps its key, one in the place of a name that is gone takes over that key. */
function renamed(before: readonly Principle[], text: string): Principle[] {
  const names = [...new Set(text.split('\n').map((line) => line.trim().slice(0, 80)))].filter(Boolean).slice(0, MOST_PRINCIPLES)
  const gone = before.filter(({ name }) => !names.includes(name)).map(({ key }) => key)
  const used = new Set(before.map(({ key }) => key))
  let next = 1
  const fresh = () => {
    while (used.has(`own-${next}`)) next += 1
    used.add(`own-${next}`)
    return `own-${next}`
  }
  return names.map((name) => ({ key: before.find((principle) => principle.name === name)?.key ?? gone.shift() ?? fresh(), name }))
}
