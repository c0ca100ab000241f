/**
 * `npm run -s corpus -- FOLDER [--only TEXT] [--limit N]`: every PDF of a folder goes through the real app as a person
 * would take it there: imported, opened, its first pages drawn. One JSON line a file and one for all on stdout;
 * everything else goes to stderr.
 */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { buildIfStale } from './build-state.mjs'
import { runMain } from './setup/messages.mjs'
import { root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { run, toolNode } from './setup/processes.mjs'

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
  // npm runs scripts in the project's folder and tells here where the user typed the command.
  const folder = process.env.INIT_CWD ?? process.cwd()
  const given = args.map((arg, index) => (index === 0 && !arg.startsWith('-') ? resolve(folder, arg) : arg))
  const [command, words] = display.wrap(toolNode, [join(root, 'scripts', 'corpus', 'main.mjs'), ...given])
  return run(command, words, { env: { ...electron.env, ...display.env } })
})
