import { getRouteApi } from '@tanstack/react-router'
import type { StoryId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { SpokenClock } from '../../features/focus/SpokenClock.tsx'
import { StoryView } from '../../features/interviews/StoryView.tsx'
import { STORIES_TEXT } from '../../features/interviews/stories-text.ts'
import { onFailure } from '../../features/interviews/use-mock-orders.ts'

const route = getRouteApi('/interviews/stories/$storyId')

/** One story; the one clock measures how long it is aloud. */
export function StoryPage() {
  const storyId = route.useParams().storyId as StoryId
  return (
    <StoryView
      key={storyId}
      storyId={storyId}
      clock={(story) => (
        <SpokenClock
          work={{ title: `${STORIES_TEXT.stories.tell}: ${story.title.trim() || STORIES_TEXT.stories.untitled}`, pillar: 'behavioural' }}
          words={STORIES_TEXT.clock}
          start={STORIES_TEXT.stories.tell}
          onSpoken={(timeEntryId) => void client.interviews.addTelling({ storyId, timeEntryId }).catch(onFailure)}
        />
      )}
    />
  )
}
