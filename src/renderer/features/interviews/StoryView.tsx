import { ActionIcon, Button, Group, MultiSelect, Radio, TagsInput, Text, TextInput, Title } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconTrash, IconX } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Story } from '../../../shared/features/interviews/stories.contract.ts'
import { STORY_PARTS, STRENGTHS, type Strength, THEMES, toldCounts } from '../../../shared/features/interviews/stories.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import type { StoryId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { dayText } from '../../ui/day-text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { offerUndo } from '../../ui/undo.tsx'
import classes from './Interviews.module.css'
import { SavedText } from './SavedText.tsx'
import { STORIES_TEXT } from './stories-text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = STORIES_TEXT.stories

interface StoryViewProps {
  readonly storyId: StoryId
  /** Measures how long it is aloud. */
  readonly clock: (story: Story) => ReactNode
  /** What in the journal leads here. */
  readonly linkedFrom: ReactNode
}

/** One story: STAR and what one learnt, how well it carries, how long it is, who has heard it. */
export function StoryView({ storyId, clock, linkedFrom }: StoryViewProps) {
  const { data, error } = useQuery(endpoints.interviews.stories.queryOptions())
  const navigate = useNavigate()
  const remove = useMutation(
    endpoints.interviews.removeStory.mutationOptions({
      onError: onFailure,
      onSuccess: () => {
        void navigate({ to: '/interviews', search: { tab: 'stories' } })
        offerUndo(words.deleted, () => void client.interviews.restoreStory({ storyId }).catch(onFailure))
      },
    }),
  )
  if (error) return <EmptyState {...words.gone} />
  if (!data) return null
  const story = data.find(({ id }) => id === storyId)
  if (!story) return <EmptyState {...words.gone} />
  return (
    <div className={classes.page}>
      <PageHeader
        title={story.title.trim() || words.untitled}
        subtitle={storyMarks(story)}
        width="cards"
        back={
          <Link to="/interviews" search={{ tab: 'stories' }}>
            {words.back}
          </Link>
        }
      >
        <RetireButton story={story} />
        <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate({ storyId })}>
          {words.delete}
        </Button>
      </PageHeader>
      {linkedFrom}
      <div className={classes.columns}>
        <section className={classes.card} aria-label={words.title}>
          <SavedText
            label={words.name}
            initial={story.title}
            minRows={1}
            maxLength={200}
            onSave={(title) => client.interviews.saveStory({ storyId, title })}
          />
          {STORY_PARTS.map((part) => (
            <SavedText
              key={part}
              label={words.parts[part]}
              hint={words.partHints[part]}
              initial={story[part]}
              {...(part === 'metric' ? { minRows: 1 } : {})}
              maxLength={10_000}
              onSave={(text) => client.interviews.saveStory({ storyId, [part]: text })}
            />
          ))}
        </section>
        <div className={classes.column}>
          <Judgement story={story} />
          <section className={classes.card} aria-labelledby="story-aloud">
            <Title order={2} size="h4" id="story-aloud">
              {words.aloud}
            </Title>
            <p className={classes.soft}>{words.aloudHint}</p>
            {story.tellingsMs.length === 0 ? null : <Text className="pb-numbers">{story.tellingsMs.map(clockText).join(' · ')}</Text>}
            {clock(story)}
          </section>
          <ToldTo story={story} />
        </div>
      </div>
    </div>
  )
}

function storyMarks({ isRetired, isSample }: Story): string | undefined {
  const marks = [...(isRetired ? [words.retired] : []), ...(isSample ? [words.sample] : [])]
  return marks.length === 0 ? undefined : marks.join(' · ')
}

function RetireButton({ story: { id: storyId, isRetired } }: { readonly story: Story }) {
  const retire = useMutation(
    endpoints.interviews.setStoryRetired.mutationOptions({
      onError: onFailure,
      onSuccess: (_none, { isRetired: wanted }) =>
        offerUndo(wanted ? words.nowRetired : words.nowInUse, () => {
          void client.interviews.setStoryRetired({ storyId, isRetired: !wanted }).catch(onFailure)
        }),
    }),
  )
  return (
    <Button
      variant="subtle"
      leftSection={isRetired ? <IconArchiveOff size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />}
      onClick={() => retire.mutate({ storyId, isRetired: !isRetired })}
    >
      {isRetired ? words.reuse : words.retire}
    </Button>
  )
}

function Judgement({ story }: { readonly story: Story }) {
  const { id: storyId, strength, themes, principles } = story
  const { data } = useQuery(endpoints.interviews.principles.queryOptions())
  const save = useMutation(endpoints.interviews.saveStory.mutationOptions({ onError: onFailure }))
  const show = useMutation(endpoints.interviews.setStoryPrinciples.mutationOptions({ onError: onFailure }))
  return (
    <section className={classes.card} aria-label={words.strength}>
      <Radio.Group label={words.strength} value={strength} onChange={(value) => save.mutate({ storyId, strength: value as Strength })}>
        <Group gap="lg" mt="xs">
          {STRENGTHS.map((value) => (
            <Radio key={value} value={value} label={words.strengths[value]} />
          ))}
        </Group>
      </Radio.Group>
      <MultiSelect
        label={words.principles}
        data={(data?.principles ?? []).map(({ key, name }) => ({ value: key, label: name }))}
        value={principles}
        searchable
        onChange={(keys) => show.mutate({ storyId, keys })}
      />
      <TagsInput
        label={words.themes}
        placeholder={themes.length === 0 ? words.themesHint : ''}
        data={[...THEMES]}
        maxTags={20}
        value={themes}
        onChange={(value) => save.mutate({ storyId, themes: value.map((theme) => theme.trim().slice(0, 60)).filter(Boolean) })}
      />
    </section>
  )
}

function ToldTo({ story }: { readonly story: Story }) {
  const [company, setCompany] = useState('')
  const add = useMutation(endpoints.interviews.addTold.mutationOptions({ onError: onFailure, onSuccess: () => setCompany('') }))
  const remove = useMutation(endpoints.interviews.removeTold.mutationOptions({ onError: onFailure }))
  return (
    <section className={classes.card} aria-labelledby="story-told">
      <Title order={2} size="h4" id="story-told">
        {words.told}
      </Title>
      {story.told.length === 0 ? <p className={classes.soft}>{words.toldNone}</p> : null}
      <Text className="pb-numbers">
        {toldCounts(story.told)
          .map(({ company: name, count }) => words.toldAt(name || words.somewhere, count))
          .join(' · ')}
      </Text>
      <ul className={classes.list}>
        {story.told.map(({ id: toldId, company: name, day, roundId, wasWeak }) => (
          <li key={toldId} className={classes.question}>
            <span className={classes.grow}>
              {[name || words.somewhere, dayText(day), ...(wasWeak ? [words.wasWeak] : [])].join(' · ')}{' '}
              {roundId ? (
                <Link to="/interviews/rounds/$roundId" params={{ roundId }}>
                  {words.inRound}
                </Link>
              ) : null}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removeTold(name || words.somewhere, dayText(day))}
              onClick={() => remove.mutate({ toldId })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (company.trim() !== '' && !add.isPending) add.mutate({ storyId: story.id, to: { company: company.trim() }, wasWeak: false })
        }}
      >
        <TextInput
          label={words.addTold}
          placeholder={words.addToldHint}
          maxLength={200}
          value={company}
          onChange={(event) => setCompany(event.currentTarget.value)}
        />
      </form>
    </section>
  )
}
