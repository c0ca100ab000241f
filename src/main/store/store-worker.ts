import { parentPort, workerData } from 'node:worker_threads'
import type { JobWatch } from './job-watch.ts'
import { type JobAnswer, type JobOrder, STOP } from './run-store-job.ts'
import { storeJobs } from './store-jobs.ts'

// Entry of the worker: one job, one answer, end.
const { name, input } = workerData as JobOrder
const end = new AbortController()
parentPort?.on('message', (message) => {
  if (message === STOP) end.abort()
})
// Listening alone keeps no worker alive.
parentPort?.unref()
let said = 0
const watch: JobWatch = {
  signal: end.signal,
  report: (share) => {
    // Thousands of files are not thousands of messages.
    if (share < 1 && share - said < 0.01) return
    said = share
    answer({ kind: 'progress', share })
  },
}
try {
  const job = storeJobs[name] as (input: unknown, watch: JobWatch) => unknown
  answer({ kind: 'done', value: await job(input, watch) })
} catch (error) {
  // An error's code does not survive the way to the main thread by itself.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  answer({ kind: 'failed', code, message: String(error) })
}

function answer(words: JobAnswer): void {
  parentPort?.postMessage(words)
}
