import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './messages.mjs'
import { installCache, nodeModules } from './paths.mjs'
import { runQuietly, toolNode } from './processes.mjs'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

const electronPackage = join(nodeModules, 'electron')
const failureNote = join(installCache, 'electron-installer-failed.json')

const electronVersion = () => JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version

/** The Electron that electron's own installer left behind, if it is complete. */
export function installedElectron() {
  const dist = join(electronPackage, 'dist')
  const versionFile = join(dist, 'version')
  // The installer writes path.txt as its last step.
  if (!existsSync(join(electronPackage, 'path.txt')) || !existsSync(versionFile)) return undefined
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === electronVersion() ? dist : undefined
}

/**
 * A failure counts for a day: long enough not to wait again at every start, short enough to get the real thing soon
 * after the machine was connected.
 * @param {{ version?: string, at?: number }} note
 * @param {string} version
 * @param {number} now
 */
export function failedLately(note, version, now) {
  return note.version === version && note.at !== undefined && now - note.at < DAY
}

/** @param {string} version */
async function isReachable(version) {
  const mirror =
    process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/electron/electron/releases/download/v'
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`
  try {
    const response = await fetch(`${mirror}${version}/${file}`, { method: 'HEAD', signal: AbortSignal.timeout(5 * SECOND) })
    return response.ok
  } catch {
    return false
  }
}

/** Runs electron's own installer, which may also find its file in its cache without any connection. */
export async function runOfficialInstaller() {
  const version = electronVersion()
  const note = existsSync(failureNote) ? JSON.parse(readFileSync(failureNote, 'utf8')) : {}
  if (failedLately(note, version, Date.now())) return undefined
  say(`Fetching Electron ${version} …`)
  // Some networks swallow what they don't allow; a slow line that does answer gets the time it needs.
  const timeout = (await isReachable(version)) ? 15 * MINUTE : 15 * SECOND
  runQuietly(toolNode, [join(electronPackage, 'install.js')], { timeout })
  const dist = installedElectron()
  if (dist === undefined) {
    say("Electron's own download is out of reach here.")
    mkdirSync(installCache, { recursive: true })
    writeFileSync(failureNote, JSON.stringify({ version, at: Date.now() }))
  }
  return dist
}
