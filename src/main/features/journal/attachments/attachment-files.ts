import { createHash } from 'node:crypto'
import { lstat, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AttachRefusal, MAX_ATTACHMENT_BYTES } from '../../../../shared/features/journal/attachments.model.ts'
import { readWithin } from '../../../core/read-within.ts'
import { refusalOf } from '../../../core/save-file.ts'
import { writeFileDurably } from '../../../store/durable-file.ts'

export function attachmentsFolder(dataFolder: string): string {
  return join(dataFolder, 'attachments')
}

/** Where the bytes of an attachment lie. Named by their SHA-256, so the same bytes are never there twice. */
export function attachmentPath(dataFolder: string, sha256: string): string {
  return join(attachmentsFolder(dataFolder), sha256)
}

/** The bytes of a file that somebody chose, or why there are none. */
export async function readAttachment(path: string): Promise<Buffer | AttachRefusal> {
  try {
    if (!(await stat(path)).isFile()) return 'not-a-file'
    return (await readWithin(path, MAX_ATTACHMENT_BYTES)) ?? 'too-large'
  } catch {
    return 'unreadable'
  }
}

/** Writes bytes under their SHA-256, which it answers with; a file that is there with the right size stays. */
export async function keepBytes(dataFolder: string, bytes: Uint8Array): Promise<string | 'no-space' | 'unreadable'> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = attachmentPath(dataFolder, sha256)
  try {
    const facts = await lstat(path).catch(() => null)
    if (facts?.isFile() && facts.size === bytes.length) return sha256
    await mkdir(attachmentsFolder(dataFolder), { recursive: true, mode: 0o700 })
    await writeFileDurably(path, bytes)
    return sha256
  } catch (error) {
    return refusalOf(error) === 'no-space' ? 'no-space' : 'unreadable'
  }
}
