import { parentPort, workerData } from 'node:worker_threads'
import { deckJobs } from './deck-jobs.ts'
import type { DeckAnswer, DeckOrder } from './run-deck-job.ts'

// Entry of the worker: one job, one answer, end.
const order = workerData as DeckOrder
try {
  const value = order.name === 'read' ? await deckJobs.read(order.input) : await deckJobs.write(order.input)
  parentPort?.postMessage({ ok: true, value } satisfies DeckAnswer)
} catch (error) {
  parentPort?.postMessage({ ok: false, message: String(error) } satisfies DeckAnswer)
}
