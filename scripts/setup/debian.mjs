import { existsSync } from 'node:fs'
import { SetupError, say } from './messages.mjs'
import { isRoot, runQuietly } from './processes.mjs'

const apt = '/usr/bin/apt-get'

/**
 * Debian 13 and Ubuntu 24.04 gave some libraries a new name when they went to 64-bit time.
 * @param {string} name
 */
function currentName(name) {
  const renamed = `${name}t64`
  return runQuietly('apt-cache', ['show', '--no-all-versions', renamed]).code === 0 ? renamed : name
}

/**
 * Installs Debian packages where we may, and says what to type where we may not.
 * @param {string[]} packages
 */
export function installDebianPackages(packages) {
  if (packages.length === 0) return
  if (!existsSync(apt)) {
    throw new SetupError(`This system lacks what Debian calls ${packages.join(' ')}; install it and run the command again.`)
  }
  if (!isRoot) {
    const names = packages.map(currentName).join(' ')
    throw new SetupError(
      `System packages are missing; run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    )
  }
  say(`Installing missing system packages with apt-get: ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // An update that fails for one source of several may still have brought what is needed.
  const update = runQuietly(apt, ['update'], { env })
  const names = packages.map(currentName)
  const install = runQuietly(apt, ['install', '-y', '--no-install-recommends', ...names], { env })
  if (install.code === 0) return
  process.stderr.write(`${update.output}\n${install.output}\n`)
  throw new SetupError(`apt-get could not install ${names.join(' ')}; see its messages above.`)
}

/**
 * Installs what only some tests want, where that costs nobody anything: as root on Debian. Elsewhere those tests say
 * that they were skipped, and why.
 * @param {string[]} packages
 */
export function offerDebianPackages(packages) {
  if (packages.length === 0 || !isRoot || !existsSync(apt)) return
  try {
    installDebianPackages(packages)
  } catch (error) {
    say(`Going on without ${packages.join(' ')}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
