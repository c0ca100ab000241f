import { type Stop, stopAt } from '../../../shared/features/sections/stops.model.ts'
import type { Action } from '../../ui/actions/action.ts'
import type { PaperSurface } from '../../ui/paper-surface.ts'
import { TEXT } from './text.ts'

/** A heading that is this little below the upper edge counts as reached, in points. */
const REACHED_PT = 24

/** Keys from section to section. In two columns, a later section can stand higher than an earlier one. */
export function sectionActions(stops: readonly Stop[], surface: PaperSurface): readonly Action[] {
  let last: { readonly index: number; readonly scrollTop: number } | null = null
  const current = () => {
    // Nobody scrolled since: the section is the one that was gone to, whatever else is in sight.
    if (last && Math.abs(last.scrollTop - surface.container.scrollTop) < 2) return last.index
    const { pageIndex, yTop } = surface.placeInSight(0)
    return stopAt(stops, { pageIndex, yTop: yTop + REACHED_PT })
  }
  const go = (step: 1 | -1) => {
    const index = Math.max(0, current() + step)
    const stop = stops[index]
    if (!stop) return
    surface.goTo(stop, true)
    last = { index, scrollTop: surface.container.scrollTop }
  }
  const isEnabled = () => surface.isReading() && stops.length > 0
  return [
    { id: 'sections.next', label: TEXT.next, group: TEXT.group, keys: ['shift+j'], isEnabled, run: () => go(1) },
    { id: 'sections.previous', label: TEXT.previous, group: TEXT.group, keys: ['shift+k'], isEnabled, run: () => go(-1) },
  ]
}
