import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { nodeModules, root } from './paths.mjs'

/** @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, timeout?: number, shell?: boolean }} RunOptions */

export const isRoot = process.getuid?.() === 0

/** The environment of every child: the project's own tools, and with them its own Node, come first. */
export function toolEnv() {
  const env = { ...process.env }
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const bin = join(nodeModules, '.bin')
  const entries = (env[pathName] ?? '').split(delimiter).filter((entry) => entry !== bin)
  env[pathName] = [bin, ...entries].join(delimiter)
  // Set by some editors' terminals; it would turn every Electron we start into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE
  return env
}

/**
 * The Node that runs the tools. The system's may be older than they allow: better-sqlite3's prebuilt binary ends Node 20
 * with a segmentation fault.
 */
export const toolNode = join(nodeModules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * The script behind a package's command. It is run with toolNode, which works alike on every platform.
 * @param {string} packageName
 * @param {string} command
 */
export function toolScript(packageName, command) {
  const folder = join(nodeModules, packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** @param {import('node:child_process').SpawnSyncReturns<unknown>} result */
function exitCode(result) {
  if (result.error && !('code' in result.error && result.error.code === 'ETIMEDOUT')) throw result.error
  return result.status ?? 1
}

/**
 * Runs a command whose output is for the reader.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function run(command, args, options) {
  return exitCode(spawnSync(command, args, { cwd: root, env: toolEnv(), stdio: 'inherit', ...options }))
}

/**
 * Runs a command whose output matters only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runQuietly(command, args, options) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: toolEnv(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  })
  return { code: exitCode(result), output: `${result.stdout ?? ''}${result.stderr ?? ''}`.trim() }
}

/**
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(packageName, command, args, options) {
  return run(toolNode, [toolScript(packageName, command), ...args], options)
}

/** @param {string} command */
export function isOnPath(command) {
  const path = process.env.PATH ?? ''
  return path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)))
}
