/**
 * `npm run -s prepbench -- --export json --out PATH [--user-data DIR] [--sample]`: the app's orders without a window;
 * `--help` lists them. Only what the app prints goes to stdout.
 */
import { spawnSync } from 'node:child_process'
import { buildIfStale } from './build-state.mjs'
import { runMain } from './setup/messages.mjs'
import { root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/processes.mjs'

const PREPARE = '--prepare'

/** Installing and building talk a lot, so it happens in a process whose stdout is our stderr. */
function prepareQuietly() {
  return spawnSync(process.execPath, [import.meta.filename, PREPARE], { stdio: ['inherit', 2, 2] }).status ?? 1
}

await runMain(async () => {
  const args = process.argv.slice(2)
  if (args[0] === PREPARE) {
    await prepare('virtual')
    return buildIfStale()
  }
  const prepared = prepareQuietly()
  if (prepared !== 0) return prepared
  const { electron, display } = await prepare('virtual')
  const [command, words] = display.wrap(electron.execPath, [...electron.flags, root, ...args])
  return run(command, words, { env: { ...electron.env, ...display.env } })
})
