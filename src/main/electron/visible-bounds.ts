import type { Rectangle } from 'electron'

/** True when at least a grip of 100 by 50 points lies inside the area. */
export function isVisible(bounds: Rectangle, area: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
  return width >= 100 && height >= 50
}
