/**
 * The default app of the registry runtime: what `electron <folder>` runs first. It stands in for the launcher that the
 * official Electron brings along and does only what this project needs: preload modules, find the app, run it.
 *
 * It has to be an ES module that awaits the app at top level. Electron holds `ready` back until the entry module is
 * evaluated; a launcher that returns earlier lets `ready` fire before the app could register its schemes.
 */
import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** @param {string[]} argv the arguments after the executable */
function parse(argv) {
  const preloads = []
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]
    if (argument === '-r' || argument === '--require') preloads.push(argv[++i])
    else if (!argument.startsWith('-')) return { preloads, folder: resolve(argument) }
  }
  return { preloads, folder: undefined }
}

const { preloads, folder } = parse(process.argv.slice(1))
if (folder === undefined) {
  process.stderr.write('Usage: electron [-r module] <app folder>\n')
  process.exit(1)
}

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)

// Playwright hands its loader over with -r; it expects to run before any code of the app.
Module._preloadModules(preloads)

await import(pathToFileURL(join(folder, manifest.main)).href)
