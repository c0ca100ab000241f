import { Badge, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Story } from '../../../shared/features/interviews/stories.contract.ts'
import { byUse, LONGEST_TELLING_MS, storySet } from '../../../shared/features/interviews/stories.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CoverageMatrix } from './CoverageMatrix.tsx'
import classes from './Interviews.module.css'
import { STORIES_TEXT } from './stories-text.ts'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = STORIES_TEXT.stories

/** The story bank, and which principle which story carries. */
export function StoryList() {
  const { data, error } = useQuery(endpoints.interviews.stories.queryOptions())
  const navigate = useNavigate()
  const create = useMutation(
    endpoints.interviews.createStory.mutationOptions({
      onError: onFailure,
      onSuccess: ({ storyId }) => void navigate({ to: '/interviews/stories/$storyId', params: { storyId } }),
    }),
  )
  if (error) return <EmptyState {...TEXT.unreadable} />
  if (!data) return null
  const { inUse, retired } = byUse(data)
  return (
    <div className={classes.wide}>
      <NewByName label={words.new} hint={words.newHint} onName={(title) => create.mutate({ title })} />
      {data.length === 0 ? <EmptyState {...words.none} /> : <SetSize stories={inUse} />}
      {inUse.length === 0 ? null : <Stories stories={inUse} label={words.list} />}
      {retired.length === 0 ? null : (
        <section className={classes.retired} aria-labelledby="stories-retired">
          <Title order={2} size="h5" id="stories-retired">
            {words.retired}
          </Title>
          <p className={classes.soft}>{words.retiredHint}</p>
          <Stories stories={retired} label={words.retiredList} />
        </section>
      )}
      <CoverageMatrix stories={inUse} retired={retired.length} />
    </div>
  )
}

function Stories({ stories, label }: { readonly stories: readonly Story[]; readonly label: string }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {stories.map((story) => (
        <li key={story.id}>
          <Link to="/interviews/stories/$storyId" params={{ storyId: story.id }} className={classes.row}>
            <span className={classes.rowHead}>
              <span className={classes.name}>{story.title.trim() || words.untitled}</span>
              <Badge variant={story.strength === 'strong' ? 'default' : 'light'}>{words.strengths[story.strength]}</Badge>
            </span>
            <span className={`${classes.facts} pb-facts pb-numbers`}>
              <span>{aloudText(story)}</span>
              {story.metric.trim() === '' ? <span>{words.noNumber}</span> : null}
              {story.themes.map((theme) => (
                <span key={theme}>{theme}</span>
              ))}
              {story.isSample ? <span>{words.sample}</span> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** How many are in use, and whether that is too few or too many. */
function SetSize({ stories }: { readonly stories: readonly Story[] }) {
  if (stories.length === 0) return <p className={classes.soft}>{words.noneInUse}</p>
  const { carrying, withoutNumber, isThin, isFull } = storySet(stories)
  const advice = [withoutNumber > 0 ? words.withoutNumber(withoutNumber) : '', isThin ? words.thin : '', isFull ? words.full : ''].filter(
    Boolean,
  )
  return <p className={`${classes.soft} pb-numbers`}>{[words.set(stories.length, carrying), ...advice].join(' ')}</p>
}

function aloudText({ tellingsMs }: Story): string {
  const last = tellingsMs.at(-1)
  if (last === undefined) return words.neverAloud
  return last > LONGEST_TELLING_MS ? words.tooLong(clockText(last)) : words.length(clockText(last))
}

interface NewByNameProps {
  readonly label: string
  readonly hint: string
  readonly onName: (name: string) => void
}

/** Something new by its name, one line and Enter. */
export function NewByName({ label, hint, onName }: NewByNameProps) {
  const [name, setName] = useState('')
  return (
    <form
      className={classes.newByName}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onName(name.trim())
      }}
    >
      <TextInput label={label} placeholder={hint} maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />
    </form>
  )
}
