import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { deckJobs } from './deck-jobs.ts'
import type { DeckAnswer, DeckOrder } from './run-deck-job.ts'

/** Questions that are sent at a time: to take a whole package over at once would hold up who asked for it. */
const SENT_AT_ONCE = 200

// Entry of the worker: one job, one answer, end. A package's questions go ahead of its answer, in parts.
const order = workerData as DeckOrder
try {
  say({ kind: 'value', value: order.name === 'read' ? await read(order.input) : await deckJobs.write(order.input) })
} catch (error) {
  say({ kind: 'failed', message: String(error) })
}

async function read(input: Parameters<typeof deckJobs.read>[0]): ReturnType<typeof deckJobs.read> {
  const content = await deckJobs.read(input)
  if (typeof content === 'string' || !parentPort) return content
  for (let sent = 0; sent < content.questions.length; sent += SENT_AT_ONCE) {
    say({ kind: 'questions', questions: content.questions.slice(sent, sent + SENT_AT_ONCE) })
    await once(parentPort, 'message')
  }
  return { ...content, questions: [] }
}

function say(answer: DeckAnswer): void {
  parentPort?.postMessage(answer)
}
