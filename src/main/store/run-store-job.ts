import { Worker } from 'node:worker_threads'
import type { JobWatch } from './job-watch.ts'
import type { StoreJobMap } from './store-jobs.ts'

export type JobOrder = { readonly [Name in keyof StoreJobMap]: { readonly name: Name; readonly input: unknown } }[keyof StoreJobMap]
export type JobAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
/** Asks a job to end early; one that can't goes on to its end. */
export const STOP = 'stop'

/** The jobs as the main thread calls them: each runs in a worker of its own, which ends with it. */
export type StoreJobs = {
  readonly [Name in keyof StoreJobMap]: (
    input: Parameters<StoreJobMap[Name]>[0],
    watch?: JobWatch,
  ) => Promise<Awaited<ReturnType<StoreJobMap[Name]>>>
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
  const run = (name: keyof StoreJobMap) => (input: unknown, watch?: JobWatch) =>
    runJob(workerFile, { name, input }, watch ?? { report: () => {} }) as Promise<never>
  return {
    check: run('check'),
    copy: run('copy'),
    verify: run('verify'),
    salvage: run('salvage'),
    dump: run('dump'),
    load: run('load'),
    keep: run('keep'),
    bringBack: run('bringBack'),
    survey: run('survey'),
    sweep: run('sweep'),
  }
}

async function runJob(workerFile: string | URL, order: JobOrder, { report, signal }: JobWatch): Promise<unknown> {
  const worker = new Worker(workerFile, { workerData: order })
  const stop = () => worker.postMessage(STOP)
  if (signal?.aborted) stop()
  else signal?.addEventListener('abort', stop)
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (answer: JobAnswer) => {
        if (answer.kind === 'progress') report(answer.share)
        else if (answer.kind === 'done') resolve(answer.value)
        // What ended early because it was asked to is no failure.
        else reject(signal?.aborted ? signal.reason : new StoreJobError(answer.message, answer.code))
      })
      worker.once('error', reject)
      worker.once('exit', (exitCode) =>
        reject(signal?.aborted ? signal.reason : new StoreJobError(`The store worker ended with code ${exitCode}.`, '')),
      )
    })
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
