/** `npm run bench [-- SUITE...] [--rounds N] [--quick] [--scale] [--json]`: speed as ratios within one run. */
import { join } from 'node:path'
import { buildIfStale } from './build-state.mjs'
import { runMain } from './setup/messages.mjs'
import { root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { run, toolNode } from './setup/processes.mjs'

await runMain(async () => {
  const { electron, display } = await prepare('virtual')
  const built = buildIfStale()
  if (built !== 0) return built
  const [command, args] = display.wrap(toolNode, [join(root, 'tests', 'bench', 'main.ts'), ...process.argv.slice(2)])
  return run(command, args, { env: { ...electron.env, ...display.env } })
})
