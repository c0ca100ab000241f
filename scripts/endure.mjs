/**
 * `npm run -s endure -- kills [--rounds N] | soak [--minutes N]`: what takes hours, on the built app. `kills` ends the app
 * by force N times (50) in the midst of its main job and looks whether anything is lost that it had acknowledged (D4);
 * `soak` does everything over and over for N minutes (120) and looks whether anything grows (F14). The journeys are those
 * of `npm test`, which are only shorter. Each turn of a soak is a line of test-results/soak.jsonl.
 */
import { parseArgs } from 'node:util'
import { buildIfStale } from './build-state.mjs'
import { runMain, SetupError } from './setup/messages.mjs'
import { prepare } from './setup/prepare.mjs'
import { run, toolNode, toolScript } from './setup/processes.mjs'

const USAGE = 'Say what to endure: kills [--rounds N] (D4), or soak [--minutes N] (F14).'

await runMain(async () => {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '50' }, minutes: { type: 'string', default: '120' } },
    allowPositionals: true,
  })
  const [what] = positionals
  const amount = Number(what === 'kills' ? values.rounds : values.minutes)
  if (!['kills', 'soak'].includes(what ?? '') || positionals.length > 1 || !Number.isInteger(amount) || amount < 1)
    throw new SetupError(USAGE)
  const { electron, display } = await prepare('virtual')
  const built = buildIfStale()
  if (built !== 0) return built
  const [file, env] =
    what === 'kills' ? ['kill.e2e', { PREPBENCH_KILLS: String(amount) }] : ['soak.e2e', { PREPBENCH_SOAK_MINUTES: String(amount) }]
  const [command, args] = display.wrap(toolNode, [toolScript('playwright', 'playwright'), 'test', file, '--retries=0', '--reporter=list'])
  return run(command, args, { env: { ...electron.env, ...display.env, ...env } })
})
