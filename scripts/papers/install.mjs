/** Installs the packages of the lock file, unless they are there: in a process of its own, for `runPaperTool`. */
import { ensureInstalled } from '../setup/install.mjs'
import { runMain } from '../setup/messages.mjs'

await runMain(() => {
  ensureInstalled()
  return 0
})
