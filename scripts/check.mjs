/** `npm run check`: everything that needs no Electron. */
import { ensureInstalled } from './setup/install.mjs'
import { runMain, say } from './setup/messages.mjs'
import { runChecks } from './suites/steps.mjs'
import { closingLine, sum } from './suites/tally.mjs'
import { runUnitTests } from './suites/tests.mjs'

await runMain(() => {
  ensureInstalled()
  const total = sum([...runChecks(), runUnitTests()])
  say(`\n${closingLine(total)}`)
  return total.failed === 0 ? 0 : 1
})
