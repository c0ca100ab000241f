import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { CampaignCard } from '../../features/planner/CampaignCard.tsx'
import { PlanBoard } from '../../features/planner/PlanBoard.tsx'

/** The planner, with the library's papers to link to. */
export function PlanPage() {
  const navigate = useNavigate()
  const papers = useQuery(endpoints.papers.list.queryOptions({ input: { sort: 'title', isDescending: false } }))
  return (
    <PlanBoard
      papers={papers.data ?? []}
      campaign={<CampaignCard />}
      onStart={(block) => {
        if (block.paperId) void navigate({ to: '/read/$paperId', params: { paperId: block.paperId }, search: { block: block.id } })
      }}
    />
  )
}
