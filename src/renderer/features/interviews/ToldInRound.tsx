import { Button, Checkbox, Group, Select, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoundId, StoryId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Interviews.module.css'
import { STORIES_TEXT } from './stories-text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = STORIES_TEXT.told

/** Which stories came up in a round; one that was weak is marked so. */
export function ToldInRound({ roundId }: { readonly roundId: RoundId }) {
  const { data } = useQuery(endpoints.interviews.stories.queryOptions())
  const [storyId, setStoryId] = useState<string | null>(null)
  const [wasWeak, setWeak] = useState(false)
  const add = useMutation(
    endpoints.interviews.addTold.mutationOptions({
      onError: onFailure,
      onSuccess: () => {
        setStoryId(null)
        setWeak(false)
      },
    }),
  )
  if (!data) return null
  const told = data.flatMap((story) => story.told.filter((each) => each.roundId === roundId).map((each) => ({ ...each, story })))
  return (
    <section className={classes.card} aria-labelledby="round-told">
      <Title order={2} size="h4" id="round-told">
        {words.title}
      </Title>
      {data.length === 0 ? (
        <p className={classes.soft}>{words.none}</p>
      ) : (
        <>
          <p className={classes.soft}>{words.hint}</p>
          {told.map(({ id, story, wasWeak: isWeak }) => (
            <Text key={id}>
              <Link to="/interviews/stories/$storyId" params={{ storyId: story.id }}>
                {story.title.trim() || STORIES_TEXT.stories.untitled}
              </Link>
              {isWeak ? ` · ${STORIES_TEXT.stories.wasWeak}` : ''}
            </Text>
          ))}
          <Group align="flex-end">
            <Select
              label={words.pick}
              data={data.map(({ id, title }) => ({ value: id as string, label: title.trim() || STORIES_TEXT.stories.untitled }))}
              value={storyId}
              onChange={setStoryId}
            />
            <Checkbox label={words.weak} checked={wasWeak} onChange={(event) => setWeak(event.currentTarget.checked)} mb={8} />
            <Button
              variant="light"
              disabled={storyId === null}
              onClick={() => (storyId === null ? undefined : add.mutate({ storyId: storyId as StoryId, to: { roundId }, wasWeak }))}
            >
              {words.add}
            </Button>
          </Group>
        </>
      )}
    </section>
  )
}
