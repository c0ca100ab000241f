/**
 * `npm run -s prepbench -- --export json --out PATH [--user-data DIR] [--sample]`: the app's orders without a window;
 * `--help` lists them. Only what the app prints goes to stdout.
 */
import { root } from './setup/paths.mjs'
import { runQuietlyPrepared } from './setup/prepare-quietly.mjs'
import { run } from './setup/processes.mjs'

await runQuietlyPrepared(({ electron, display }) => {
  const [command, words] = display.wrap(electron.execPath, [...electron.flags, root, ...process.argv.slice(2)])
  return run(command, words, { env: { ...electron.env, ...display.env } })
})
