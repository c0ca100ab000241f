import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const DIRECTORY_END = 0x06054b50
const DIRECTORY_END_SIZE = 22
const DIRECTORY_ENTRY_SIZE = 46
const LOCAL_HEADER_SIZE = 30
const STORED = 0

/**
 * Unpacks chosen files of a zip. Bare systems have no `unzip`, and a library would unpack all 26,000 files to keep 70.
 * Only what the pinned archive needs: no encryption, no zip64, checksums left to the archive's own pinned hash.
 * @param {string} archive
 * @param {(name: string) => string | undefined} targetOf where an entry goes; nothing: it is left out
 */
export function unzip(archive, targetOf) {
  const file = openSync(archive, 'r')
  try {
    for (const entry of readDirectory(file)) {
      const target = entry.name.endsWith('/') ? undefined : targetOf(entry.name)
      if (target === undefined) continue
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, readEntry(file, entry), { mode: entry.mode })
    }
  } finally {
    closeSync(file)
  }
}

/** @param {number} file @param {number} position @param {number} length */
function readAt(file, position, length) {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, position)
  return bytes
}

/** @param {number} file */
function* readDirectory(file) {
  const { size } = fstatSync(file)
  // The end record may be followed by a comment of up to 64 KiB.
  const tailLength = Math.min(size, DIRECTORY_END_SIZE + 0xffff)
  const tail = readAt(file, size - tailLength, tailLength)
  let end = tail.length - DIRECTORY_END_SIZE
  while (end >= 0 && tail.readUInt32LE(end) !== DIRECTORY_END) end--
  if (end < 0) throw new Error('Not a zip file.')

  const count = tail.readUInt16LE(end + 10)
  const directory = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  let at = 0
  for (let i = 0; i < count; i++) {
    const nameLength = directory.readUInt16LE(at + 28)
    yield {
      name: directory.toString('utf8', at + DIRECTORY_ENTRY_SIZE, at + DIRECTORY_ENTRY_SIZE + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      headerAt: directory.readUInt32LE(at + 42),
    }
    at += DIRECTORY_ENTRY_SIZE + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

/** @param {number} file @param {{ headerAt: number, packedSize: number, method: number }} entry */
function readEntry(file, entry) {
  const header = readAt(file, entry.headerAt, LOCAL_HEADER_SIZE)
  const dataAt = entry.headerAt + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = readAt(file, dataAt, entry.packedSize)
  return entry.method === STORED ? packed : inflateRawSync(packed)
}
