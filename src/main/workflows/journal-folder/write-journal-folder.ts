import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { attachmentName } from '../../../shared/features/journal/attachments.model.ts'
import { entryFileName, writeFolderEntry } from '../../../shared/features/journal/folder/folder-entry.ts'
import { toFolderText } from '../../../shared/features/journal/folder/folder-links.ts'
import { studyDay } from '../../../shared/kernel/calendar.ts'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { paperLink } from '../../../shared/kernel/paper-link.ts'
import type { Reference } from '../../../shared/kernel/reference.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { attachmentPath } from '../../features/journal/attachments/attachment-files.ts'
import { listAttachments } from '../../features/journal/attachments/attachments.store.ts'
import type { Db } from '../../store/db.ts'
import { syncFolder } from '../../store/durable-file.ts'
import { TARGETS } from '../links/targets.store.ts'
import { findWholeEntry, listEntryHeads } from './journal-folder.store.ts'

interface WrittenFolder {
  readonly folderName: string
  readonly entryCount: number
  readonly attachmentCount: number
}

/** Beside the texts. */
const ATTACHMENTS = 'attachments'

/**
 * Writes the journal as Markdown files with their attachments into a new folder, which gets its name only when it is
 * whole. Yields the share done. Ended early, or failed, nothing is left of it.
 * @param folder must not be there yet; the one it is to lie in must
 */
export async function* writeJournalFolder(
  { db, host, dayRule }: Pick<Context, 'db' | 'host' | 'dayRule'>,
  folder: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<number, WrittenFolder> {
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { mode: 0o700 })
  try {
    const heads = listEntryHeads(db)
    const rule = dayRule()
    const taken = new Set<string>()
    const fileOf = new Map<string, string>()
    for (const { id, title, writtenAt, zone } of heads)
      fileOf.set(id, freeName(entryFileName(studyDay(writtenAt, { ...rule, zone }), title), taken))
    const takenFiles = new Set<string>()
    let attachmentCount = 0
    for (const [index, { id }] of heads.entries()) {
      signal?.throwIfAborted()
      const paths = new Map<string, string>()
      for (const row of listAttachments(db, id)) {
        const bytes = await readFile(attachmentPath(host.dataFolder, row.sha256)).catch(() => null)
        if (!bytes) continue
        const name = freeName(attachmentName(row.fileName), takenFiles)
        await mkdir(join(part, ATTACHMENTS), { recursive: true, mode: 0o700 })
        await writeSynced(join(part, ATTACHMENTS, name), bytes)
        paths.set(row.id, `${ATTACHMENTS}/${name}`)
        attachmentCount += 1
      }
      const text = textOf(db, id, fileOf, paths)
      if (text !== null) await writeSynced(join(part, fileOf.get(id) ?? ''), text)
      yield (index + 1) / heads.length
    }
    signal?.throwIfAborted()
    await rename(part, folder)
    await syncFolder(dirname(folder))
    return { folderName: basename(folder), entryCount: heads.length, attachmentCount }
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

/** The file of one entry; null: it was removed meanwhile. */
function textOf(db: Db, id: JournalEntryId, fileOf: ReadonlyMap<string, string>, paths: ReadonlyMap<string, string>): string | null {
  const entry = findWholeEntry(db, id)
  if (!entry || entry.deletedAt !== null) return null
  const { title, template, mood, energy, zone, frontMatter } = entry
  return writeFolderEntry({
    ...{ id, title, template, mood, energy, zone, unknownLines: frontMatter },
    date: isoTime(entry.writtenAt),
    updated: isoTime(entry.textAt ?? entry.createdAt),
    tags: JSON.parse(entry.tags) as string[],
    isFinished: entry.finishedAt !== null,
    attachments: new Map([...paths].map(([attachmentId, path]) => [path, attachmentId])),
    body: toFolderText(entry.body, {
      reference: (reference) => outside(db, reference, fileOf),
      attachment: (attachmentId) => paths.get(attachmentId) ?? null,
    }),
  })
}

/** Entries are files beside the text, papers and passages have addresses; anything else has no place outside. */
function outside(db: Db, reference: Reference, fileOf: ReadonlyMap<string, string>): { name: string; address: string } | null {
  if (!['entry', 'paper', 'mark'].includes(reference.kind)) return null
  const [target] = TARGETS[reference.kind].find(db, [reference.id])
  if (!target || target.isDeleted) return null
  const name = target.name || reference.label
  const { place } = target
  if (place.kind === 'paper') return { name, address: paperLink({ paperId: place.paperId, pageIndex: null, markId: null }) }
  if (place.kind === 'mark') return { name, address: paperLink(place) }
  const file = fileOf.get(reference.id)
  return file === undefined ? null : { name, address: file }
}

/** A name that nothing in the folder has yet, whatever its case: ` 2`, ` 3`, … are added. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = name.match(/^(.+?)(\.[^.]*)?$/) ?? []
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${stem} ${number}${ending}`
    if (taken.has(free.toLowerCase())) continue
    taken.add(free.toLowerCase())
    return free
  }
}

/** The folder has no name of its own yet, so a part of a file is never seen. */
async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

function isoTime(at: EpochMs): string {
  return new Date(at).toISOString()
}
