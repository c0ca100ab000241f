import { Badge, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Story } from '../../../shared/features/interviews/stories.contract.ts'
import { LONGEST_TELLING_MS } from '../../../shared/features/interviews/stories.model.ts'
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
  return (
    <div className={classes.wide}>
      <NewByName label={words.new} hint={words.newHint} onName={(title) => create.mutate({ title })} />
      {data.length === 0 ? (
        <EmptyState {...words.none} />
      ) : (
        <ul className={classes.list} aria-label={words.list}>
          {data.map((story) => (
            <li key={story.id}>
              <Link to="/interviews/stories/$storyId" params={{ storyId: story.id }} className={classes.row}>
                <span className={classes.rowHead}>
                  <span className={classes.name}>{story.title.trim() || words.untitled}</span>
                  <Badge variant={story.strength === 'strong' ? 'default' : 'light'}>{words.strengths[story.strength]}</Badge>
                </span>
                <span className={`${classes.facts} pb-numbers`}>
                  <span>{aloudText(story)}</span>
                  {story.themes.map((theme) => (
                    <span key={theme}>{theme}</span>
                  ))}
                  {story.isSample ? <span>{words.sample}</span> : null}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <CoverageMatrix stories={data} />
    </div>
  )
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
