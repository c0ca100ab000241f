import { expect, test } from 'vitest'
import { createTestCore, type TestCoreOptions } from '../support/test-core.ts'

test('system.about: names the version and where the data is', async () => {
  const { client, core } = createTestCore()
  expect(await client.system.about()).toEqual({
    version: '0.0.0-test',
    electron: 'none',
    dataFolder: core.context.host.dataFolder,
  })
})

test('system.licences: whose work the app is made of, as the host found it', async () => {
  const { client } = createTestCore()
  expect(await client.system.licences()).toEqual([{ name: 'zod', version: '4.0.0', licence: 'MIT', text: 'Its words' }])
})

test('system.changes: one message per order, with every feature it touches', async () => {
  const { client } = createTestCore()
  const changes = await client.system.changes()
  const first = changes.next()
  await client.settings.change({ theme: 'light' })
  expect(await first).toEqual({ done: false, value: ['settings', 'planner', 'journal', 'practice'] })
  await changes.return?.(undefined)
})

test('system.tryWriting: writes nothing of the person’s and wakes no feature', async () => {
  const { client, db } = createTestCore()
  await client.system.tryWriting()
  expect(db.prepare("SELECT count(*) FROM store_meta WHERE key = 'tried_at'").pluck().get()).toBe(1)
})

test('system.pageMemory: what the page takes', async () => {
  const { client } = createTestCore()
  expect(await client.system.pageMemory()).toBe(123)
})

test('system.setFullScreen: asks the window', async () => {
  const { client, core } = createTestCore()
  const heard: boolean[] = []
  core.context.host.followFullScreen((isFull) => heard.push(isFull))
  await client.system.setFullScreen({ isFull: true })
  await client.system.setFullScreen({ isFull: false })
  expect(heard).toEqual([true, false])
})

test('system.fullScreen: tells when the window fills the screen and when it does no more', async () => {
  const { client } = createTestCore()
  const changes = await client.system.fullScreen()
  const first = changes.next()
  await client.system.setFullScreen({ isFull: true })
  expect(await first).toEqual({ done: false, value: true })
  await client.system.setFullScreen({ isFull: false })
  expect(await changes.next()).toEqual({ done: false, value: false })
  await changes.return?.(undefined)
})

test('system.openMini: the small window comes for what runs, and for nothing else', async () => {
  const shown: TestCoreOptions['shown'] = []
  const { client } = createTestCore({ shown })
  await expect(client.system.openMini()).rejects.toMatchObject({ code: 'NOTHING_RUNNING' })
  expect(shown).toEqual([])
  await client.focus.start({ work: { title: 'Whiteboard', pillar: 'coding' }, timer: { mode: 'count-up' } })
  await client.system.openMini()
  expect(shown).toEqual(['mini'])
  await client.focus.finish({ isBlockDone: false })
  await expect(client.system.openMini()).rejects.toMatchObject({ code: 'NOTHING_RUNNING' })
})

test('system.closeMini: closes the small window and lets the clock run on', async () => {
  const shown: TestCoreOptions['shown'] = []
  const { client } = createTestCore({ shown })
  await client.focus.start({ work: { title: 'Whiteboard', pillar: 'coding' }, timer: { mode: 'count-up' } })
  await client.system.closeMini()
  expect(shown).toEqual(['mini closed'])
  expect(await client.focus.running()).toMatchObject({ status: 'running' })
})

test('system.showApp: the window comes to the front', async () => {
  const shown: TestCoreOptions['shown'] = []
  const { client } = createTestCore({ shown })
  await client.system.showApp({ place: 'running' })
  expect(shown).toEqual(['app'])
})

test('system.appPlaces: the window hears where to go, however early it was called', async () => {
  const { client } = createTestCore()
  await client.system.showApp({ place: 'running' })
  const stop = new AbortController()
  const places = await client.system.appPlaces(undefined, { signal: stop.signal })
  expect(await places.next()).toEqual({ done: false, value: { place: 'running' } })
  const second = places.next()
  await client.system.showApp({ place: 'finish' })
  expect(await second).toEqual({ done: false, value: { place: 'finish' } })
  stop.abort()
})

test('system.openLogs: shows the folder of the log and no other', async () => {
  const openedFolders: string[] = []
  const { client, core } = createTestCore({ openedFolders })
  await client.system.openLogs()
  expect(openedFolders).toEqual([core.context.host.logFolder])
})
