import { getRouteApi } from '@tanstack/react-router'
import type { ProjectId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { SpokenClock } from '../../features/focus/SpokenClock.tsx'
import { ProjectView } from '../../features/interviews/ProjectView.tsx'
import { STORIES_TEXT } from '../../features/interviews/stories-text.ts'
import { onFailure } from '../../features/interviews/use-mock-orders.ts'
import { LinkedFrom } from '../../features/links/LinkedFrom.tsx'

const route = getRouteApi('/interviews/projects/$projectId')

/** One project; each of its cells is defended aloud against the one clock. */
export function ProjectPage() {
  const projectId = route.useParams().projectId as ProjectId
  const { block } = route.useSearch()
  return (
    <ProjectView
      key={projectId}
      projectId={projectId}
      linkedFrom={<LinkedFrom kind="project" id={projectId} />}
      clock={(project, cell) => {
        const name = STORIES_TEXT.projects.cells[cell]
        return (
          <SpokenClock
            work={{ title: `${project.name.trim() || STORIES_TEXT.projects.untitled}: ${name}`, pillar: 'projects-vision', blockId: block }}
            words={STORIES_TEXT.clock}
            start={STORIES_TEXT.projects.defend(name)}
            onSpoken={(timeEntryId) => void client.interviews.defendCell({ projectId, cell, timeEntryId }).catch(onFailure)}
          />
        )
      }}
    />
  )
}
