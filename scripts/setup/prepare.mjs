import { installDebianPackages } from './debian.mjs'
import { displayPackages, openDisplay } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { ensureInstalled } from './install.mjs'
import { libraryPackages } from './libraries.mjs'
import { ensureSqlite, sqlitePackages } from './sqlite.mjs'

/**
 * Everything the app needs to run from its sources. Does nothing that is done already.
 * @param {import('./display.mjs').DisplayKind} kind
 */
export async function prepare(kind) {
  ensureInstalled()
  const electron = await ensureElectron()
  // Asked for together, so that a user who has to install them types one command.
  installDebianPackages([...libraryPackages(electron.execPath), ...displayPackages(kind), ...sqlitePackages(electron)])
  ensureSqlite(electron)
  return { electron, display: openDisplay(kind) }
}
