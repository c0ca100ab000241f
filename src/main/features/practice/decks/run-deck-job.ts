import { Worker } from 'node:worker_threads'
import type { DeckQuestion } from './deck-content.ts'
import type { DeckJobs } from './deck-jobs.ts'

export type DeckOrder = {
  readonly [Name in keyof DeckJobs]: { readonly name: Name; readonly input: Parameters<DeckJobs[Name]>[0] }
}[keyof DeckJobs]
/** What the worker says: what came of it, and before that the questions of a package, some at a time. */
export type DeckAnswer =
  | { readonly kind: 'questions'; readonly questions: readonly DeckQuestion[] }
  | { readonly kind: 'value'; readonly value: Awaited<ReturnType<DeckJobs[keyof DeckJobs]>> }
  | { readonly kind: 'failed'; readonly message: string }

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
    const questions: DeckQuestion[] = []
    worker.on('message', (answer: DeckAnswer) => {
      if (answer.kind === 'questions') {
        questions.push(...answer.questions)
        worker.postMessage('go on')
      } else if (answer.kind === 'failed') reject(new Error(answer.message))
      else resolve(typeof answer.value === 'object' && 'questions' in answer.value ? { ...answer.value, questions } : answer.value)
    })
    worker.once('error', reject)
    worker.once('exit', (exitCode) => {
      signal?.removeEventListener('abort', stop)
      reject(new Error(`The deck worker ended with code ${exitCode}.`))
    })
  })
}
