import { useSearch } from '@tanstack/react-router'
import { DrillView } from '../../features/practice/DrillView.tsx'

/** Numeric drills, of one kind or any. */
export function DrillPage() {
  const { drill } = useSearch({ from: '/practice/drill' })
  return <DrillView drill={drill ?? null} />
}
