import type { PlacedItem } from './page-lines.ts'
import { joinText } from './page-lines.ts'

/** How a heading is numbered. */
export interface HeadingNumber {
  readonly kind: 'arabic' | 'roman' | 'letter' | 'sub'
  /** As printed, without the period. */
  readonly printed: string
  /** 1-based place in its row: "IV" is 4, "B" is 2. A subsection's is that of its section. */
  readonly value: number
}

export interface HeadingText {
  readonly number: HeadingNumber | null
  /** What follows the number. */
  readonly heading: string
}

/** A number that a gap parts from the heading needs no period: "A Simple Method" has no such gap. */
const WIDE_GAP = 0.42

/** Takes a printed line apart into number and heading. `isSure` is false for "A Simple Method": a letter, or a word. */
export function parseHeading(items: readonly PlacedItem[]): HeadingText & { readonly isSure: boolean } {
  const text = joinText(items)
  const parsed = splitNumber(text)
  const isWord =
    parsed.number?.kind === 'letter' &&
    !/^\S+[.:)\]—–-]\s*\S|^\S\s*[|∣·]|^(?:§|appendix|supplement|annex)/i.test(text) &&
    !isSetApart(items)
  return { ...parsed, isSure: !isWord }
}

/** The first item holds nothing but the number, and room follows it. */
function isSetApart(items: readonly PlacedItem[]): boolean {
  const [first, second] = items.filter((item) => item.text.trim() !== '')
  if (!first || !second || !/^[A-Z][.:]?$/.test(first.text.trim())) return false
  return second.x - first.x - first.width > WIDE_GAP * first.fontSize
}

/** The same for text whose gaps are not known, such as an outline's. */
export function splitNumber(line: string): HeadingText {
  const text = line.replace(/^§\s*(?=\w)/, '')
  const sub = /^((?:\d{1,2}|[A-Z]|[IVX]{1,5})(?:\.\d{1,2}){1,3})[.:)]?(?:\s+|(?=\p{Lu}))(.*)$/u.exec(text)
  if (sub?.[1] && /\p{L}/u.test(sub[2] ?? '')) {
    const [head = ''] = sub[1].split('.')
    return { number: { kind: 'sub', printed: sub[1], value: rankOf(head) }, heading: sub[2] ?? '' }
  }
  const appendix =
    /^(?:appendix|annex|supplement|supplementary material)\s+([A-Z]|\d{1,2}|[IVX]{1,5})(?:\s*[.:|)—–-]+\s*|\s+|$)(.*)$/i.exec(text)
  if (appendix?.[1]) {
    const printed = appendix[1].toUpperCase()
    return { number: { kind: 'letter', printed, value: rankOf(printed) }, heading: appendix[2] || text }
  }
  const arabic = /^(?:(?:section|chapter)\s*)?(\d{1,2})(?:\s*[.:)|∣·]\s*|\s*[—–]\s*|\s+)(\S.*)$/i.exec(text)
  if (arabic?.[1] && startsHeading(arabic[2]))
    return { number: { kind: 'arabic', printed: arabic[1], value: Number(arabic[1]) }, heading: arabic[2] ?? '' }
  const roman = /^(?:section\s+)?([IVX]{1,5})(?:\s*[.:)]\s*|\s*[—–]\s*|\s+)(\S.*)$/.exec(text)
  // "I" and "V" stand in sentences and formulas; with a period or capitals after it, it is a number.
  if (
    roman?.[1] &&
    romanValue(roman[1]) > 0 &&
    startsHeading(roman[2]) &&
    (/^(?:section\s+)?[IVX]+\s*[.:)—–]/.test(text) || isCapitals(roman[2] ?? ''))
  ) {
    return { number: { kind: 'roman', printed: roman[1], value: romanValue(roman[1]) }, heading: roman[2] ?? '' }
  }
  const letter = /^([A-Z])(?:\s*[.:)|∣·]\s*|\s*[—–]\s*|\s+)(\S.*)$/.exec(text)
  if (letter?.[1] && startsHeading(letter[2]))
    return { number: { kind: 'letter', printed: letter[1], value: rankOf(letter[1]) }, heading: letter[2] ?? '' }
  return { number: null, heading: text }
}

function startsHeading(text: string | undefined): boolean {
  return text !== undefined && /^[\p{Lu}\p{N}“"'‘([$]|^\p{Ll}?[\p{Lu}]/u.test(text) && /\p{L}{2}/u.test(text)
}

function rankOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed)
  if (printed.length > 1) return romanValue(printed)
  return printed.charCodeAt(0) - 64
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

/** 0: no roman number that a section would have. */
function romanValue(text: string): number {
  return ROMANS.indexOf(text) + 1
}

/** No small letter is in it; one that stands alone is mathematics. */
export function isCapitals(text: string): boolean {
  const words = text.replace(/(?<!\p{L})\p{Ll}(?!\p{L})/gu, '')
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
}

/** Letters and digits in small, words parted by one space: what two writings of one heading have in common. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Letters and digits only: hyphens and lost spaces make no difference. */
export function plainLetters(text: string): string {
  return plainWords(text).replace(/ /g, '')
}
