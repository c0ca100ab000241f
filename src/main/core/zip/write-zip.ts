import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipFile {
  /** Without a folder. */
  readonly name: string
  readonly content: Uint8Array
}

/** 1980-01-01 00:00 as MS-DOS writes it: the same content gives the same archive whenever it is made. */
const DOS_DATE = 0x0021
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
const DEFLATED = 8

/** A zip archive of files that all fit into memory; at most 65,534 of them and below 4 GB. */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content } of files) {
    const nameBytes = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(content)
    const facts = Buffer.alloc(22)
    facts.writeUInt16LE(FLAGS, 0)
    facts.writeUInt16LE(DEFLATED, 2)
    facts.writeUInt16LE(DOS_DATE, 6)
    facts.writeUInt32LE(crc32(content), 8)
    facts.writeUInt32LE(packed.length, 12)
    facts.writeUInt32LE(content.length, 16)
    facts.writeUInt16LE(nameBytes.length, 20)
    parts.push(head(0x04034b50, VERSION), facts, Buffer.alloc(2), nameBytes, packed)
    const place = Buffer.alloc(16)
    place.writeUInt32LE(at, 12)
    list.push(head(0x02014b50, VERSION), head16(VERSION), facts, place, nameBytes)
    at += 30 + nameBytes.length + packed.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

function head(signature: number, version: number): Buffer {
  const bytes = Buffer.alloc(6)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(version, 4)
  return bytes
}

function head16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value, 0)
  return bytes
}
