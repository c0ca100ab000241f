/** `npm start`: opens the app; `npm start -- --tour [file.pdf]`, or no display: the guided tour. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build-state.mjs'
import { hasDisplay } from './setup/display.mjs'
import { runMain, say } from './setup/messages.mjs'
import { root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { run, toolNode } from './setup/processes.mjs'

await runMain(async () => {
  const { values, positionals } = parseArgs({ options: { tour: { type: 'boolean' } }, allowPositionals: true })
  // npm runs scripts in the project's folder and tells here where the user typed the command.
  const files = positionals.map((file) => resolve(process.env.INIT_CWD ?? process.cwd(), file))

  const { electron, display } = await prepare('user')
  const built = buildIfStale()
  if (built !== 0) return built

  if (hasDisplay() && !values.tour) return run(electron.execPath, [...electron.flags, root, ...files], { env: electron.env })
  if (!values.tour) say('There is no display, so this runs the guided tour.')
  const [command, args] = display.wrap(toolNode, [join(root, 'scripts', 'tour.mjs'), ...files])
  return run(command, args, { env: { ...electron.env, ...display.env } })
})
