import { accessSync, constants, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { userDataArgument } from '../command-line/read-command-line.ts'

/**
 * The folder of the person's data. Chromium needs a folder it can write or it ends without a word, so when ours is
 * read-only or not there it gets a temporary one, and the recovery page can say what is wrong (criterion F6).
 * @param mayMake false: a folder that is not there stays so, because a mistyped name is no wish for a new one
 */
export function claimDataFolder(mayMake: boolean): string {
  const named = userDataArgument(process.argv)
  if (named !== null) app.setPath('userData', typedPath(named))
  const folder = app.getPath('userData')
  const isUsable = (mayMake || existsSync(folder)) && isWritable(folder)
  if (!isUsable) app.setPath('userData', mkdtempSync(join(tmpdir(), 'prepbench-chromium-')))
  return folder
}

/** Makes it when it is not there. */
function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A path of the command line. npm runs a project's scripts in its folder and says where the order was typed. */
export function typedPath(path: string): string {
  return resolve(app.isPackaged ? '' : (process.env.INIT_CWD ?? ''), path)
}
