import { INTERVIEW_FORMATS, type InterviewFormat } from './interview-formats.ts'

/** What a block of the plan can be about, beside a paper. */
const WORK_KINDS = ['story', 'project', 'mock', 'deck'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** `story:<id>`, `project:<id>`, `mock:<format>` or `deck:<category>`: one text, so that it is compared and copied as one. */
export type BlockWork = `${WorkKind}:${string}`

export const WORK_FORM = /^(story|project|mock|deck):([\w.-]{1,64})$/

/** The two halves of a work. */
export function readWork(work: BlockWork): { readonly kind: WorkKind; readonly key: string } {
  const at = work.indexOf(':')
  return { kind: work.slice(0, at) as WorkKind, key: work.slice(at + 1) }
}

/** The format of a mock's work; null when it is of another kind, or its format is not known any more. */
export function formatOf(work: BlockWork): InterviewFormat | null {
  const { kind, key } = readWork(work)
  return kind === 'mock' ? (INTERVIEW_FORMATS.find((format) => format === key) ?? null) : null
}
