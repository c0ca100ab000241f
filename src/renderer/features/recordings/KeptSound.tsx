import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Recording } from '../../../shared/features/recordings/recordings.model.ts'
import type { MockId, StoryId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { Player } from './Player.tsx'
import classes from './Recordings.module.css'
import { RemoveRecording } from './RemoveRecording.tsx'
import { TEXT } from './text.ts'

/** What was recorded of a mock, oldest first; nothing when nothing was. */
export function MockRecordings({ mockId }: { readonly mockId: MockId }) {
  const { data } = useQuery(endpoints.recordings.ofMock.queryOptions({ input: { mockId } }))
  return <KeptSound recordings={data ?? []} title={TEXT.mock.title} />
}

/** What was recorded of a story while it was told. */
export function StoryRecordings({ storyId }: { readonly storyId: StoryId }) {
  const { data } = useQuery(endpoints.recordings.ofStory.queryOptions({ input: { storyId } }))
  return <KeptSound recordings={data ?? []} title={TEXT.story.title} isInCard />
}

interface KeptSoundProps {
  readonly recordings: readonly Recording[]
  readonly title: string
  /** It stands inside a card and needs no edges of its own. */
  readonly isInCard?: boolean
}

function KeptSound({ recordings, title, isInCard = false }: KeptSoundProps) {
  if (recordings.length === 0) return null
  return (
    <section className={isInCard ? classes.inCard : classes.small} aria-labelledby="kept-sound">
      <Title order={isInCard ? 3 : 2} size={isInCard ? 'h5' : 'h4'} id="kept-sound">
        {title}
      </Title>
      {recordings.map((recording) => (
        <div key={recording.id}>
          <Player recording={recording} />
          <RemoveRecording recordingId={recording.id} />
          {TEXT.list.ending[recording.ending] === '' ? null : <Text size="sm">{TEXT.list.ending[recording.ending]}</Text>}
        </div>
      ))}
    </section>
  )
}
