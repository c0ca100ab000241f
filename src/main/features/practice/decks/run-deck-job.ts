import { Worker } from 'node:worker_threads'
import type { DeckJobs } from './deck-jobs.ts'

export type DeckOrder = {
  readonly [Name in keyof DeckJobs]: { readonly name: Name; readonly input: Parameters<DeckJobs[Name]>[0] }
}[keyof DeckJobs]
export type DeckAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

/** The jobs as the main thread calls them, each in a worker of its own; a signal ends it. @param workerFile the built `deck-worker` */
export function createDeckJobs(workerFile: string | URL) {
  const run =
    <Name extends keyof DeckJobs>(name: Name) =>
    (input: Parameters<DeckJobs[Name]>[0], signal?: AbortSignal): ReturnType<DeckJobs[Name]> =>
      runJob(workerFile, { name, input } as DeckOrder, signal) as ReturnType<DeckJobs[Name]>
  return { read: run('read'), write: run('write') }
}

function runJob(workerFile: string | URL, order: DeckOrder, signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(workerFile, { workerData: order })
    const stop = () => {
      void worker.terminate()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', (answer: DeckAnswer) => {
      if (answer.ok) resolve(answer.value)
      else reject(new Error(answer.message))
    })
    worker.once('error', reject)
    worker.once('exit', (exitCode) => {
      signal?.removeEventListener('abort', stop)
      reject(new Error(`The deck worker ended with code ${exitCode}.`))
    })
  })
}
