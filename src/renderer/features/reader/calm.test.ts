import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCalm } from './calm.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>
const box = (top: number, bottom: number): Box => ({ top, bottom, left: 0, right: 100 })

/** A container of the height 100 that scrolls when it is told to. */
function follow() {
  const container = Object.assign(new EventTarget(), { getBoundingClientRect: () => box(0, 100) })
  const end = new AbortController()
  const calm = createCalm(container as unknown as HTMLElement, end.signal)
  const rested: string[] = []
  const page = (name: string, top: number) => {
    const place = { top }
    const left = new AbortController()
    const element = { getBoundingClientRect: () => box(place.top, place.top + 50) } as unknown as HTMLElement
    return { place, left, wait: () => void calm.until(element, left.signal).then(() => rested.push(name)) }
  }
  /** Scrolls for so many milliseconds, every 20 of them. */
  const scroll = async (forMs: number) => {
    for (let passed = 0; passed < forMs; passed += 20) {
      await vi.advanceTimersByTimeAsync(20)
      container.dispatchEvent(new Event('scroll'))
    }
  }
  return { end, rested, page, scroll, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

test('where nothing scrolls nothing waits, not even what is out of sight', async () => {
  const { rested, page, pass } = follow()
  page('far', 500).wait()
  await pass(0)
  expect(rested).toEqual(['far'])
})

test('while somebody scrolls nothing begins; at rest what is in sight does, and the rest goes on waiting', async () => {
  const { rested, page, scroll, pass } = follow()
  await scroll(60)
  page('shown', 10).wait()
  page('far', 500).wait()
  await scroll(60)
  expect(rested).toEqual([])
  await pass(99)
  expect(rested).toEqual([])
  await pass(1)
  expect(rested).toEqual(['shown'])
  await pass(5_000)
  expect(rested).toEqual(['shown'])
})

test('what comes into sight later begins at the next rest', async () => {
  const { rested, page, scroll, pass } = follow()
  await scroll(60)
  const far = page('far', 500)
  far.wait()
  await pass(200)
  far.place.top = 20
  await scroll(60)
  await pass(100)
  expect(rested).toEqual(['far'])
})

test('what stays in sight for half a second begins although somebody scrolls on', async () => {
  const { rested, page, scroll } = follow()
  await scroll(60)
  page('slow', 10).wait()
  const passing = page('passing', 10)
  passing.wait()
  await scroll(460)
  passing.place.top = -80
  await scroll(600)
  expect(rested).toEqual(['slow'])
})

test('what was given up, and all after the end, begins no more', async () => {
  const { end, rested, page, scroll, pass } = follow()
  await scroll(60)
  const [one, two] = [page('given up', 10), page('after the end', 10)]
  one.wait()
  two.wait()
  one.left.abort()
  end.abort()
  await pass(5_000)
  expect(rested).toEqual([])
})
