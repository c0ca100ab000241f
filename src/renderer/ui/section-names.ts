import type { SectionTarget } from '../../shared/kernel/section-targets.ts'

/** What the parts of a paper are called on screen. */
export const SECTION_NAMES: Readonly<Record<SectionTarget, string>> = {
  abstract: 'Abstract',
  introduction: 'Introduction',
  'related-work': 'Related work',
  method: 'Method',
  results: 'Results',
  conclusion: 'Conclusion',
}
