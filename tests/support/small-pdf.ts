import { type Encrypted, type Encryption, encryption } from './pdf-encryption.ts'
import { pdfStream, rawPdf } from './raw-pdf.ts'

export interface SmallPdf {
  /** Each page's lines; the first line of the first page is set larger, as a title. */
  readonly pages?: readonly (readonly string[])[]
  /** Title of the metadata. */
  readonly title?: string
  /** Encrypted for this user password; an empty one opens without asking. */
  readonly password?: string
  /** Of the encryption: `rc4-40` unless said. */
  readonly method?: Encryption
  /** The owner's password; the user's unless said. */
  readonly ownerPassword?: string
}

/** A PDF of a few lines, written by hand. Text is Latin letters without brackets and backslashes. */
export function smallPdf({ pages = [['A Small Paper', 'Its only line.']], title, password, method, ownerPassword }: SmallPdf = {}): Buffer {
  const key = password === undefined ? null : encryption(method ?? 'rc4-40', password, ownerPassword ?? password)
  const objects: Record<number, string | Buffer> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`,
    3: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    4: title === undefined ? '<< >>' : `<< /Title ${hexString(title, key, 4)} >>`,
  }
  pages.forEach((lines, index) => {
    const page = 5 + index * 2
    objects[page] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${page + 1} 0 R >>`
    const drawn = lines.map((line, row) => `BT /F1 ${index === 0 && row === 0 ? 18 : 10} Tf 72 ${760 - row * 30} Td (${line}) Tj ET`)
    const content = Buffer.from(drawn.join('\n'), 'latin1')
    objects[page + 1] = pdfStream(key ? key.encrypt(content, page + 1) : content)
  })
  return rawPdf(objects, `/Info 4 0 R${key?.trailer ?? ''}`)
}

function hexString(text: string, key: Encrypted | null, objectNumber: number): string {
  // UTF-16 with its mark, as every language needs.
  const bytes = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
  return `<${(key ? key.encrypt(bytes, objectNumber) : bytes).toString('hex')}>`
}
