import { TrashView } from '../../features/trash/TrashView.tsx'

/** Everything that was deleted. */
export function TrashPage() {
  return <TrashView />
}
