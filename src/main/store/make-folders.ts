import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those it lies in, where they are missing. One by one, because Node's own recursive way never ends
 * in a place like /proc, where nothing can be made and yet nothing is said to be forbidden.
 * @throws what the system says of the first that can't be made
 */
export async function makeFolders(folder: string): Promise<void> {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) await makeFolders(dirname(folder))
  await mkdir(folder)
}
