import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { attachmentName, MAX_ATTACHMENT_BYTES } from '../../../shared/features/journal/attachments.model.ts'
import type { FILE_REFUSALS, FolderReport } from '../../../shared/features/journal/folder/folder.contract.ts'
import { type FolderEntry, readFolderEntry } from '../../../shared/features/journal/folder/folder-entry.ts'
import { filesNamedIn, fromFolderText, withoutNames } from '../../../shared/features/journal/folder/folder-links.ts'
import { MAX_BODY_CHARS, MAX_TITLE_CHARS } from '../../../shared/features/journal/journal.model.ts'
import { wallToInstant } from '../../../shared/kernel/calendar.ts'
import type { AttachmentId, JournalEntryId } from '../../../shared/kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { pictureTypeOf } from '../../core/media-kind.ts'
import { keepBytes } from '../../features/journal/attachments/attachment-files.ts'
import { type AttachmentRow, insertAttachment, listAttachments } from '../../features/journal/attachments/attachments.store.ts'
import { insertEntry, replaceEntryTags, saveText, setScales } from '../../features/journal/journal.store.ts'
import { insertVersion } from '../../features/journal/journal-versions.store.ts'
import { inTransaction } from '../../store/db.ts'
import { findSource, findWholeEntry, isAttachmentId, listEntryHeads, setOrigin } from './journal-folder.store.ts'
import { walkFolder } from './walk-folder.ts'

/** UTF-8 takes up to three bytes for each unit that a body may have. */
const MAX_TEXT_BYTES = MAX_BODY_CHARS * 3
const MAX_NAMED = 100

type Parts = Pick<Context, 'db' | 'clock' | 'ids' | 'host'>
type Refusal = (typeof FILE_REFUSALS)[number]
interface Known {
  readonly id: JournalEntryId
  readonly title: string
}
interface Source {
  readonly path: string
  readonly sum: string
  readonly entry: FolderEntry
}

/** Takes in the texts of a folder, each in a transaction of its own. Yields the share done. */
export async function* readJournalFolder(
  parts: Parts,
  root: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<number, FolderReport> {
  const { texts, others } = await walkFolder(root, signal)
  const report = { createdIds: [] as JournalEntryId[], updatedCount: 0, unchangedCount: 0, attachmentCount: 0, refusedCount: 0 }
  const refused: { path: string; reason: Refusal }[] = []
  const refuse = (path: string, reason: Refusal) => {
    report.refusedCount += 1
    if (refused.length < MAX_NAMED) refused.push({ path, reason })
  }
  // Once for the ids and titles that links lead to, once for the texts: a text may lead to a later one.
  const { byPath, byTitle } = { byPath: new Map<string, Known>(), byTitle: new Map<string, Known>() }
  for (const head of listEntryHeads(parts.db)) if (head.title.trim() !== '') byTitle.set(head.title.trim().toLowerCase(), head)
  for (const [index, path] of texts.entries()) {
    signal?.throwIfAborted()
    const source = await readText(root, path)
    if (typeof source !== 'string') {
      const known = { id: idFor(parts, source), title: titleOf(source) }
      byPath.set(path, known)
      for (const title of [stemOf(path), known.title]) byTitle.set(title.toLowerCase(), known)
    }
    if (index % 20 === 0) yield (index / texts.length) * 0.3
  }
  const files = createFileFinder(root, others)
  for (const [index, path] of texts.entries()) {
    signal?.throwIfAborted()
    const source = await readText(root, path)
    if (typeof source === 'string') refuse(path, source)
    else {
      const outcome = await takeIn(parts, source, byPath, byTitle, files)
      report.attachmentCount += outcome.attachmentCount
      if (outcome.kind === 'created') report.createdIds.push(outcome.id)
      else if (outcome.kind === 'updated') report.updatedCount += 1
      else if (outcome.kind === 'unchanged') report.unchangedCount += 1
      else refuse(path, outcome.reason)
    }
    yield 0.3 + ((index + 1) / texts.length) * 0.7
  }
  return { kind: 'read', ...report, refused }
}

/** The id that a file of ours says, or that it got when it came in before; a new one for others. */
function idFor({ db, ids }: Parts, { entry, sum }: Source): JournalEntryId {
  return (entry.id ?? findSource(db, sum) ?? ids.next()) as JournalEntryId
}

function stemOf(path: string): string {
  return basename(path).replace(/\.\w+$/, '')
}

function titleOf({ entry, path }: Source): string {
  return entry.title ?? (entry.id ? '' : stemOf(path).slice(0, MAX_TITLE_CHARS))
}

async function readText(root: string, path: string): Promise<Source | Refusal> {
  const bytes = await readPlain(join(root, path), MAX_TEXT_BYTES)
  if (typeof bytes === 'string') return bytes
  const text = decode(bytes)
  if (text === null) return 'not-text'
  const entry = readFolderEntry(text)
  if (entry.body.length > MAX_BODY_CHARS) return 'too-large'
  return { path, entry, sum: createHash('sha256').update(path).update('\0').update(bytes).digest('hex') }
}

/** A link that took a file's place since the walk is not followed. */
async function readPlain(path: string, most: number): Promise<Buffer | 'too-large' | 'unreadable'> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    try {
      const facts = await file.stat()
      if (!facts.isFile()) return 'unreadable'
      return facts.size > most ? 'too-large' : await file.readFile()
    } finally {
      await file.close()
    }
  } catch {
    return 'unreadable'
  }
}

/** UTF-8, UTF-16 by its mark, else Latin-1. Null: no text at all. */
function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes.includes(0) ? null : new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The files beside the texts, by path or by a name that only one has. */
function createFileFinder(root: string, others: readonly string[]) {
  const paths = new Set(others)
  const byName = new Map<string, string>()
  for (const path of others) byName.set(basename(path).toLowerCase(), path)
  return {
    find: (named: string) => (paths.has(named) ? named : (byName.get(named.toLowerCase()) ?? null)),
    read: (path: string) => readPlain(join(root, path), MAX_ATTACHMENT_BYTES),
  }
}

type Outcome = { readonly attachmentCount: number } & (
  | { readonly kind: 'created'; readonly id: JournalEntryId }
  | { readonly kind: 'updated' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: Refusal }
)

async function takeIn(
  parts: Parts,
  source: Source,
  byPath: ReadonlyMap<string, Known>,
  byTitle: ReadonlyMap<string, Known>,
  files: ReturnType<typeof createFileFinder>,
): Promise<Outcome> {
  const { db, clock, ids, host } = parts
  const { path, entry } = source
  const { id } = byPath.get(path) ?? { id: idFor(parts, source) }
  const present = findWholeEntry(db, id)
  if (present && present.deletedAt !== null) return { kind: 'refused', reason: 'in-trash', attachmentCount: 0 }
  if (present && entry.id === null) return { kind: 'unchanged', attachmentCount: 0 }

  const attached = new Map<string, string>()
  const rows: AttachmentRow[] = []
  const ownFiles = listAttachments(db, id)
  for (const named of [...entry.attachments.keys(), ...filesNamedIn(entry.body, path)]) {
    const at = files.find(named)
    if (at === null || attached.has(at)) continue
    const said = entry.attachments.get(at)
    if (said !== undefined && ownFiles.some((row) => row.id === said)) {
      attached.set(at, said)
      continue
    }
    const bytes = await files.read(at)
    if (typeof bytes === 'string') continue
    const kept = await keepBytes(host.dataFolder, bytes)
    if (kept === 'no-space') return { kind: 'refused', reason: 'no-space', attachmentCount: 0 }
    if (kept === 'unreadable') continue
    const sameBytes = ownFiles.find(({ sha256 }) => sha256 === kept)
    if (sameBytes) {
      attached.set(at, sameBytes.id)
      continue
    }
    const attachmentId = said !== undefined && !isAttachmentId(db, said) ? said : ids.next()
    attached.set(at, attachmentId)
    rows.push({
      ...{ id: attachmentId as AttachmentId, entryId: id, sha256: kept, fileName: attachmentName(at) },
      ...{ pictureType: pictureTypeOf(bytes), byteLength: bytes.length },
    })
  }
  const body = fromFolderText(entry.body, path, {
    entryAt: (at) => byPath.get(at) ?? null,
    entryCalled: (title) => byTitle.get(title.toLowerCase()) ?? null,
    attachmentAt: (named) => attached.get(files.find(named) ?? '') ?? null,
  }).slice(0, MAX_BODY_CHARS)
  const title = titleOf(source)
  const now = clock.now()
  return inTransaction(db, () => {
    if (!present) {
      const zone = zoneOf(entry.zone) ?? clock.zone()
      insertEntry(db, { id, template: entry.template, title, body, sessionId: null, zone, now })
      setScales(db, id, entry, now)
      replaceEntryTags(db, id, entry.tags)
      setOrigin(db, {
        id,
        writtenAt: instantOf(entry.date ?? stemOf(path), zone) ?? now,
        textAt: instantOf(entry.updated ?? '', zone),
        finishedAt: entry.isFinished ? now : null,
        frontMatter: entry.unknownLines,
        sourceSum: source.sum,
      })
      for (const row of rows) insertAttachment(db, row, now)
      return { kind: 'created', id, attachmentCount: rows.length } as const
    }
    const isSameText = same(oneLine(present.title), oneLine(title)) && same(withoutNames(present.body), withoutNames(body))
    const isSame = isSameText && present.tags === JSON.stringify(entry.tags.toSorted(byCode))
    if (isSame && present.mood === entry.mood && present.energy === entry.energy && rows.length === 0)
      return { kind: 'unchanged', attachmentCount: 0 } as const
    const updated = instantOf(entry.updated ?? '', clock.zone())
    if (!isSameText && (updated === null || (present.textAt ?? present.createdAt) > updated))
      return { kind: 'refused', reason: 'newer-here', attachmentCount: 0 } as const
    insertVersion(db, id, now)
    if (!isSameText) saveText(db, id, { title, body }, now)
    setScales(db, id, entry, now)
    replaceEntryTags(db, id, entry.tags)
    for (const row of rows) insertAttachment(db, row, now)
    return { kind: 'updated', attachmentCount: rows.length } as const
  })
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** What UTF-8 can't hold is not a change, and neither are line breaks of another system. */
function same(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\p{Cs}/gu, '\uFFFD')
  return plain(a) === plain(b)
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ')
}

function zoneOf(name: string | null): string | null {
  try {
    return name === null ? null : new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** An instant with its offset, or a day with or without a time in the person's zone; a day alone means noon. */
function instantOf(text: string, zone: string): EpochMs | null {
  if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) && /T|\d \d/.test(text)) return inRange(Date.parse(text.replace(' ', 'T')))
  const [, day, hour = '12', minute = '0'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d))?/.exec(text) ?? []
  if (day === undefined) return null
  try {
    return inRange(wallToInstant(day as IsoDate, Number(hour) * 60 + Number(minute), zone))
  } catch {
    return null
  }
}

function inRange(at: number): EpochMs | null {
  return at >= Date.UTC(1900, 0) && at < Date.UTC(2200, 0) ? (at as EpochMs) : null
}
