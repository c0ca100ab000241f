/** The parts of a paper that somebody explaining it jumps between: what a phase is about, and what a marker stands at. */
export const SECTION_TARGETS = ['abstract', 'introduction', 'related-work', 'method', 'results', 'conclusion'] as const
export type SectionTarget = (typeof SECTION_TARGETS)[number]
