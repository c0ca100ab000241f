import type { MarkColor } from '../../../../shared/features/reader/mark.model.ts'

/** The ink of a mark, for `style`. */
export function markColor(color: MarkColor): string {
  return `var(--pb-mark-${color})`
}
