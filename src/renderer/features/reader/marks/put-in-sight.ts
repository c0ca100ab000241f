import type { MarkColor, NewMark } from '../../../../shared/features/reader/mark.model.ts'
import { areaBetween, bareShape, noteRect } from '../../../../shared/features/reader/mark-shape.ts'
import { pageBox } from '../place.ts'
import { pageAt } from '../selection/page-at.ts'
import type { PaperView } from '../viewer.ts'
import { newMark } from './draw.ts'

/** Half of an area that keys put, before arrows move and resize it. */
const HALF_AREA_PT = [100, 60] as const

/** An area in the middle of what is in sight. */
export function areaInSight(view: PaperView, color: MarkColor): NewMark | null {
  const point = middle(view)
  if (!point) return null
  const [width, height] = HALF_AREA_PT
  const rect = areaBetween([point.x - width, point.y - height], [point.x + width, point.y + height], pageBox(point.page))
  return rect && newMark(view, 'area', color, point.pageIndex, bareShape(rect))
}

/** A note in the middle of what is in sight. */
export function noteInSight(view: PaperView, color: MarkColor): NewMark | null {
  const point = middle(view)
  return point && newMark(view, 'note', color, point.pageIndex, bareShape(noteRect(point.x, point.y, pageBox(point.page))))
}

function middle(view: PaperView) {
  const box = view.container.getBoundingClientRect()
  return pageAt(view, box.left + box.width / 2, box.top + box.height / 2)
}
