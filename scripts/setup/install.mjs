import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError, say } from './messages.mjs'
import { nodeModules, root } from './paths.mjs'
import { run, toolNode } from './processes.mjs'

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * Whether the installed tree is the one of the lock file. npm notes what it installed, as its last step, in
 * node_modules/.package-lock.json: an interrupted install has no such note, an old one has other versions in it.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function lockIsInstalled(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed.packages?.[path]
    // Optional packages of other platforms are in the lock and never in the tree.
    if (found === undefined) return wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/** @param {string} file @returns {Lock} */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function isUpToDate() {
  const note = join(nodeModules, '.package-lock.json')
  return existsSync(note) && lockIsInstalled(readLock(join(root, 'package-lock.json')), readLock(note))
}

/** @param {string[]} args */
function npm(args) {
  // Node refuses to start a .cmd file without a shell.
  const windows = process.platform === 'win32'
  return run(windows ? 'npm.cmd' : 'npm', [...args, '--loglevel=error'], { shell: windows })
}

function installPackages() {
  if (lstatSync(nodeModules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new SetupError(
      'node_modules is a link to a folder with other versions than package-lock.json; remove the link and run the command again.',
    )
  }
  say('Installing packages …')
  if (npm(['ci']) === 0) return
  // A registry can lack other platforms' newest optional binaries; npm ci then refuses a lock that npm install accepts.
  say('npm ci did not work here; trying npm install …')
  if (npm(['install']) !== 0) {
    throw new SetupError('The packages could not be installed; check the connection to the npm registry and run the command again.')
  }
}

/** The package `node` fetches the binary of this platform in its install script, which .npmrc holds back like all others. */
function installNode() {
  if (npm(['rebuild', 'node', '--ignore-scripts=false']) !== 0 || !existsSync(toolNode)) {
    throw new SetupError(
      'The Node of the project could not be installed; check the connection to the npm registry and run the command again.',
    )
  }
}

/** Installs the packages of the lock file, unless they are there. */
export function ensureInstalled() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) throw new SetupError(`This is Node ${process.versions.node}; install Node 20 or newer.`)
  if (!isUpToDate()) installPackages()
  if (!existsSync(toolNode)) installNode()
}
