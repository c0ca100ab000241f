import type { ReferenceTarget } from './reference-source.ts'

/** The words around references. */
const TEXT = {
  deleted: (name: string) => `${name} (deleted)`,
  unknown: (name: string) => `${name} (not here)`,
  nameless: 'Link',
} as const

/** What is shown for a reference: its name of today, and when there is none the one in the text. */
export function referenceName(target: ReferenceTarget | undefined, label: string): string {
  const name = target?.name || label || TEXT.nameless
  if (target?.state === 'deleted') return TEXT.deleted(name)
  return target?.state === 'unknown' ? TEXT.unknown(name) : name
}
