import type { TargetKind } from '../../../../shared/features/reader/smart-jump/mentions.ts'

/** The words of previews. */
export const TEXT = {
  show: 'Show what is mentioned',
  showPrevious: 'Show what was mentioned before',
  go: 'Go there',
  next: 'Next candidate',
  close: 'Close preview',
  nothing: 'Nothing on this screen is mentioned that the paper has.',
  link: 'Link',
  title: (kind: TargetKind, label: string, page: string) => `${KINDS[kind]}${label === '' ? '' : ` ${label}`} · page ${page}`,
  preview: (title: string) => `Preview: ${title}`,
  candidate: (at: number, count: number) => `${at} of ${count}`,
  arrived: (title: string) => `Went to ${title}`,
} as const

const KINDS: Readonly<Record<TargetKind, string>> = {
  figure: 'Figure',
  table: 'Table',
  equation: 'Equation',
  section: 'Section',
  algorithm: 'Algorithm',
  statement: 'Statement',
  reference: 'Reference',
  footnote: 'Footnote',
}
