import { lstat, mkdir, readdir, rename, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { EpochMs } from '../../../../shared/kernel/time.ts'
import { DAY_MS } from '../../../../shared/kernel/units.ts'
import type { Context } from '../../../core/context.ts'
import { attachmentsFolder } from './attachment-files.ts'
import { dropRemovedBefore, listKnownSums } from './attachments.store.ts'

const KEEP_REMOVED_DAYS = 30
/** A file without a row may be on its way to one. */
const COMING_MS = DAY_MS
/** Longer than the oldest backup is kept: whoever restores one finds its files. */
const KEEP_UNUSED_DAYS = 400
const SUM = /^[0-9a-f]{64}$/

/**
 * Clears away files that nothing names any more, without ever losing one: they lie in a folder of their own for more
 * than a year, and come back by themselves when a restored store names them again. Half-written files of a crash go too.
 */
export async function tidyAttachments({ db, clock, host }: Pick<Context, 'db' | 'clock' | 'host'>): Promise<void> {
  const folder = attachmentsFolder(host.dataFolder)
  const unused = join(folder, 'unused')
  const now = clock.now()
  dropRemovedBefore(db, (now - KEEP_REMOVED_DAYS * DAY_MS) as EpochMs)
  const known = listKnownSums(db)
  for (const { name, changedAt } of await filesIn(unused)) {
    if (known.has(name)) await rename(join(unused, name), join(folder, name))
    else if (changedAt < now - KEEP_UNUSED_DAYS * DAY_MS) await rm(join(unused, name), { force: true })
  }
  for (const { name, changedAt } of await filesIn(folder)) {
    if (known.has(name) || changedAt > now - COMING_MS) continue
    if (!SUM.test(name)) {
      if (name.endsWith('.part')) await rm(join(folder, name), { force: true })
      continue
    }
    await mkdir(unused, { recursive: true, mode: 0o700 })
    await rename(join(folder, name), join(unused, name))
    await utimes(join(unused, name), now / 1_000, now / 1_000)
  }
}

async function filesIn(folder: string): Promise<{ readonly name: string; readonly changedAt: number }[]> {
  const found: { name: string; changedAt: number }[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const facts = await lstat(join(folder, name)).catch(() => null)
    if (facts?.isFile()) found.push({ name, changedAt: facts.mtimeMs })
  }
  return found
}
