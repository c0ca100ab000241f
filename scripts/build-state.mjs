import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './setup/paths.mjs'
import { runTool } from './setup/processes.mjs'

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const stamp = join(root, 'out', '.built')

/**
 * The latest change in a file or folder. Folders count themselves, since a deleted file changes only its folder.
 * @param {string} path
 * @returns {number}
 */
export function lastChange(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))))
}

function isBuilt() {
  const built = lastChange(stamp)
  return built > 0 && sources.every((source) => lastChange(join(root, source)) <= built)
}

/** The bundles in out/ are no longer the ones of `build`. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}

/** Builds the app; the exit code says whether that worked. */
export function build() {
  forgetBuild()
  const code = runTool('electron-vite', 'electron-vite', ['build', '--logLevel', 'warn'])
  if (code === 0) {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, '')
  }
  return code
}

/** Builds the app if its sources are newer than its bundles. */
export function buildIfStale() {
  return isBuilt() ? 0 : build()
}
