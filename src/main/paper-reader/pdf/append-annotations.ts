import { createHash } from 'node:crypto'
import type { MarkAnnotation } from '../../../shared/features/reader/mark-annotation.model.ts'
import { appearanceOf, quadPoints } from './appearance.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'
import { type PdfPage, pagesOf } from './pages.ts'
import { BrokenPdfError, latin, type PdfDict } from './values.ts'
import { date, number, numbers, text } from './write-values.ts'

/** The file is encrypted, so what is added would have to be, too. */
export class EncryptedPdfError extends Error {
  constructor() {
    super('The PDF is encrypted.')
    this.name = 'EncryptedPdfError'
  }
}

/**
 * What has to follow the bytes of a PDF so that it has these annotations, too: an incremental update (ISO 32000-1,
 * 7.5.6). The file's own bytes stay as they are, and so do its own annotations, its links and its signatures.
 * @throws BrokenPdfError, EncryptedPdfError
 */
export function annotationUpdate(file: Uint8Array, annotations: readonly MarkAnnotation[]): Uint8Array {
  const pdf = openPdf(file)
  if (pdf.trailer.entries.has('Encrypt')) throw new EncryptedPdfError()
  const update = new Update(pdf, file.length)
  let left = annotations.length
  let pageIndex = 0
  for (const page of pagesOf(pdf)) {
    const own = annotations.filter((annotation) => annotation.pageIndex === pageIndex)
    if (own.length > 0) addToPage(pdf, update, page, own)
    left -= own.length
    pageIndex += 1
    if (left === 0) break
  }
  if (left > 0) throw new BrokenPdfError('a page is missing')
  return update.end()
}

function addToPage(pdf: OpenPdf, update: Update, page: PdfPage, annotations: readonly MarkAnnotation[]): void {
  const refs = annotations.map((annotation) => {
    const { entries, content } = appearanceOf(annotation, page.rotation)
    const appearance = update.add(`<< ${entries} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`)
    return update.add(annotationObject(annotation, page, appearance))
  })
  update.replace(page, withAnnotations(pdf, page, refs))
}

function annotationObject(annotation: MarkAnnotation, page: PdfPage, appearance: string): string {
  const { subtype, quads, strokes, contents, rect } = annotation
  // Bit 3: printed with the page.
  const parts = [`/Type /Annot /Subtype /${subtype} /F 4 /P ${page.number} ${page.generation} R`]
  parts.push(`/Rect [${numbers(rect)}] /C [${numbers(annotation.color)}] /AP << /N ${appearance} >>`)
  parts.push(`/NM ${text(annotation.name)} /T ${text(annotation.author)}`)
  parts.push(`/M ${date(annotation.createdAt)} /CreationDate ${date(annotation.createdAt)}`)
  if (contents !== '') parts.push(`/Contents ${text(contents)}`)
  if (quads.length > 0) parts.push(`/QuadPoints [${quads.map((quad) => numbers(quadPoints(quad, page.rotation))).join(' ')}]`)
  if (subtype === 'Ink') parts.push(`/InkList [${strokes.map((stroke) => `[${numbers(stroke)}]`).join(' ')}]`)
  if (subtype === 'Ink' || subtype === 'Square') parts.push(`/BS << /W ${number(annotation.strokeWidthPt)} >>`)
  if (subtype === 'Text') parts.push('/Name /Note')
  return `<< ${parts.join(' ')} >>`
}

/** The page's own dictionary, letter by letter, with more in its list of annotations. */
function withAnnotations(pdf: OpenPdf, { object }: PdfPage, refs: readonly string[]): string {
  const dict = object.value as PdfDict
  const old = dict.entries.get('Annots')
  // A list that other pages share must not grow for them, so it is written into the page.
  const list = pdf.entry(object, 'Annots')
  const kept = list?.value.kind === 'array' ? latin(list.bytes, list.value.start + 1, list.value.end - 1) : ''
  const annots = `[${kept} ${refs.join(' ')}]`
  const [before, after] = old ? [old.start, old.end] : [dict.end - 2, dict.end - 2]
  return `${latin(object.bytes, dict.start, before)}${old ? ' ' : ' /Annots '}${annots}${latin(object.bytes, after, dict.end)}`
}

/** The objects of an update, and where each will stand. */
class Update {
  readonly #pdf: OpenPdf
  readonly #parts: Buffer[] = []
  readonly #places: { readonly number: number; readonly generation: number; readonly offset: number }[] = []
  #length: number
  #next: number

  constructor(pdf: OpenPdf, fileLength: number) {
    this.#pdf = pdf
    this.#next = pdf.nextNumber
    this.#length = fileLength
    // The file may end without a line end.
    this.#write('\n')
  }

  /** @returns the reference to the new object */
  add(body: string): string {
    const target = { number: this.#next, generation: 0 }
    this.#next += 1
    this.replace(target, body)
    return `${target.number} 0 R`
  }

  replace({ number, generation }: { readonly number: number; readonly generation: number }, body: string): void {
    this.#places.push({ number, generation, offset: this.#offset() })
    this.#write(`${number} ${generation} obj\n${body}\nendobj\n`)
  }

  /** The whole update, closed by a section of the kind that the file has. */
  end(): Uint8Array {
    const start = this.#offset()
    if (this.#pdf.isSectionStream) this.#writeStream(start)
    else this.#writeTable()
    this.#write(`startxref\n${start}\n%%EOF\n`)
    return Buffer.concat(this.#parts)
  }

  #writeTable(): void {
    const rows = this.#sorted().map(
      ({ number, generation, offset }) => `${number} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    )
    this.#write(`xref\n${rows.join('')}trailer\n<< ${this.#trailer(this.#next)} >>\n`)
  }

  #writeStream(start: number): void {
    const own = this.#next
    const places = [...this.#sorted(), { number: own, generation: 0, offset: start }]
    const rows = places.map(({ offset, generation }) => {
      const row = Buffer.alloc(9)
      row.writeUInt8(1, 0)
      row.writeUIntBE(offset, 1, 6)
      row.writeUInt16BE(generation, 7)
      return row
    })
    const index = places.map(({ number }) => `${number} 1`).join(' ')
    this.#write(
      `${own} 0 obj\n<< /Type /XRef /W [1 6 2] /Index [${index}] ${this.#trailer(own + 1)} /Length ${rows.length * 9} >>\nstream\n`,
    )
    this.#parts.push(...rows)
    this.#length += rows.length * 9
    this.#write('\nendstream\nendobj\n')
  }

  #trailer(size: number): string {
    const { entries, bytes } = this.#pdf.trailer
    const copied = ['Root', 'Info'].flatMap((key) => {
      const value = entries.get(key)
      return value ? [`/${key} ${latin(bytes, value.start, value.end)}`] : []
    })
    return [`/Size ${size} /Prev ${this.#pdf.sectionOffset}`, ...copied, ...this.#id()].join(' ')
  }

  /** The first half of a file's name stays, the second says that it changed. */
  #id(): string[] {
    const id = this.#pdf.trailer.entries.get('ID')
    const first = id?.kind === 'array' ? id.items[0] : undefined
    if (!first) return []
    const hash = createHash('sha256')
    for (const part of this.#parts) hash.update(part)
    return [`/ID [${latin(this.#pdf.trailer.bytes, first.start, first.end)} <${hash.digest('hex').slice(0, 32)}>]`]
  }

  #sorted() {
    return this.#places.toSorted((a, b) => a.number - b.number)
  }

  /** As the file counts: from its header on. */
  #offset(): number {
    return this.#length - this.#pdf.origin
  }

  #write(part: string): void {
    const bytes = Buffer.from(part, 'latin1')
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}
