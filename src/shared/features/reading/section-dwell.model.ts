import { BAND_PT, type PageDwell } from './reading.model.ts'

/** A heading of the paper, as far as time in view needs it. Places are points from the top of the page as it is seen. */
export interface PlacedSection {
  readonly heading: string
  readonly pageIndex: number
  readonly yTop: number
  /** 0: the paper has one column, or the heading spans them; 1: left; 2: right. */
  readonly column: 0 | 1 | 2
}

/** Time in view of a section; `heading` null is what stands before the first one. */
export interface SectionDwell {
  /** Among the sections; -1 for what stands before the first one. */
  readonly position: number
  readonly heading: string | null
  readonly activeMs: number
}

/**
 * Time in view by section, in the order of the paper; sections nobody saw are left out. Side by side in two columns,
 * nobody can tell which was read, so both get half. The sum is that of the dwell.
 *
 * @param sections in reading order
 */
export function dwellBySection(dwell: readonly PageDwell[], sections: readonly PlacedSection[]): readonly SectionDwell[] {
  const hasColumns = sections.some(({ column }) => column === 2)
  const totals = new Map<number, number>()
  const add = (index: number, ms: number) => totals.set(index, (totals.get(index) ?? 0) + ms)
  for (const { pageIndex, bandIndex, activeMs } of dwell) {
    const y = (bandIndex + 0.5) * BAND_PT
    const left = sectionAt(sections, pageIndex, 1, y)
    const right = hasColumns ? sectionAt(sections, pageIndex, 2, y) : left
    const half = Math.floor(activeMs / 2)
    add(left, activeMs - half)
    add(right, half)
  }
  return [...totals]
    .filter(([, activeMs]) => activeMs > 0)
    .sort(([one], [other]) => one - other)
    .map(([position, activeMs]) => ({ position, heading: sections[position]?.heading ?? null, activeMs }))
}

/** Index of the section that goes on at a place; -1 before the first. */
function sectionAt(sections: readonly PlacedSection[], pageIndex: number, column: 1 | 2, y: number): number {
  return sections.findLastIndex((section) => {
    if (section.pageIndex !== pageIndex) return section.pageIndex < pageIndex
    // A heading over both columns is read before what is below it in either.
    if (section.column === 0) return section.yTop <= y
    return section.column < column || (section.column === column && section.yTop <= y)
  })
}
