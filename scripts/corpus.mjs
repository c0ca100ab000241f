/**
 * `npm run -s corpus -- FOLDER [--only TEXT] [--limit N]`: every PDF of a folder goes through the real app as a person
 * would take it there: imported, opened, its first pages drawn. One JSON line a file and one for all on stdout;
 * everything else goes to stderr.
 */
import { join, resolve } from 'node:path'
import { root } from './setup/paths.mjs'
import { runQuietlyPrepared } from './setup/prepare-quietly.mjs'
import { run, toolNode } from './setup/processes.mjs'

await runQuietlyPrepared(({ electron, display }) => {
  // npm runs scripts in the project's folder and tells here where the user typed the command.
  const folder = process.env.INIT_CWD ?? process.cwd()
  const given = process.argv.slice(2).map((arg, index) => (index === 0 && !arg.startsWith('-') ? resolve(folder, arg) : arg))
  const [command, words] = display.wrap(toolNode, [join(root, 'scripts', 'corpus', 'main.mjs'), ...given])
  return run(command, words, { env: { ...electron.env, ...display.env } })
})
