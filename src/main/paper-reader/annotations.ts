import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { RawAnnotation } from '../../shared/features/reader/embedded-marks.ts'
import { MAX_COMMENT_LENGTH } from '../../shared/features/reader/mark.model.ts'
import { nameOf } from './attachment-name.ts'
import { loadPdfjs } from './load-pdfjs.ts'

/** More of one page are not read; the reader shows no more than that either. */
const MOST_OF_A_PAGE = 10_000
/** Answers to answers are followed so far. */
const DEEPEST = 50

type Found = Readonly<Record<string, unknown>>

interface Annotations {
  /** Answers have become part of what they answer. */
  readonly annotations: readonly RawAnnotation[]
  /** Files that are pinned to the page. */
  readonly files: readonly { readonly id: string; readonly fileName: string }[]
}

/** The annotations that a page shows, in the file's order, in terms that do not depend on pdf.js. */
export async function readAnnotations(page: PDFPageProxy): Promise<Annotations> {
  const { PDFDateString } = await loadPdfjs()
  const found = ((await page.getAnnotations({ intent: 'display' })) as Found[]).filter(isShown).slice(0, MOST_OF_A_PAGE)
  const dateOf = (value: unknown) => (typeof value === 'string' ? (PDFDateString.toDateObject(value)?.getTime() ?? null) : null)
  const files = found.flatMap((one) =>
    one.subtype === 'FileAttachment' && typeof one.fileId === 'string' ? [{ id: one.fileId, fileName: nameOf(one.file) }] : [],
  )
  const answers = answersBySubject(found)
  const annotations = found
    .filter((one) => !isAnswer(one, answers.subjects))
    .map((one) => ({
      id: wordOf(one.id),
      subtype: wordOf(one.subtype),
      rect: numbersOf(one.rect) ?? [],
      quadPoints: numbersOf(one.quadPoints),
      inkLists: Array.isArray(one.inkLists) ? one.inkLists.map((list: unknown) => numbersOf(list) ?? []) : [],
      strokeWidthPt: widthOf(one.borderStyle),
      color: numbersOf(one.color),
      contents: [stringOf(one.contentsObj), ...(answers.of.get(wordOf(one.id)) ?? [])].filter((part) => part !== '').join('\n\n'),
      author: stringOf(one.titleObj),
      createdAt: dateOf(one.creationDate) ?? dateOf(one.modificationDate),
    }))
  return { annotations, files }
}

/** Bits 2 and 6 of its flags: hidden, or for print only. */
function isShown({ annotationFlags }: Found): boolean {
  return typeof annotationFlags !== 'number' || (annotationFlags & 0b100010) === 0
}

/** What was said in answer to each annotation, by the one at the top. */
function answersBySubject(found: readonly Found[]) {
  const subjects = new Map(found.map((one) => [wordOf(one.id), wordOf(one.inReplyTo)]))
  const of = new Map<string, string[]>()
  for (const one of found) {
    const text = stringOf(one.contentsObj)
    // "Accepted" and the like are no answers.
    if (!isAnswer(one, subjects) || text === '' || one.state) continue
    let top = wordOf(one.inReplyTo)
    for (let depth = 0; depth < DEEPEST && subjects.has(subjects.get(top) ?? ''); depth += 1) top = subjects.get(top) ?? ''
    const own = of.get(top) ?? []
    if (own.join().length > MAX_COMMENT_LENGTH) continue
    of.set(top, [...own, `${stringOf(one.titleObj) || '?'}: ${text}`])
  }
  return { subjects, of }
}

function isAnswer(one: Found, subjects: ReadonlyMap<string, string>): boolean {
  return one.replyType === 'R' && subjects.has(wordOf(one.inReplyTo)) && one.inReplyTo !== one.id
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 100) : ''
}

function stringOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'str' in value && typeof value.str === 'string' ? value.str : ''
}

function widthOf(style: unknown): number {
  return typeof style === 'object' && style !== null && 'width' in style && typeof style.width === 'number' ? style.width : 1
}

function numbersOf(value: unknown): ArrayLike<number> | null {
  if (ArrayBuffer.isView(value)) return value as unknown as ArrayLike<number>
  return Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : null
}
