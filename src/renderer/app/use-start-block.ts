import { useNavigate } from '@tanstack/react-router'
import type { Block } from '../../shared/features/planner/block.contract.ts'
import { CATEGORIES } from '../../shared/features/practice/practice.model.ts'
import { readWork } from '../../shared/kernel/block-work.ts'
import type { ProjectId, StoryId } from '../../shared/kernel/ids.ts'
import { client } from '../client/client.ts'
import { useOpenFocus } from '../features/focus/FocusProvider.tsx'
import { onFailure } from '../features/interviews/use-mock-orders.ts'

/** Starts a block where its work is done: the reader, a story, a project, a mock, a deck, or the focus timer for anything else. */
export function useStartBlock(): (block: Block) => void {
  const navigate = useNavigate()
  const openFocus = useOpenFocus()
  return (block) => {
    const search = { block: block.id }
    if (block.paperId) return void navigate({ to: '/read/$paperId', params: { paperId: block.paperId }, search })
    if (block.work === null) return openFocus(block)
    const { kind, key } = readWork(block.work)
    switch (kind) {
      case 'story':
        return void navigate({ to: '/interviews/stories/$storyId', params: { storyId: key as StoryId }, search })
      case 'project':
        return void navigate({ to: '/interviews/projects/$projectId', params: { projectId: key as ProjectId }, search })
      case 'mock':
        return void client.interviews
          .openBlockMock({ blockId: block.id })
          .then(({ mockId }) => navigate({ to: '/interviews/mocks/$mockId', params: { mockId } }))
          .catch(onFailure)
      case 'deck': {
        const category = CATEGORIES.find((known) => known === key)
        return void navigate({ to: '/practice/review', search: { ...search, ...(category ? { category } : {}) } })
      }
    }
  }
}
