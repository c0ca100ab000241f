import { deflateSync } from 'node:zlib'

/** Bodies of objects by their number: what stands between `obj` and `endobj`. */
export type PdfObjects = Readonly<Record<number, string | Buffer>>

/** A PDF written by hand from its objects; 1 is the catalog. `trailer` is added to the trailer's entries. */
export function rawPdf(objects: PdfObjects, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets = new Map<number, number>()
  let length = parts[0]?.length ?? 0
  const put = (part: string | Buffer) => {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(part, 'latin1')
    parts.push(bytes)
    length += bytes.length
  }
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), length)
    put(`${number} 0 obj\n`)
    put(body)
    put('\nendobj\n')
  }
  const size = Math.max(...offsets.keys()) + 1
  const start = length
  put(`xref\n0 ${size}\n0000000000 65535 f \n`)
  for (let number = 1; number < size; number += 1) {
    const offset = offsets.get(number)
    put(offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`)
  }
  put(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** A stream object with its right length. */
export function pdfStream(content: string | Buffer, entries = ''): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1')
  return Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`, 'latin1'), bytes, Buffer.from('\nendstream')])
}

/** The same, deflated. */
export function deflatedStream(content: string | Buffer, entries = ''): Buffer {
  return pdfStream(deflateSync(content), `/Filter /FlateDecode ${entries}`)
}

export interface OnePage {
  /** Entries of the page, beside its parent and contents. */
  readonly page?: string
  readonly content?: string | Buffer
  /** Entries of the catalog. */
  readonly catalog?: string
  /** More objects; 1 to 5 are taken. */
  readonly more?: PdfObjects
}

const LINE = 'BT /F1 18 Tf 72 720 Td (A Difficult Paper) Tj ET'

/** One page with one line in Helvetica, and whatever is to be difficult about it. */
export function onePagePdf({ page = '/MediaBox [0 0 595 842]', content = LINE, catalog = '', more = {} }: OnePage): Buffer {
  return rawPdf({
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    2: '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    3: `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R ${page} >>`,
    4: Buffer.isBuffer(content) ? content : pdfStream(content),
    5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  })
}
