import { build } from './build-state.mjs'
import { ensureInstalled } from './setup/install.mjs'
import { runMain } from './setup/messages.mjs'

await runMain(() => {
  ensureInstalled()
  return build()
})
