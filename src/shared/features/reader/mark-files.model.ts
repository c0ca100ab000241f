/** How marks stand together in Markdown. */
export const GROUPINGS = ['page', 'color', 'section'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Why marks were not written to a file. */
export const EXPORT_REFUSALS = [
  /** The paper needs a password, so what is added would have to be encrypted, too. */
  'encrypted',
  'damaged',
  'too-slow',
  'too-hungry',
  /** The place is in the app's own folder. */
  'own-folder',
  'missing',
  'no-permission',
  'no-space',
  'failed',
] as const
export type ExportRefusal = (typeof EXPORT_REFUSALS)[number]

export type ExportOutcome =
  | { readonly kind: 'saved'; readonly fileName: string; readonly markCount: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly reason: ExportRefusal }

export type ExportEvent = { readonly kind: 'progress'; readonly share: number } | ExportOutcome

const LONGEST_NAME = 80

/** A name for a file of a paper, such as `Attention is all you need (annotated).pdf`, that every system takes. */
export function exportFileName(title: string, addition: string, extension: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${plain || 'Paper'} (${addition}).${extension}`
}
