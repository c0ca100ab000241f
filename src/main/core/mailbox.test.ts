import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { createMailbox } from './mailbox.ts'

test('what arrives is handed out in order, what came before it was asked for, too; until the signal ends it', async () => {
  const mailbox = createMailbox<string>()
  const end = new AbortController()
  mailbox.post('early')
  const arrivals = mailbox.arrivals(end.signal)
  expect(await arrivals.next()).toEqual({ value: 'early', done: false })
  const late = arrivals.next()
  mailbox.post('late')
  expect(await late).toEqual({ value: 'late', done: false })
  const last = arrivals.next()
  end.abort()
  expect(await last).toEqual({ value: undefined, done: true })
})

test('waiting for one thing after the other does not pile up listeners on the signal', async () => {
  const mailbox = createMailbox<number>()
  const { signal } = new AbortController()
  const arrivals = mailbox.arrivals(signal)
  for (let count = 0; count < 20; count += 1) {
    const next = arrivals.next()
    mailbox.post(count)
    expect(await next).toEqual({ value: count, done: false })
  }
  expect(getEventListeners(signal, 'abort')).toEqual([])
})
