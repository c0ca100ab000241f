import { MATCH_END, MATCH_START } from './matched-text.ts'

/** What can be linked to from a text. A kind more is a line here and a target in `main/workflows/links`. */
export const REFERENCE_KINDS = ['paper', 'mark', 'question', 'session', 'block', 'entry', 'round', 'story', 'project'] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

const MAX_LABEL_CHARS = 120
const FORM = /\[\[(paper|mark|question|session|block|entry|round|story|project):([\w.-]{1,64})(?: ([^[\]\n]{0,200}))?\]\]/g

/** The same with matches marked anywhere inside. */
const NAMED = new RegExp(`\\[\\[[\\w${MATCH_START}${MATCH_END}]+:[\\w.${MATCH_START}${MATCH_END}-]+ ?([^[\\]\\n]*)\\]\\]`, 'g')

/** One that begins in a piece of text and ends after it, or began before it; both only in a piece that was cut out. */
const CUT_AT_END = new RegExp(`\\[\\[[\\w${MATCH_START}${MATCH_END}]+:[\\w.${MATCH_START}${MATCH_END}-]*(?: ([^[\\]\\n]*))?(…?)$`)
const CUT_AT_START = new RegExp(`^(…)(?:[\\w.${MATCH_START}${MATCH_END}-]*\\d[\\w.${MATCH_START}${MATCH_END}-]* )?([^[\\]\\n]*)\\]\\]`)

/** One `[[kind:id name]]` of a text. The name is the one it had then; what is shown is the one it has now. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly id: string
  readonly label: string
}

/** The references of a text with where they stand, in UTF-16 units. */
export function referencesIn(text: string): (Reference & { readonly from: number; readonly to: number })[] {
  return [...text.matchAll(FORM)].map((match) => {
    const [whole, kind = 'entry', id = '', label = ''] = match
    return { kind: kind as ReferenceKind, id, label, from: match.index, to: match.index + whole.length }
  })
}

/** A reference as it stands in a text. Its name loses every sign that would end it or mean something in Markdown. */
export function referenceText({ kind, id, label }: Reference): string {
  const name = label
    .replace(/[[\]`*_~<>|\\$@{}]|:\/\/|www\./g, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LABEL_CHARS)
    .trim()
  return `[[${kind}:${id}${name === '' ? '' : ` ${name}`}]]`
}

/** A piece of a text, matches marked or not, with names in the place of references, also cut ones: ids are nothing to read. */
export function withNames(text: string): string {
  return text.replace(NAMED, '$1').replace(CUT_AT_END, '$1$2').replace(CUT_AT_START, '$1$2')
}
