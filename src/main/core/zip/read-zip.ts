import { crc32, inflateRawSync } from 'node:zlib'
import { ZipProblem } from './zip-problem.ts'

/** A flat archive of somebody else's, whose list was read and found harmless (criterion S17). */
export interface Zip {
  readonly names: readonly string[]
  has(name: string): boolean
  /** The whole content of an entry, or null: there is none of that name. @throws ZipProblem */
  read(name: string): Buffer | null
}

export interface ZipLimits {
  readonly entries: number
  readonly entryBytes: number
  /** Of all entries together. */
  readonly totalBytes: number
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly at: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const MOST_COMMENT_BYTES = 0xffff
const STORED = 0
const DEFLATED = 8
const UNIX = 3
const FILE_TYPE = 0o170000
const SYMLINK = 0o120000
/** Small files may be packed as tightly as they like. */
const RATIO_FROM_BYTES = 10_000_000
/** What text and databases reach is far below; what is packed tighter is there to fill the memory. */
const MOST_RATIO = 300

/**
 * Reads the list at the archive's end and refuses what no honest archive has, before a byte is unpacked: names that
 * lead elsewhere, links, entries that lie over each other, sizes beyond the limits.
 * @throws ZipProblem
 */
export function readZip(bytes: Buffer, limits: ZipLimits): Zip {
  const entries = new Map<string, Entry>()
  for (const entry of listEntries(bytes, limits.entries)) {
    if (entries.has(entry.name)) throw new ZipProblem('damaged-zip')
    entries.set(entry.name, entry)
  }
  refuseBombs([...entries.values()], limits)
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name)
      return entry ? unpack(bytes, entry) : null
    },
  }
}

function listEntries(bytes: Buffer, most: number): Entry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > most || count === 0xffff) throw new ZipProblem('too-many-entries')
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new ZipProblem('damaged-zip')
    const nameBytes = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new ZipProblem('encrypted')
    const isUnix = bytes.readUInt8(at + 5) === UNIX
    if (isUnix && ((bytes.readUInt32LE(at + 38) >>> 16) & FILE_TYPE) === SYMLINK) throw new ZipProblem('symlink')
    if (!isPlainName(name)) throw new ZipProblem('unsafe-name')
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The record that ends an archive; a comment may follow it. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - MOST_COMMENT_BYTES); at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at
  }
  throw new ZipProblem(bytes.length >= 4 && bytes.readUInt32LE(0) === LOCAL_SIGNATURE ? 'damaged-zip' : 'not-a-zip')
}

/** A name in the folder itself: no way up, no way elsewhere. */
export function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return name !== '' && name !== '.' && name !== '..' && name.length <= 255 && !/[/\\:\u0000-\u001f]/.test(name)
}

function refuseBombs(entries: readonly Entry[], limits: ZipLimits): void {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total > limits.totalBytes) throw new ZipProblem('bomb')
  for (const { bytes, packedBytes } of entries) {
    if (bytes > limits.entryBytes || (bytes > RATIO_FROM_BYTES && bytes / Math.max(1, packedBytes) > MOST_RATIO))
      throw new ZipProblem('bomb')
  }
  // Entries that share their bytes make a small file large without any single one standing out.
  const ordered = [...entries].sort((one, other) => one.at - other.at)
  ordered.forEach((entry, index) => {
    const next = ordered[index + 1]
    if (next && entry.at + LOCAL_BYTES + entry.packedBytes > next.at) throw new ZipProblem('bomb')
  })
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  const { at, packedBytes, method } = entry
  if (at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL_SIGNATURE) throw new ZipProblem('damaged-zip')
  const from = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (from + packedBytes > bytes.length || (method !== STORED && method !== DEFLATED)) throw new ZipProblem('damaged-zip')
  const packed = bytes.subarray(from, from + packedBytes)
  const content = method === STORED ? packed : inflate(packed, entry.bytes)
  if (content.length !== entry.bytes || crc32(content) !== entry.crc) throw new ZipProblem('damaged-zip')
  return content
}

/** Never more than was said: a list may lie about what comes out. */
function inflate(packed: Buffer, bytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) })
  } catch (error) {
    throw new ZipProblem(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged-zip')
  }
}
