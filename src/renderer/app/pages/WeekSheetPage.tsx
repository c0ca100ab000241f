import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { WeekSheet } from '../../features/planner/sheet/WeekSheet.tsx'
import { WeekGoals } from '../../features/week-review/WeekGoals.tsx'

/** The week on paper, with what its review asked of it. */
export function WeekSheetPage() {
  const search: { day?: string } = useSearch({ strict: false })
  const day = search.day as IsoDate | undefined
  const navigate = useNavigate()
  const back = useCallback(() => void navigate({ to: '/plan' }), [navigate])
  return <WeekSheet day={day} goals={<WeekGoals day={day} />} onBack={back} />
}
