import { expect, test } from 'vitest'
import { lateText } from './late-text.ts'

/** Something to be awaited that the test makes happen. */
function moment() {
  let happen = () => {}
  const happened = new Promise<void>((resolve) => {
    happen = resolve
  })
  return { happen, happened }
}

/** A text layer as pdf.js has it: it cancels itself when it begins, and is held once it was laid, until it is cancelled. */
function fakePage() {
  const [begun, laid] = [moment(), moment()]
  const held = new Set<string>()
  const textLayer = {
    async render(): Promise<void> {
      this.cancel()
      begun.happen()
      await laid.happened
      held.add('text')
    },
    cancel(): void {
      held.clear()
    },
  }
  return { begun, laid, held, textLayer }
}

function follow() {
  const end = new AbortController()
  let onRender: (event: { readonly source: object }) => void = () => {}
  const on = (_name: string, listener: typeof onRender, options?: { readonly signal?: AbortSignal }) => {
    onRender = listener
    options?.signal?.addEventListener('abort', () => {
      onRender = () => {}
    })
  }
  lateText({ on }, { until: () => Promise.resolve() }, () => new Error('left'), end.signal)
  return { end, draw: (page: ReturnType<typeof fakePage>) => onRender({ source: { div: {}, textLayer: page.textLayer } }) }
}

test('text of a page that is looked at is laid', async () => {
  const [{ draw }, page] = [follow(), fakePage()]
  draw(page)
  page.laid.happen()
  await page.textLayer.render()
  expect(page.held.size).toBe(1)
})

test('F14 no text is held whose page was given up while it was being laid', async () => {
  const [{ draw }, page] = [follow(), fakePage()]
  draw(page)
  const drawing = expect(page.textLayer.render()).rejects.toThrow('left')
  await page.begun.happened
  page.textLayer.cancel()
  page.laid.happen()
  await drawing
  expect(page.held.size).toBe(0)
})

test('F14 no text is held of a paper that was left, whatever pdf.js still comes to', async () => {
  const [{ draw, end }, page] = [follow(), fakePage()]
  end.abort()
  draw(page)
  page.laid.happen()
  await expect(page.textLayer.render()).rejects.toThrow('left')
  expect(page.held.size).toBe(0)
})
