import { SECTION_TARGETS, type SectionTarget } from '../../kernel/section-targets.ts'
/** What a section is for. Numbered and lettered parts after the references are appendices, whatever they are called. */
export const SECTION_ROLES = [
  'abstract',
  'introduction',
  'related-work',
  'background',
  'method',
  'results',
  'discussion',
  'conclusion',
  'references',
  'appendix',
  'other',
] as const
export type SectionRole = (typeof SECTION_ROLES)[number]

/** A place in a paper: points from the top of the page as it is seen, to the top of the heading's font box. */
export interface Place {
  readonly pageIndex: number
  readonly yTop: number
}

/** A heading of the first level. */
export interface Section extends Place {
  /** As printed, such as "3", "IV" or "A"; null: it has none. */
  readonly number: string | null
  /** As printed, without the number, lines joined. */
  readonly heading: string
  /** 0: the paper has one column, or the heading spans them; 1: left; 2: right. */
  readonly column: 0 | 1 | 2
  readonly role: SectionRole
}

export type TargetPlaces = { readonly [target in SectionTarget]: Place | null }

/** How a page is seen: the matrix from its PDF units to points from its top left corner, and its width in points. */
export interface PageFrame {
  readonly transform: readonly number[]
  readonly width: number
}

/** What was found in a paper's text. */
export interface FoundSections {
  /** Text columns of the body. */
  readonly columns: 1 | 2
  /** In reading order. */
  readonly sections: readonly Section[]
  readonly targets: TargetPlaces
}

/** Raised when sections are found better: papers that were looked through before are looked through again. */
export const DETECTOR_VERSION = 3

/** A place to jump to as the person sees it: found, or set by hand. */
export interface Marker extends Place {
  readonly target: SectionTarget
  readonly isOwn: boolean
}

/** What the person said about a target; null: they took its marker away. */
export type OwnPlaces = Partial<Record<SectionTarget, Place | null>>

/** Markers in reading order of the usual paper. What is set by hand counts, and what is taken away stays away. */
export function mergeMarkers(found: Partial<Record<SectionTarget, Place | null>>, own: OwnPlaces): Marker[] {
  return SECTION_TARGETS.flatMap((target) => {
    const place = own[target] === undefined ? found[target] : own[target]
    return place ? [{ target, pageIndex: place.pageIndex, yTop: place.yTop, isOwn: own[target] !== undefined }] : []
  })
}
