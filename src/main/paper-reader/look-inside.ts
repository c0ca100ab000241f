import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MOST_ATTACHMENTS, MOST_EMBEDDED } from '../../shared/features/reader/embedded.model.ts'
import { embeddedMark, isMarkable } from '../../shared/features/reader/embedded-marks.ts'
import type { PdfRect } from '../../shared/features/reader/pdf-geometry.ts'
import type { PageText } from '../../shared/features/reader/selection/page-text.ts'
import { readAnnotations } from './annotations.ts'
import { nameOf } from './attachment-name.ts'
import { type LookRequest, MARKS_AT_ONCE, type ReaderMessage } from './messages.ts'
import { openDocument } from './open-document.ts'
import { textOf } from './page-text.ts'

type Message<K extends ReaderMessage['kind']> = Extract<ReaderMessage, { kind: K }>

/** An attached file, and how pdf.js finds its content. */
interface Attached {
  readonly id: string
  readonly fileName: string
}

/** What is longer is a book or a bomb; looking at every page of it would keep the process from other papers. */
const MOST_LOOKED_PAGES = 2_000

const NO_TEXT: PageText = { text: '', lines: [] }

/**
 * Looks at what a file brings besides its pages. Attached files are measured last and one after the other: one of them
 * may be a bomb, and all that was found before has been told then.
 */
export async function* lookInside(request: LookRequest): AsyncGenerator<ReaderMessage> {
  const opening = await openDocument(request)
  try {
    const document = await opening.document
    const attached = await namedFiles(document)
    for (let pageIndex = 0, left = MOST_EMBEDDED; pageIndex < Math.min(document.numPages, MOST_LOOKED_PAGES); pageIndex += 1) {
      for await (const message of lookAtPage(document, pageIndex, left, attached)) {
        left -= message.marks.length
        yield message
      }
    }
    yield* measure(document, attached.slice(0, MOST_ATTACHMENTS))
    yield { kind: 'end' }
  } catch (error) {
    yield { kind: 'failed', reason: opening.reasonOf(error) }
  } finally {
    await opening.close()
  }
}

async function* lookAtPage(
  document: PDFDocumentProxy,
  pageIndex: number,
  most: number,
  attached: Attached[],
): AsyncGenerator<Message<'annotations'>> {
  const nothing = { kind: 'annotations' as const, pageIndex, marks: [], leftOut: 0 }
  try {
    const page = await document.getPage(pageIndex + 1)
    const { annotations, files } = await readAnnotations(page)
    attached.push(...files)
    const wanted = annotations.filter(({ subtype }) => isMarkable(subtype))
    const annotatedPage = { pageIndex, box: page.view as unknown as PdfRect, text: wanted.length === 0 ? NO_TEXT : await textOf(page) }
    const marks = wanted.flatMap((annotation) => embeddedMark(annotation, annotatedPage) ?? [])
    page.cleanup()
    const kept = marks.slice(0, most)
    for (let at = 0; at < kept.length; at += MARKS_AT_ONCE)
      yield { ...nothing, marks: kept.slice(at, at + MARKS_AT_ONCE) as Message<'annotations'>['marks'] }
    yield { ...nothing, leftOut: marks.length - kept.length }
  } catch {
    // One damaged page brings nothing; the others are still worth looking at.
    yield nothing
  }
}

async function namedFiles(document: PDFDocumentProxy): Promise<Attached[]> {
  const found: unknown = await document.getAttachments().catch(() => null)
  const entries = found instanceof Map ? [...found.entries()] : Object.entries(found ?? {})
  return entries.map(([id, file]) => ({ id: String(id), fileName: nameOf(file) }))
}

async function* measure(document: PDFDocumentProxy, attached: readonly Attached[]): AsyncGenerator<Message<'attachments'>> {
  const files: Message<'attachments'>['files'] = attached.map(({ fileName }) => ({ fileName, byteLength: null }))
  yield { kind: 'attachments', files }
  for (const [index, { id, fileName }] of attached.entries()) {
    const content: unknown = await document.getAttachmentContent(id).catch(() => null)
    files[index] = { fileName, byteLength: content instanceof Uint8Array ? content.length : null }
    yield { kind: 'attachments', files }
  }
}
