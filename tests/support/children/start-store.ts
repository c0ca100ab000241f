import { createStoreJobs } from '../../../src/main/store/run-store-job.ts'
import { startStore } from '../../../src/main/store/start-store.ts'

// Starts the store of a folder and says in one line what came of it.
const [dataFolder = ''] = process.argv.slice(2)
const jobs = createStoreJobs(new URL('../../../src/main/store/store-worker.ts', import.meta.url))
const started = await startStore({ dataFolder, jobs, appVersion: '1.2.3', now: () => 0 })
process.stdout.write(JSON.stringify(started.kind === 'ready' ? { kind: 'ready' } : started))
