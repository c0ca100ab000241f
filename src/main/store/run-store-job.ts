import { Worker } from 'node:worker_threads'
import type { StoreJobMap } from './store-jobs.ts'

export type JobOrder = { readonly [Name in keyof StoreJobMap]: { readonly name: Name; readonly input: unknown } }[keyof StoreJobMap]
export type JobAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string }

/** The jobs as the main thread calls them: each runs in a worker of its own, which ends with it. */
export type StoreJobs = {
  readonly [Name in keyof StoreJobMap]: (input: Parameters<StoreJobMap[Name]>[0]) => Promise<Awaited<ReturnType<StoreJobMap[Name]>>>
}

/** A job failed; `code` is the one of SQLite or of the file system, so that `faultOf` can read it. */
class StoreJobError extends Error {
  readonly code: string

  constructor(message: string, code: string) {
    super(message)
    this.name = 'StoreJobError'
    this.code = code
  }
}

/** @param workerFile the built `store-worker` */
export function createStoreJobs(workerFile: string | URL): StoreJobs {
  const run = (name: keyof StoreJobMap) => (input: unknown) => runJob(workerFile, { name, input }) as Promise<never>
  return { check: run('check'), copy: run('copy'), verify: run('verify'), salvage: run('salvage'), dump: run('dump'), load: run('load') }
}

function runJob(workerFile: string | URL, order: JobOrder): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: order })
    worker.once('message', (answer: JobAnswer) => {
      if (answer.ok) resolve(answer.value)
      else reject(new StoreJobError(answer.message, answer.code))
    })
    worker.once('error', reject)
    worker.once('exit', (exitCode) => reject(new StoreJobError(`The store worker ended with code ${exitCode}.`, '')))
  })
}
