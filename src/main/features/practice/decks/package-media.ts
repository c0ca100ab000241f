import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mediaExtension } from '../../../core/media-kind.ts'
import { isPlainName, type Zip } from '../../../core/zip/read-zip.ts'
import { ZipProblem } from '../../../core/zip/zip-problem.ts'
import type { DeckMedia } from './deck-content.ts'
import { readProtobuf } from './protobuf.ts'
import { unpackZstd } from './unpack-zstd.ts'

const MOST_MEDIA_BYTES = 100_000_000
const MOST_LIST_BYTES = 20_000_000

/** Names of a package's files, and which entry of the archive holds each. @throws ZipProblem for a name that leads elsewhere */
function readMediaList(zip: Zip, isNewest: boolean): ReadonlyMap<string, string> {
  const packed = zip.read('media')
  if (packed === null || packed.length === 0) return new Map()
  const named = isNewest ? namesOf(unpackZstd(packed, MOST_LIST_BYTES)) : oldNames(packed.toString('utf8'))
  for (const name of named.keys()) if (!isPlainName(name)) throw new ZipProblem('unsafe-name')
  return named
}

function namesOf(list: Buffer): ReadonlyMap<string, string> {
  try {
    const entries = readProtobuf(list).filter(({ field }) => field === 1)
    return new Map(
      entries.map(({ bytes }, index) => {
        const fields = readProtobuf(bytes)
        const name = fields.find(({ field }) => field === 1)?.bytes.toString('utf8') ?? ''
        const entry = fields.find(({ field }) => field === 255)?.number ?? index
        return [name, String(entry)]
      }),
    )
  } catch {
    throw new ZipProblem('damaged-zip')
  }
}

function oldNames(text: string): ReadonlyMap<string, string> {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    throw new ZipProblem('damaged-zip')
  }
  if (typeof list !== 'object' || list === null || Array.isArray(list)) throw new ZipProblem('damaged-zip')
  return new Map(Object.entries(list).flatMap(([entry, name]) => (typeof name === 'string' ? [[name, entry] as const] : [])))
}

/** Files of a package, found as questions name them, and written down by their SHA-256 when there is a folder for them. */
export function createMediaFinder(zip: Zip, isNewest: boolean, folder: string | null) {
  const list = readMediaList(zip, isNewest)
  const found = new Map<string, DeckMedia | null>()
  const take = (name: string): DeckMedia | null => {
    const bytes = readOne(zip, list.get(name), isNewest)
    if (bytes === null) return null
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (folder !== null) keep(folder, sha256, bytes)
    return { sha256, extension: mediaExtension(bytes, name), name, bytes: bytes.length }
  }
  const find = (name: string): string | null => {
    const plain = decodeName(name, list)
    const known = found.get(plain)
    const media = known === undefined ? take(plain) : known
    found.set(plain, media)
    return media === null ? null : `media/${media.sha256}.${media.extension}`
  }
  return {
    find,
    media: () => [...found.values()].filter((media) => media !== null),
    missing: () => [...found.values()].filter((media) => media === null).length,
  }
}

/** Cards may name a file with its signs encoded, as addresses are, or with its accents apart. */
function decodeName(name: string, list: ReadonlyMap<string, string>): string {
  const decoded = decodedName(name)
  return [name, decoded, decoded.normalize('NFC')].find((known) => list.has(known)) ?? decoded
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** One file that is broken or too large is missing; the rest of the package still counts. */
function readOne(zip: Zip, entry: string | undefined, isNewest: boolean): Buffer | null {
  if (entry === undefined) return null
  try {
    const packed = zip.read(entry)
    if (packed === null || packed.length > MOST_MEDIA_BYTES) return null
    return isNewest ? unpackZstd(packed, MOST_MEDIA_BYTES) : packed
  } catch (error) {
    if (error instanceof ZipProblem && error.problem !== 'bomb') return null
    throw error
  }
}

function keep(folder: string, sha256: string, bytes: Buffer): void {
  const path = join(folder, sha256)
  if (existsSync(path)) return
  mkdirSync(folder, { recursive: true })
  const part = `${path}.${process.pid}-${process.hrtime.bigint()}.part`
  writeFileSync(part, bytes, { mode: 0o600, flush: true })
  renameSync(part, path)
}
