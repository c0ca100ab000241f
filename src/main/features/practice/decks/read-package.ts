import { type DeckProblem, MAX_PACKAGE_NOTES } from '../../../../shared/features/practice/decks/deck.model.ts'
import { readZip, type Zip } from '../../../core/zip/read-zip.ts'
import { ZipProblem } from '../../../core/zip/zip-problem.ts'
import type { Db } from '../../../store/db.ts'
import { countNotes, openCollection } from './collection.store.ts'
import type { DeckContent } from './deck-content.ts'
import { createMediaFinder } from './package-media.ts'
import { readProtobuf } from './protobuf.ts'
import { readNotes } from './read-notes.ts'
import { unpackZstd } from './unpack-zstd.ts'

const LIMITS = { entries: 60_000, entryBytes: 400_000_000, totalBytes: 2_000_000_000 }
const ZIP_START = 0x04034b50
/** Newest first: a newer package carries an older, empty collection that only tells people to update. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const
/** The form that packages of today say they have; a later one is not known yet. */
const NEWEST_FORM = 3

/** Reads an Anki package of any of its three forms, or says why it can't. Files are kept when there is a folder for them. */
export function readPackage(bytes: Buffer, mediaFolder: string | null): DeckContent | DeckProblem {
  let db: Db | undefined
  try {
    const zip = readZip(bytes, LIMITS)
    if (formOf(zip) > NEWEST_FORM) return 'unknown-form'
    const name = COLLECTIONS.find((candidate) => zip.has(candidate))
    const packed = name === undefined ? null : zip.read(name)
    if (packed === null) return zip.names.some((entry) => /\.(apkg|colpkg|zip)$/i.test(entry)) ? 'nested' : 'no-collection'
    const isNewest = name === 'collection.anki21b'
    const collection = isNewest ? unpackZstd(packed, LIMITS.entryBytes) : packed
    if (collection.length >= 4 && collection.readUInt32LE(0) === ZIP_START) return 'nested'
    const opened = openCollection(collection)
    if (typeof opened === 'string') return opened
    db = opened
    const notes = countNotes(db)
    if (notes === 0) return 'no-notes'
    if (notes > MAX_PACKAGE_NOTES) return 'too-many-notes'
    const media = createMediaFinder(zip, isNewest, mediaFolder)
    const read = readNotes(db, media.find)
    return { form: isNewest ? 'newest' : 'legacy', ...read, media: media.media(), missingMedia: media.missing() }
  } catch (error) {
    if (error instanceof ZipProblem) return error.problem
    // Reading is over memory alone: what SQLite or a list says here is about the collection.
    if (error instanceof Error && ('code' in error || error instanceof SyntaxError || error instanceof RangeError))
      return 'damaged-collection'
    throw error
  } finally {
    db?.close()
  }
}

function formOf(zip: Zip): number {
  const meta = zip.read('meta')
  if (meta === null) return 1
  try {
    return readProtobuf(meta).find(({ field }) => field === 1)?.number ?? 1
  } catch {
    throw new ZipProblem('damaged-zip')
  }
}
