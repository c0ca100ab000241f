import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LinkGroup } from '../../../shared/features/planner/quick-link.ts'
import { CATEGORIES, PILLAR_OF } from '../../../shared/features/practice/practice.model.ts'
import { FORMAT_NAMES, FORMAT_PILLARS, INTERVIEW_FORMATS } from '../../../shared/kernel/interview-formats.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import { STORIES_TEXT } from '../../features/interviews/stories-text.ts'
import { CATEGORY_NAMES } from '../../features/practice/text.ts'
import { TEXT } from '../text.ts'

/** What a block of the plan can open: papers, stories, projects, mocks by format, and the cards of a category. */
export function useBlockLinks(): readonly LinkGroup[] {
  const { data: papers } = useQuery(endpoints.papers.list.queryOptions({ input: { sort: 'title', isDescending: false } }))
  const { data: stories } = useQuery(endpoints.interviews.stories.queryOptions())
  const { data: projects } = useQuery(endpoints.interviews.projects.queryOptions())
  return useMemo(() => {
    const words = TEXT.blockLinks
    return [
      {
        group: words.papers,
        items: (papers ?? []).map(({ id, title }) => ({
          value: `paper:${id}`,
          label: visibleText(title),
          pillar: 'paper-reading' as const,
        })),
      },
      {
        group: words.stories,
        items: (stories ?? []).map(({ id, title }) => ({
          value: `story:${id}`,
          label: title.trim() || STORIES_TEXT.stories.untitled,
          pillar: 'behavioural' as const,
        })),
      },
      {
        group: words.projects,
        items: (projects ?? []).map(({ id, name }) => ({
          value: `project:${id}`,
          label: name.trim() || STORIES_TEXT.projects.untitled,
          pillar: 'projects-vision' as const,
        })),
      },
      {
        group: words.mocks,
        items: INTERVIEW_FORMATS.map((format) => ({
          value: `mock:${format}`,
          label: words.mock(FORMAT_NAMES[format]),
          pillar: FORMAT_PILLARS[format],
        })),
      },
      {
        group: words.decks,
        items: CATEGORIES.map((key) => ({ value: `deck:${key}`, label: words.deck(CATEGORY_NAMES[key]), pillar: PILLAR_OF[key] })),
      },
    ]
  }, [papers, stories, projects])
}
