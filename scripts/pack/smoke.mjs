import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SetupError, say } from '../setup/messages.mjs'
import { isRoot, toolEnv } from '../setup/processes.mjs'

/** Nobody: Chromium's sandbox refuses root, and the packed app refuses to run without it. */
const NOBODY = 65534
const START_MS = 30_000

/**
 * Starts the packed app in an empty folder with its sandbox on, until its page has reached the core; then tries what a
 * released app must refuse.
 * @param {string} executable
 * @param {import('../setup/display.mjs').Display} display
 */
export async function smokeTest(executable, display) {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-packed-'))
  try {
    chmodSync(folder, 0o700)
    const reachable = isRoot ? copyForNobody(executable, folder) : executable
    await startsAndConnects(reachable, folder, display)
    refuses(reachable, folder, display)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A checkout of root's may lie where nobody else can look, so the app is tried from a folder of its own.
 * @param {string} executable @param {string} folder
 */
function copyForNobody(executable, folder) {
  chownSync(folder, NOBODY, NOBODY)
  const copy = join(folder, 'app')
  cpSync(dirname(executable), copy, { recursive: true })
  return join(copy, basename(executable))
}

/** @param {string} executable @param {string} folder @param {import('../setup/display.mjs').Display} display */
async function startsAndConnects(executable, folder, display) {
  const data = join(folder, 'data')
  const [command, args] = asUser(executable, [`--user-data-dir=${data}`], display)
  const child = spawn(command, args, { env: environment(folder, display), stdio: 'ignore', detached: true })
  try {
    const log = join(data, 'logs', 'prepbench.log')
    const deadline = Date.now() + START_MS
    while (!(existsSync(log) && readFileSync(log, 'utf8').includes('"page-connected"'))) {
      if (Date.now() > deadline || child.exitCode !== null) throw new SetupError('The packed app did not get as far as its first page.')
      await wait(100)
    }
    if (!existsSync(join(data, 'prepbench.sqlite'))) throw new SetupError('The packed app made no store.')
    const seccomp = rendererSeccomp(data)
    if (seccomp !== '2') throw new SetupError(`The page's process is not inside the sandbox (Seccomp ${seccomp}).`)
    say('S1 the packed app started with its sandbox on (Seccomp 2), opened its store and its page connected.')
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGTERM')
    await wait(1_000)
  }
}

/** @param {string} executable @param {string} folder @param {import('../setup/display.mjs').Display} display */
function refuses(executable, folder, display) {
  const data = `--user-data-dir=${join(folder, 'refused')}`
  const attempt = (/** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ extra) => {
    const [command, all] = asUser(executable, args, display)
    return spawnSync(command, all, { env: { ...environment(folder, display), ...extra }, encoding: 'utf8', timeout: 10_000 })
  }
  for (const name of ['no-sandbox', 'remote-debugging-port=0', 'inspect']) {
    const { status, stderr } = attempt([data, `--${name}`], {})
    if (status !== 1 || !stderr.includes('refused')) throw new SetupError(`The packed app accepted --${name}.`)
  }
  const asNode = attempt(['-p', '"ran-as" + "-node"', data, '--no-sandbox'], { ELECTRON_RUN_AS_NODE: '1' })
  if (asNode.stdout.includes('ran-as-node')) throw new SetupError('The packed app ran as plain Node.')
  const required = attempt([data, '--no-sandbox'], { NODE_OPTIONS: '--require=/nowhere/planted.cjs' })
  if (required.stderr.includes('planted.cjs')) throw new SetupError('The packed app obeyed NODE_OPTIONS.')
  say('S20 the packed app refused --no-sandbox, debugging, running as Node and NODE_OPTIONS.')
}

/**
 * @param {string} executable @param {string[]} args @param {import('../setup/display.mjs').Display} display
 * @returns {[string, string[]]}
 */
function asUser(executable, args, display) {
  const [command, wrapped] = display.wrap(executable, args)
  if (!isRoot) return [command, wrapped]
  return ['setpriv', [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', command, ...wrapped]]
}

/** @param {string} folder @param {import('../setup/display.mjs').Display} display */
function environment(folder, display) {
  return { ...toolEnv(), ...display.env, HOME: folder, TMPDIR: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder }
}

/** @param {string} data */
function rendererSeccomp(data) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (command.includes('--type=renderer') && command.includes(data)) {
        return /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'unknown'
      }
    } catch {
      // A process that ended while we looked.
    }
  }
  return 'no such process'
}
