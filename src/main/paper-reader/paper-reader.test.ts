import { expect, test } from 'vitest'
import { createPaperReader, type PaperPart, PaperReadError, type ReaderListener, type ReaderProcess } from './paper-reader.ts'

const FACTS = {
  kind: 'facts',
  title: 'T',
  titleSource: 'metadata',
  authors: [],
  year: null,
  pageCount: 1,
  pageLabels: null,
  isEncrypted: false,
} as const
const REQUEST = { path: '/x', fileName: 'x', password: null, textFrom: null, sections: 'none' } as const
const PATIENT = { startMs: 10_000, silenceMs: 10_000, detailsMs: 10_000, memoryBytes: 1_000 }

/** Processes that answer as told; counts how many were started and killed. */
function processes(answer: (listener: ReaderListener) => void, memory = 0) {
  const count = { started: 0, killed: 0 }
  const start = (): ReaderProcess => {
    count.started += 1
    let listener: ReaderListener | null = null
    return {
      post: () => queueMicrotask(() => listener && answer(listener)),
      listen: (next) => {
        listener = next
      },
      kill: () => {
        count.killed += 1
      },
      memoryBytes: () => memory,
    }
  }
  return { count, start }
}

async function readAll(parts: AsyncIterable<PaperPart>): Promise<string[]> {
  const kinds: string[] = []
  for await (const part of parts) kinds.push(part.kind)
  return kinds
}

test('one process serves files one after the other and ends when it is closed', async () => {
  const { count, start } = processes((listener) => {
    listener.message(FACTS)
    listener.message({ kind: 'end' })
  })
  const reader = createPaperReader(start, '', PATIENT)
  expect(await Promise.all([readAll(reader.read(REQUEST)), readAll(reader.read(REQUEST))])).toEqual([['facts'], ['facts']])
  expect(count).toEqual({ started: 1, killed: 0 })
  reader.close()
  expect(count).toEqual({ started: 1, killed: 1 })
})

test.each([
  ['never starts', () => {}, { ...PATIENT, startMs: 5 }, 0, 'too-slow'],
  ['is silent', (listener: ReaderListener) => listener.message({ kind: 'ready' }), { ...PATIENT, silenceMs: 5 }, 0, 'too-slow'],
  ['grows', () => {}, PATIENT, 2_000, 'too-hungry'],
  ['crashes', (listener: ReaderListener) => listener.exit(), PATIENT, 0, 'damaged'],
  ['answers nonsense', (listener: ReaderListener) => listener.message({ kind: 'facts', title: 7 }), PATIENT, 0, 'damaged'],
] as const)('B10 a process that %s is ended, and the next file gets another', async (_what, answer, limits, memory, reason) => {
  const { count, start } = processes(answer, memory)
  const reader = createPaperReader(start, '', limits)
  await expect(readAll(reader.read(REQUEST))).rejects.toMatchObject({ reason })
  await expect(readAll(reader.read(REQUEST))).rejects.toBeInstanceOf(PaperReadError)
  expect(count.started).toBe(2)
})

test('the time a process takes to start is not counted as the file’s', async () => {
  const { start } = processes((listener) => {
    setTimeout(() => {
      listener.message({ kind: 'ready' })
      listener.message(FACTS)
      listener.message({ kind: 'end' })
    }, 60)
  })
  expect(await readAll(createPaperReader(start, '', { ...PATIENT, silenceMs: 30 }).read(REQUEST))).toEqual(['facts'])
})

test('B10 details that never come end the reading after the facts that did', async () => {
  const { start } = processes((listener) => listener.message(FACTS))
  const reading = createPaperReader(start, '', { ...PATIENT, detailsMs: 5 }).read(REQUEST)
  expect((await reading.next()).value).toMatchObject({ kind: 'facts' })
  await expect(reading.next()).rejects.toMatchObject({ reason: 'too-slow' })
})

test('an aborted reading ends its process at once', async () => {
  const { count, start } = processes((listener) => listener.message(FACTS))
  const stop = new AbortController()
  const reading = createPaperReader(start, '', PATIENT).read(REQUEST, stop.signal)
  await reading.next()
  const rest = reading.next()
  stop.abort(new Error('enough'))
  await expect(rest).rejects.toThrow('enough')
  expect(count.killed).toBe(1)
})
