import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { askOnce } from '../../src/main/core/ask-once.ts'
import { createTestCore } from '../support/test-core.ts'

let close = () => {}
afterEach(() => close())

/** A host on this machine that answers as told, and what it was asked. */
async function hostThat(answers: RequestListener, withinMs = 30_000) {
  const asked: { readonly url: string; readonly headers: readonly string[] }[] = []
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: Object.keys(request.headers) })
    answers(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  const { port } = server.address() as AddressInfo
  const address = new URL(`http://127.0.0.1:${port}/newest.json`)
  const limits = { withinMs, mostBytes: 1_000 }
  const core = createTestCore({
    updateFeed: { host: address.hostname, ask: (signal) => askOnce(address, signal, limits) },
  })
  return { ...core, asked, port }
}

const says = (body: unknown): RequestListener => {
  return (_request, response) => response.writeHead(200).end(typeof body === 'string' ? body : JSON.stringify(body))
}
const PAGE = 'https://example.org/prepbench/0.2.0'

test('updates.source: names who would be asked, and asks nobody', async () => {
  const { client, asked } = await hostThat(says({ version: '0.2.0', page: PAGE }))
  expect(await client.updates.source()).toEqual({ version: '0.0.0-test', host: '127.0.0.1' })
  expect(asked).toEqual([])
  expect(await createTestCore().client.updates.source()).toEqual({ version: '0.0.0-test', host: null })
})

test('updates.look: a newer version with its page, after one question that says nothing of the person', async () => {
  const { client, asked } = await hostThat(says({ version: '0.2.0', page: PAGE, more: ['is left out'] }))
  expect(await client.updates.look()).toEqual({ end: 'newer', version: '0.2.0', page: PAGE })
  expect(asked).toEqual([{ url: '/newest.json', headers: ['accept', 'accept-encoding', 'connection', 'host'] }])
})

test.each(['0.0.0-test', '0.0.0-alpha', 'v0.0.0-test+build'])('updates.look: %s is not newer', async (version) => {
  const { client } = await hostThat(says({ version, page: PAGE }))
  expect(await client.updates.look()).toEqual({ end: 'same' })
})

test('updates.look: refused where there is nobody to ask', async () => {
  await expect(createTestCore().client.updates.look()).rejects.toMatchObject({ code: 'NO_SOURCE' })
})

test.each([
  ['a web page', says('<!doctype html><title>Hello</title>')],
  ['nothing', says('')],
  ['null', says('null')],
  ['another shape', says({ versions: ['0.2.0'] })],
  ['a version that is none', says({ version: 'newest', page: PAGE })],
  ['a page that is not secure', says({ version: '0.2.0', page: 'http://example.org/' })],
  ['a page that is a program', says({ version: '0.2.0', page: 'javascript:alert(1)' })],
  ['a page with a user in it', says({ version: '0.2.0', page: 'https://good@evil.example/' })],
  ['a mail address for a page', says({ version: '0.2.0', page: 'mailto:a@example.org' })],
  ['more than its limit', says({ version: '0.2.0', page: PAGE, more: 'x'.repeat(2_000) })],
  ['what is not there', ((_request, response) => response.writeHead(404).end()) satisfies RequestListener],
  ['the way to another address', ((_request, response) => response.writeHead(302, { Location: '/other' }).end()) satisfies RequestListener],
])('updates.look: %s is an answer that can’t be read, and nothing follows it', async (_what, answers) => {
  const { client, asked, defects } = await hostThat(answers)
  expect(await client.updates.look()).toEqual({ end: 'unreadable' })
  expect(asked.map(({ url }) => url)).toEqual(['/newest.json'])
  expect(defects).toEqual([])
})

test.each([
  [
    'breaks off',
    ((_request, response) => {
      response.writeHead(200, { 'Content-Length': '500' })
      response.write('{', () => response.destroy())
    }) satisfies RequestListener,
  ],
  ['hangs up', ((request) => request.socket.destroy()) satisfies RequestListener],
])('updates.look: a host that %s can’t be reached', async (_what, answers) => {
  const { client } = await hostThat(answers)
  expect(await client.updates.look()).toEqual({ end: 'unreachable' })
})

test('updates.look: a host that never answers can’t be reached', async () => {
  const { client } = await hostThat(() => {}, 300)
  expect(await client.updates.look()).toEqual({ end: 'unreachable' })
})

test('updates.look: a machine that nobody listens on can’t be reached', async () => {
  const { client, port } = await hostThat(says(''))
  close()
  await new Promise<void>((resolve) => {
    connect(port, '127.0.0.1').on('error', () => resolve())
  })
  expect(await client.updates.look()).toEqual({ end: 'unreachable' })
})

test('updates.look: a page that leaves ends the question', async () => {
  const { client } = await hostThat(() => stop.abort())
  const stop = new AbortController()
  const asking = client.updates.look(undefined, { signal: stop.signal })
  await expect(asking.catch(() => ({ end: 'unreachable' }))).resolves.toEqual({ end: 'unreachable' })
})
