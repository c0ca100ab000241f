/**
 * `npm test`: everything. For developers: `npm test -- --only check|unit|e2e` and `--grep text` for the journeys.
 * The very last line is the sum of all suites.
 */
import { parseArgs } from 'node:util'
import { offerDebianPackages } from './setup/debian.mjs'
import { ensureInstalled } from './setup/install.mjs'
import { explain, runMain, SetupError, say } from './setup/messages.mjs'
import { prepare } from './setup/prepare.mjs'
import { isOnPath } from './setup/processes.mjs'
import { runBuild, runChecks } from './suites/steps.mjs'
import { closingLine, sum } from './suites/tally.mjs'
import { runJourneys, runUnitTests } from './suites/tests.mjs'

/** @typedef {import('./suites/tally.mjs').Tally} Tally */

const suites = ['check', 'unit', 'e2e']

/** @param {string | undefined} only @param {string | undefined} grep @param {Tally[]} tallies */
async function runSuites(only, grep, tallies) {
  if (only !== undefined && !suites.includes(only)) throw new SetupError(`--only takes one of ${suites.join(', ')}.`)
  const wanted = new Set(only ? [only] : suites)
  ensureInstalled()
  // Before the long part, so that a machine that can't run the journeys says so at once.
  // Lists system calls: the proof that the app connects nowhere (S11) and flushes every commit (D2).
  if (process.platform === 'linux' && !isOnPath('strace')) offerDebianPackages(['strace'])
  const prepared = wanted.has('e2e') ? await prepare('virtual') : undefined
  if (wanted.has('check')) tallies.push(...runChecks())
  if (wanted.has('unit')) tallies.push(runUnitTests())
  if (prepared) tallies.push(...runBuild(), runJourneys(prepared, grep))
}

await runMain(async () => {
  /** @type {Tally[]} */
  const tallies = []
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } })
    await runSuites(values.only, values.grep, tallies)
  } catch (error) {
    explain(error)
    tallies.push({ passed: 0, failed: 1 })
  }
  const total = sum(tallies)
  say(`\n${closingLine(total)}`)
  return total.failed === 0 ? 0 : 1
})
