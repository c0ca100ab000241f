import { parentPort, workerData } from 'node:worker_threads'
import type { JobAnswer, JobOrder } from './run-store-job.ts'
import { storeJobs } from './store-jobs.ts'

// Entry of the worker: one job, one answer, end.
const { name, input } = workerData as JobOrder
try {
  const job = storeJobs[name] as (input: unknown) => unknown
  const value = await job(input)
  parentPort?.postMessage({ ok: true, value } satisfies JobAnswer)
} catch (error) {
  // An error's code does not survive the way to the main thread by itself.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  parentPort?.postMessage({ ok: false, code, message: String(error) } satisfies JobAnswer)
}
