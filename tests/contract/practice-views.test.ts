import { expect, test } from 'vitest'
import type { BankViewId } from '../../src/shared/kernel/ids.ts'
import { createTestCore } from '../support/test-core.ts'

const NOBODY = 'nobody' as BankViewId
type TestCore = ReturnType<typeof createTestCore>

async function refused(core: TestCore, order: () => Promise<unknown>, code: string) {
  const rows = () => core.db.prepare('SELECT * FROM bank_view ORDER BY id').all()
  const before = rows()
  await expect(order()).rejects.toMatchObject({ code })
  expect(rows()).toEqual(before)
}

test('practice.views: none at first, then filters with a name by the alphabet', async () => {
  const { client } = createTestCore()
  expect(await client.practice.views()).toEqual([])
  const filter = {
    text: 'scale',
    category: 'quantization',
    kind: 'typed',
    difficulty: 1,
    tag: 'int8',
    standing: 'leech',
    origin: 'own',
  } as const
  const { viewId } = await client.practice.saveView({ name: '  Weak spots ', filter })
  const other = await client.practice.saveView({ name: 'due now', filter: { standing: 'due' } })
  expect(await client.practice.views()).toEqual([
    { id: other.viewId, name: 'due now', filter: { standing: 'due' } },
    { id: viewId, name: 'Weak spots', filter },
  ])
})

test('practice.saveView: keeps a filter under a tidied name; NAME_TAKEN whatever its case', async () => {
  const core = createTestCore()
  await core.client.practice.saveView({ name: 'Weak', filter: {} })
  await refused(core, () => core.client.practice.saveView({ name: 'wEAK', filter: {} }), 'NAME_TAKEN')
})

test('practice.renameView: another name; NAME_TAKEN and VIEW_NOT_FOUND change nothing', async () => {
  const core = createTestCore()
  const { viewId } = await core.client.practice.saveView({ name: 'Weak', filter: {} })
  await core.client.practice.saveView({ name: 'Due', filter: {} })
  await core.client.practice.renameView({ viewId, name: 'WEAK' })
  expect((await core.client.practice.views()).map(({ name }) => name)).toEqual(['Due', 'WEAK'])
  await refused(core, () => core.client.practice.renameView({ viewId, name: 'due' }), 'NAME_TAKEN')
  await refused(core, () => core.client.practice.renameView({ viewId: NOBODY, name: 'x' }), 'VIEW_NOT_FOUND')
})

test('practice.removeView: gone, and back by practice.restoreView; twice is VIEW_NOT_FOUND', async () => {
  const core = createTestCore()
  const { client } = core
  const { viewId } = await client.practice.saveView({ name: 'Weak', filter: {} })
  await client.practice.removeView({ viewId })
  expect(await client.practice.views()).toEqual([])
  await refused(core, () => client.practice.removeView({ viewId }), 'VIEW_NOT_FOUND')
  await client.practice.restoreView({ viewId })
  expect(await client.practice.views()).toMatchObject([{ id: viewId }])
  await refused(core, () => client.practice.restoreView({ viewId }), 'VIEW_NOT_FOUND')
})

test('practice.restoreView: NAME_TAKEN when another view took its name meanwhile', async () => {
  const core = createTestCore()
  const { viewId } = await core.client.practice.saveView({ name: 'Weak', filter: {} })
  await core.client.practice.removeView({ viewId })
  await core.client.practice.saveView({ name: 'weak', filter: {} })
  await refused(core, () => core.client.practice.restoreView({ viewId }), 'NAME_TAKEN')
})
