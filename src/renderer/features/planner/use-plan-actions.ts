import { useMemo } from 'react'
import { PLAN_VIEWS, type PlanView } from '../../../shared/features/planner/plan-views.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { TEXT } from './text.ts'
import { TEXT as LOG_TEXT } from './time-log/text.ts'

interface PlanActionsParts {
  readonly view: PlanView
  readonly onView: (view: PlanView) => void
  /** Leafs so many screens on; null goes to today. */
  readonly onLeaf: (count: number | null) => void
  readonly onZoom: (by: 1 | -1) => void
  readonly onLog: () => void
  readonly onSheet: () => void
  readonly onAdd: () => void
  readonly onCalendar: () => void
}

/** Everything the planner does by key, also found in the palette and the cheat sheet. Pass functions that stay the same. */
export function usePlanActions({ view, onView, onLeaf, onZoom, onLog, onSheet, onAdd, onCalendar }: PlanActionsParts): void {
  useActions(
    useMemo(() => {
      const group = TEXT.title
      return [
        ...PLAN_VIEWS.map((other, index) => ({
          id: `plan.view.${other}`,
          label: TEXT.showView(TEXT.views[other]),
          group,
          keys: [String(index + 1)],
          run: () => onView(other),
        })),
        { id: 'plan.previous', label: TEXT.leaf[view].previous, group, keys: ['['], run: () => onLeaf(-1) },
        { id: 'plan.next', label: TEXT.leaf[view].next, group, keys: [']'], run: () => onLeaf(1) },
        { id: 'plan.today', label: TEXT.today, group, keys: ['t'], run: () => onLeaf(null) },
        { id: 'plan.calendar', label: TEXT.calendar.focus, group, keys: ['g'], run: onCalendar },
        { id: 'plan.zoomIn', label: TEXT.zoom.in, group, keys: ['+', '='], run: () => onZoom(1) },
        { id: 'plan.zoomOut', label: TEXT.zoom.out, group, keys: ['-'], run: () => onZoom(-1) },
        { id: 'plan.log', label: LOG_TEXT.open, group, keys: ['l'], run: onLog },
        { id: 'plan.sheet', label: TEXT.exports.sheet, group, keys: ['mod+p'], run: onSheet },
        { id: 'plan.add', label: TEXT.quickAdd.label, group, keys: ['n'], run: onAdd },
      ]
    }, [view, onView, onLeaf, onZoom, onLog, onSheet, onAdd, onCalendar]),
  )
}
