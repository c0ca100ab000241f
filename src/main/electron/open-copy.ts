import { chmod, copyFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import { visibleText } from '../../shared/kernel/visible-text.ts'

/** Asks, and opens a copy that can't be written: what is changed in it would be lost, so the other program says so. */
export async function openCopy(window: BrowserWindow, path: string, fileName: string): Promise<'opened' | 'cancelled' | 'failed'> {
  if (window.isDestroyed()) return 'cancelled'
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open “${visibleText(fileName)}” in another program?`,
    detail: 'Open it only if you know where it is from. The program gets a copy; what you change there does not come back here.',
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  if (response !== 0) return 'cancelled'
  try {
    const copy = join(await mkdtemp(join(tmpdir(), 'prepbench-open-')), fileName)
    await copyFile(path, copy)
    await chmod(copy, 0o400)
    return (await shell.openPath(copy)) === '' ? 'opened' : 'failed'
  } catch {
    return 'failed'
  }
}
