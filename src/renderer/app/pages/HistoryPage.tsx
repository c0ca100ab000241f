import { useNavigate } from '@tanstack/react-router'
import { History } from '../../features/reading/History.tsx'

/** All sessions and their trends. */
export function HistoryPage() {
  const navigate = useNavigate()
  return <History onChoosePaper={() => void navigate({ to: '/read' })} />
}
