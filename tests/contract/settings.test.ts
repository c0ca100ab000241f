import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/shared/features/settings/settings.model.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

test('settings.all: a new store has the defaults', async () => {
  const { client } = createTestCore()
  expect(await client.settings.all()).toEqual(DEFAULT_SETTINGS)
})

test('settings.change: keeps what it does not name, and is there afterwards', async () => {
  const { client } = createTestCore()
  await client.settings.change({ theme: 'dark', layout: { sidebar: 240 } })
  await client.settings.change({ dayStartHour: 5 })
  expect(await client.settings.all()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', dayStartHour: 5, layout: { sidebar: 240 } })
})

test('settings.change: a value out of range is a defect of the page and changes nothing', async () => {
  const { client } = createTestCore()
  await expect(client.settings.change({ dayStartHour: 13 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.settings.all()).toEqual(DEFAULT_SETTINGS)
})

test('settings.change: days off whose end lies before their beginning are refused', async () => {
  const { client } = createTestCore()
  const [from, until] = ['2026-03-05' as IsoDate, '2026-03-04' as IsoDate]
  await expect(client.settings.change({ daysOff: [{ from, until }] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await client.settings.change({ daysOff: [{ from: until, until: from }] })
  expect((await client.settings.all()).daysOff).toEqual([{ from: until, until: from }])
})

test('settings.remember: merges the layout and touches no other feature', async () => {
  const { client } = createTestCore()
  await client.settings.change({ layout: { sidebar: 240 } })
  const changes = await client.system.changes()
  const first = changes.next()
  await client.settings.remember({ lastSurface: '/journal' })
  expect(await first).toEqual({ done: false, value: ['settings'] })
  expect(await client.settings.all()).toEqual({ ...DEFAULT_SETTINGS, layout: { sidebar: 240, lastSurface: '/journal' } })
  await changes.return?.(undefined)
})

test('settings.bindShortcuts: gives keys, takes them back, and leaves everything else', async () => {
  const { client } = createTestCore()
  await client.settings.bindShortcuts({
    changes: [
      { actionId: 'plan.add', keys: ['g a'] },
      { actionId: 'journal.new', keys: [] },
    ],
  })
  const changed = await client.settings.bindShortcuts({ changes: [{ actionId: 'journal.new', keys: null }] })
  expect(changed).toEqual({ ...DEFAULT_SETTINGS, shortcuts: { 'plan.add': ['g a'] } })
  expect(await client.settings.all()).toEqual(changed)
})

test('settings.bindShortcuts: KEYS_RESERVED names the keys, and nothing of the order is kept', async () => {
  const { client } = createTestCore()
  const refused = client.settings.bindShortcuts({
    changes: [
      { actionId: 'plan.add', keys: ['g a'] },
      { actionId: 'journal.new', keys: ['mod+c'] },
    ],
  })
  await expect(refused).rejects.toMatchObject({ code: 'KEYS_RESERVED', data: { keys: 'mod+c' } })
  expect(await client.settings.all()).toEqual(DEFAULT_SETTINGS)
})

test('settings.resetShortcuts: every action has its own keys again', async () => {
  const { client } = createTestCore()
  await client.settings.bindShortcuts({ changes: [{ actionId: 'plan.add', keys: ['g a'] }] })
  expect(await client.settings.resetShortcuts()).toEqual(DEFAULT_SETTINGS)
  expect(await client.settings.all()).toEqual(DEFAULT_SETTINGS)
})
