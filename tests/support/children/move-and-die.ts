import { appendFileSync } from 'node:fs'
import { pointToLibrary } from '../../../src/main/store/library-place.ts'
import { moveLibrary } from '../../../src/main/store/move-library.ts'
import { createStoreJobs } from '../../../src/main/store/run-store-job.ts'
import { createStoreKeeper } from '../../../src/main/store/store-keeper.ts'

// Moves a library and is killed at the step it is told, without a chance to clean up: a step is every share of the way,
// the copy of the store, the switch, and the moment after it.
const [home = '', to = '', killAt = '0', log = ''] = process.argv.slice(2)
let step = 0
const pass = (name: string) => {
  appendFileSync(log, `${name}\n`)
  if (++step === Number(killAt)) process.kill(process.pid, 'SIGKILL')
}
const jobs = createStoreJobs(new URL('../../../src/main/store/store-worker.ts', import.meta.url))
const keeper = createStoreKeeper({ dataFolder: home, jobs, appVersion: '1.2.3', now: () => 0, onProblem: () => {} })
await keeper.open()
const store = {
  changes: keeper.changes,
  copyTo: async (path: string) => {
    pass('before the store')
    await keeper.copyTo(path)
    pass('after the store')
  },
  leave: keeper.leave,
}
const switchOver = async () => {
  pass('before the switch')
  await pointToLibrary(home, to, home)
  pass('after the switch')
}
for await (const share of moveLibrary({ from: home, to, store, switchOver, signal: undefined })) pass(`share ${share > 0}`)
process.exit(0)
