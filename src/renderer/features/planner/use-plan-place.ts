import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { leafed, PLAN_VIEWS, type PlanView } from '../../../shared/features/planner/plan-views.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'

export interface PlanPlace {
  readonly view: PlanView
  /** What main says is there; of the place before while the next one is being fetched. */
  readonly span: Span | undefined
  readonly setView: (view: PlanView) => void
  readonly goTo: (day: IsoDate) => void
  /** Leafs so many screens on; null goes to today. */
  readonly leaf: (count: number | null) => void
}

/** Which view stands at which day. The view is remembered; the plan always opens at today. */
export function usePlanPlace(): PlanPlace {
  const [stored, setView] = useLayoutValue<string>('planView', 'week')
  const view = PLAN_VIEWS.find((known) => known === stored) ?? 'week'
  const [day, setDay] = useState<IsoDate | null>(null)
  const { data: span } = useQuery({
    ...endpoints.planner.span.queryOptions({ input: day === null ? { view } : { view, day } }),
    placeholderData: (before) => before,
  })
  const at = span?.at
  const leaf = useCallback(
    (count: number | null) => {
      if (count === null) setDay(null)
      else if (at !== undefined) setDay(leafed(view, at, count))
    },
    [view, at],
  )
  return { view, span, setView, goTo: setDay, leaf }
}
