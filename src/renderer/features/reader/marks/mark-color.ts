import type { MarkColor } from '../../../../shared/features/reader/mark.model.ts'

/** The ink of a mark that covers text, for `style`. */
export function markColor(color: MarkColor): string {
  return `var(--pb-mark-${color})`
}

/** The same colour for lines, which have to be seen by themselves. */
export function lineColor(color: MarkColor): string {
  return `var(--pb-mark-line-${color})`
}
