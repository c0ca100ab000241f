import { createHash } from 'node:crypto'

export interface SmallPdf {
  /** Each page's lines; the first line of the first page is set larger, as a title. */
  readonly pages?: readonly (readonly string[])[]
  /** Title of the metadata. */
  readonly title?: string
  /** Encrypted for this user password (RC4, 40 bits); an empty one opens without asking. */
  readonly password?: string
}

/** A PDF of a few lines, written by hand. Text is Latin letters without brackets and backslashes. */
export function smallPdf({ pages = [['A Small Paper', 'Its only line.']], title, password }: SmallPdf = {}): Buffer {
  const key = password === undefined ? null : encryptionKey(password)
  const objects: Buffer[] = []
  const put = (number: number, body: string | Buffer) => {
    objects[number] = Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1')
  }
  put(1, '<< /Type /Catalog /Pages 2 0 R >>')
  put(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`)
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  put(4, title === undefined ? '<< >>' : `<< /Title ${hexString(title, key, 4)} >>`)
  pages.forEach((lines, index) => {
    const page = 5 + index * 2
    put(page, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${page + 1} 0 R >>`)
    const drawn = lines.map((line, row) => `BT /F1 ${index === 0 && row === 0 ? 18 : 10} Tf 72 ${760 - row * 30} Td (${line}) Tj ET`)
    const content = encrypt(Buffer.from(drawn.join('\n'), 'latin1'), key, page + 1)
    put(page + 1, Buffer.concat([Buffer.from(`<< /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream')]))
  })
  return assemble(objects, key)
}

function assemble(objects: readonly Buffer[], key: EncryptionKey | null): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  objects.forEach((body, number) => {
    offsets[number] = parts.reduce((sum, part) => sum + part.length, 0)
    parts.push(Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n'))
  })
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  const encryption = key
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(key.owner)} /U ${hex(key.user)} /P ${PERMISSIONS} >> /ID [${hex(FILE_ID)} ${hex(FILE_ID)}]`
    : ''
  parts.push(
    Buffer.from(`xref\n0 ${objects.length}\n0000000000 65535 f \n${rows.join('')}`),
    Buffer.from(`trailer\n<< /Size ${objects.length} /Root 1 0 R /Info 4 0 R${encryption} >>\nstartxref\n${start}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

function hexString(text: string, key: EncryptionKey | null, objectNumber: number): string {
  // UTF-16 with its mark, as every language needs.
  const bytes = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
  return `<${encrypt(bytes, key, objectNumber).toString('hex')}>`
}

// The standard security handler of PDF 1.1 (ISO 32000-1, 7.6.3), as simple as readers still accept it.
const FILE_ID = Buffer.from('0123456789abcdef')
const PERMISSIONS = -4
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

interface EncryptionKey {
  readonly file: Buffer
  readonly owner: Buffer
  readonly user: Buffer
}

function encryptionKey(password: string): EncryptionKey {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
  const owner = rc4(md5(padded).subarray(0, 5), padded)
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(PERMISSIONS)
  const file = md5(Buffer.concat([padded, owner, permissions, FILE_ID])).subarray(0, 5)
  return { file, owner, user: rc4(file, PADDING) }
}

function encrypt(bytes: Buffer, key: EncryptionKey | null, objectNumber: number): Buffer {
  if (!key) return bytes
  return rc4(md5(Buffer.concat([key.file, Buffer.from([objectNumber, 0, 0, 0, 0])])).subarray(0, 10), bytes)
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

/** The cipher itself: OpenSSL 3 no longer offers it. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_value, index) => index)
  const at = (index: number) => state[index & 255] ?? 0
  const swap = (a: number, b: number) => {
    const kept = at(a)
    state[a & 255] = at(b)
    state[b & 255] = kept
  }
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 255
    swap(index, other)
  }
  let other = 0
  return Buffer.from(
    bytes.map((byte, position) => {
      other = (other + at(position + 1)) & 255
      swap(position + 1, other)
      return byte ^ at(at(position + 1) + at(other))
    }),
  )
}
