import { build } from '../build-state.mjs'
import { say } from '../setup/messages.mjs'
import { runTool } from '../setup/processes.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * A step that passes or fails as a whole.
 * @param {string} title
 * @param {() => number} execute gives an exit code
 * @returns {Tally}
 */
function step(title, execute) {
  say(`\n== ${title}`)
  const ok = execute() === 0
  say(`${ok ? 'ok' : 'FAILED'}: ${title}`)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

/** @returns {Tally[]} */
export function runChecks() {
  return [
    step('format and lint', () => runTool('@biomejs/biome', 'biome', ['check', '.'])),
    step('types', () => runTool('typescript', 'tsc', ['-b'])),
    step('unused code', () => runTool('knip', 'knip', [])),
  ]
}

/** @returns {Tally[]} */
export function runBuild() {
  return [step('build', build)]
}
