import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compilerPackages, findHeaders } from './compiler.mjs'
import { installDebianPackages } from './debian.mjs'
import { SetupError, say } from './messages.mjs'
import { nodeModules, userCache } from './paths.mjs'
import { runQuietly, toolEnv, toolNode, toolScript } from './processes.mjs'

/** @typedef {import('./electron.mjs').Electron} Electron */

const FIRST_WITH_NODE_API_10 = 35

const packageFolder = join(nodeModules, 'better-sqlite3')
const buildFolder = join(packageFolder, 'build')
const binary = join(buildFolder, 'Release', 'better_sqlite3.node')
const keyFile = join(buildFolder, 'Release', 'key')

/**
 * better-sqlite3's prebuilt binaries want Node-API 10; an older Electron ends with a segmentation fault.
 * @param {string} electronVersion
 */
export function needsOwnBuild(electronVersion) {
  return Number.parseInt(electronVersion, 10) < FIRST_WITH_NODE_API_10
}

/** @param {string} packageVersion @param {string} electronVersion */
export function buildKey(packageVersion, electronVersion) {
  return `better-sqlite3-${packageVersion}-electron-${electronVersion}-${process.platform}-${process.arch}`
}

/** @param {string} file @param {Electron} electron */
function works(file, electron) {
  const script = `const Database = require(${JSON.stringify(packageFolder)})
new Database(':memory:', { nativeBinding: ${JSON.stringify(file)} }).exec('create table t (a)')`
  const env = { ...electron.env, ELECTRON_RUN_AS_NODE: '1' }
  return runQuietly(electron.execPath, ['-e', script], { env }).code === 0
}

/** @param {string} from @param {string} key */
function putInPlace(from, key) {
  mkdirSync(dirname(binary), { recursive: true })
  // Renamed over the old one, never written into it: a running process may have it mapped.
  copyFileSync(from, `${binary}.new`)
  renameSync(`${binary}.new`, binary)
  writeFileSync(keyFile, key)
}

/** @param {string} cached */
function keep(cached) {
  try {
    mkdirSync(dirname(cached), { recursive: true })
    copyFileSync(binary, `${cached}.new`)
    renameSync(`${cached}.new`, cached)
  } catch {
    // A home that can't be written costs a minute after the next install, nothing else.
  }
}

function compile() {
  installDebianPackages(compilerPackages())
  say('Compiling the database for this Electron (about a minute) …')
  const env = toolEnv()
  const headers = findHeaders({ path: env.PATH ?? '', chosen: env.npm_config_nodedir })
  // Undo the package's fixed Node-API 10; only calls that an older Electron has too are used.
  env.CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL'
  // node-gyp lets this variable win over its own argument.
  if (headers !== undefined) env.npm_config_nodedir = headers
  const args = [toolScript('node-gyp', 'node-gyp'), 'rebuild', '--release', '--force_build=1']
  const { code, output } = runQuietly(toolNode, args, { cwd: packageFolder, env })
  if (code === 0) return
  process.stderr.write(`${output}\n`)
  throw new SetupError(
    headers === undefined
      ? 'better-sqlite3 could not be compiled, probably for want of headers; install a Node that brings include/node, or set npm_config_nodedir to its prefix.'
      : 'better-sqlite3 could not be compiled; see the messages above.',
  )
}

/** @param {string} key */
function compileInto(key) {
  compile()
  const made = join(packageFolder, 'better_sqlite3.node')
  renameSync(binary, made)
  rmSync(buildFolder, { recursive: true })
  putInPlace(made, key)
  rmSync(made)
}

/** @param {Electron} electron */
function lookUp(electron) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const key = buildKey(version, electron.version)
  const inPlace = existsSync(binary) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key
  return { key, cached: join(userCache, `${key}.node`), done: inPlace || !needsOwnBuild(electron.version) }
}

/**
 * The Debian packages to install before better-sqlite3 can be made loadable in this Electron.
 * @param {Electron} electron
 */
export function sqlitePackages(electron) {
  const { cached, done } = lookUp(electron)
  return done || existsSync(cached) ? [] : compilerPackages()
}

/**
 * Makes better-sqlite3 loadable in this Electron. Its loader prefers build/Release over the prebuilt binary, so that no
 * code of the app knows; the file made here loads in the project's Node as well.
 * @param {Electron} electron
 */
export function ensureSqlite(electron) {
  const { key, cached, done } = lookUp(electron)
  if (done) return
  // A home shared between machines may hold one that was linked against a newer system.
  if (existsSync(cached) && works(cached, electron)) {
    putInPlace(cached, key)
    return
  }
  compileInto(key)
  if (!works(binary, electron)) {
    rmSync(buildFolder, { recursive: true })
    throw new SetupError(`The compiled database does not load in Electron ${electron.version}; please report this.`)
  }
  keep(cached)
}
