import { Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { Story } from '../../../shared/features/interviews/stories.contract.ts'
import type { BlockId, StoryId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { SpokenClock } from '../../features/focus/SpokenClock.tsx'
import { StoryView } from '../../features/interviews/StoryView.tsx'
import { STORIES_TEXT } from '../../features/interviews/stories-text.ts'
import { onFailure } from '../../features/interviews/use-mock-orders.ts'
import { LinkedFrom } from '../../features/links/LinkedFrom.tsx'
import { StoryRecordings } from '../../features/recordings/KeptSound.tsx'
import { useSpokenSound } from '../../features/recordings/use-spoken-sound.ts'

const route = getRouteApi('/interviews/stories/$storyId')

/** One story; the one clock measures how long it is aloud, and the recorder keeps how it sounded. */
export function StoryPage() {
  const storyId = route.useParams().storyId as StoryId
  const { block } = route.useSearch()
  return (
    <StoryView
      key={storyId}
      storyId={storyId}
      linkedFrom={<LinkedFrom kind="story" id={storyId} />}
      clock={(story) => <Telling story={story} blockId={block} />}
    />
  )
}

function Telling({ story: { id: storyId, title }, blockId }: { readonly story: Story; readonly blockId: BlockId | undefined }) {
  const { sound, trouble } = useSpokenSound({ storyId })
  return (
    <>
      <SpokenClock
        work={{ title: `${STORIES_TEXT.stories.tell}: ${title.trim() || STORIES_TEXT.stories.untitled}`, pillar: 'behavioural', blockId }}
        words={STORIES_TEXT.clock}
        start={STORIES_TEXT.stories.tell}
        sound={sound}
        onSpoken={(timeEntryId) => void client.interviews.addTelling({ storyId, timeEntryId }).catch(onFailure)}
      />
      {trouble ? (
        <Text role="alert" size="sm" c="var(--pb-danger)">
          {trouble}
        </Text>
      ) : null}
      <StoryRecordings storyId={storyId} />
    </>
  )
}
