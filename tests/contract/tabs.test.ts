import { expect, test } from 'vitest'
import type { PaperId } from '../../src/shared/kernel/ids.ts'
import { createTestCore } from '../support/test-core.ts'

const [first, second, third] = ['paper-a', 'paper-b', 'paper-c'] as [PaperId, PaperId, PaperId]
const nobody = 'paper-0' as PaperId

/** A core with three papers. */
function coreWithPapers() {
  const test = createTestCore()
  const insert = test.db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
     VALUES (?, ?, 'a.pdf', 1, ?, 'metadata', 5, 0, 0)`,
  )
  for (const id of [first, second, third]) insert.run(id, id.at(-1)?.repeat(64), `Title of ${id}`)
  const { client } = test
  const row = async () => (await client.tabs.list()).open.map(({ paperId }) => paperId)
  const closed = async () => (await client.tabs.list()).closed.map(({ paperId }) => paperId)
  const openAll = async () => {
    for (const paperId of [first, second, third]) await client.tabs.open({ paperId })
  }
  /** The same store after the app was started again. */
  const restart = () => {
    test.clock.restart(1_000)
    return createTestCore({ db: test.db, clock: test.clock }).client
  }
  return { ...test, row, closed, openAll, restart }
}

test('tabs.list: nothing at first, then the open papers with their titles; those in the trash have no tab', async () => {
  const { client } = coreWithPapers()
  expect(await client.tabs.list()).toEqual({ open: [], closed: [] })
  await client.tabs.open({ paperId: first })
  await client.tabs.open({ paperId: second })
  await client.papers.edit({ paperId: first, title: 'Another title' })
  await client.papers.remove({ paperId: second })
  expect(await client.tabs.list()).toEqual({ open: [{ paperId: first, title: 'Another title' }], closed: [] })
  await client.papers.restore({ paperId: second })
  expect((await client.tabs.list()).open).toHaveLength(2)
})

test('tabs.list: after a start the tabs of the last time, unless the settings say otherwise', async () => {
  const { client, openAll, restart } = coreWithPapers()
  await openAll()
  const second = restart()
  expect((await second.tabs.list()).open).toEqual((await client.tabs.list()).open)
  // Setting it takes nothing away that is open now.
  await second.settings.change({ reopensTabs: false })
  expect((await second.tabs.list()).open).toHaveLength(3)
  const third = restart()
  expect((await third.tabs.list()).open).toEqual([])
  await third.tabs.open({ paperId: first })
  expect((await third.tabs.list()).open.map(({ paperId }) => paperId)).toEqual([first])
  expect((await third.tabs.list()).closed.map(({ paperId }) => paperId)).toEqual(['paper-c', 'paper-b'])
})

test('tabs.open: at the end of the row, at most once, and again after it was closed', async () => {
  const { client, row, openAll } = coreWithPapers()
  await openAll()
  await client.tabs.open({ paperId: first })
  expect(await row()).toEqual([first, second, third])
  await client.tabs.close({ paperIds: [first] })
  await client.tabs.open({ paperId: first })
  expect(await row()).toEqual([second, third, first])
})

test('tabs.open: a paper that is not in the library is refused', async () => {
  const { client, row } = coreWithPapers()
  await client.papers.remove({ paperId: second })
  for (const paperId of [nobody, second]) await expect(client.tabs.open({ paperId })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  await client.papers.restore({ paperId: second })
  expect(await row()).toEqual([])
})

test('tabs.close: those named and no others; what is not open is passed over', async () => {
  const { client, row, closed, openAll } = coreWithPapers()
  await openAll()
  await client.tabs.close({ paperIds: [third, nobody, first] })
  expect(await row()).toEqual([second])
  expect(await closed()).toEqual([first, third])
  await client.tabs.close({ paperIds: [third] })
  expect(await closed()).toEqual([first, third])
})

test('tabs.reopen: the last closed first, at its old place; or the one that is named', async () => {
  const { client, row, openAll } = coreWithPapers()
  await openAll()
  await client.tabs.close({ paperIds: [first] })
  await client.tabs.close({ paperIds: [second] })
  expect(await client.tabs.reopen({})).toEqual({ paperId: second })
  expect(await client.tabs.reopen({ paperId: first })).toEqual({ paperId: first })
  expect(await row()).toEqual([first, third, second])
})

test('tabs.reopen: nothing was closed, or the paper is gone', async () => {
  const { client, row, closed, openAll } = coreWithPapers()
  await openAll()
  await expect(client.tabs.reopen({})).rejects.toMatchObject({ code: 'NOTHING_CLOSED' })
  await expect(client.tabs.reopen({ paperId: first })).rejects.toMatchObject({ code: 'NOTHING_CLOSED' })
  await client.tabs.close({ paperIds: [third] })
  await client.papers.remove({ paperId: third })
  await expect(client.tabs.reopen({})).rejects.toMatchObject({ code: 'NOTHING_CLOSED' })
  expect([await row(), await closed()]).toEqual([[first, second], []])
})

test('tabs.move: to any place, the end at most; a paper without a tab is refused', async () => {
  const { client, row, openAll } = coreWithPapers()
  await openAll()
  await client.tabs.move({ paperId: first, toIndex: 1 })
  expect(await row()).toEqual([second, first, third])
  await client.tabs.move({ paperId: second, toIndex: 99 })
  expect(await row()).toEqual([first, third, second])
  await expect(client.tabs.move({ paperId: nobody, toIndex: 0 })).rejects.toMatchObject({ code: 'NOT_OPEN' })
  expect(await row()).toEqual([first, third, second])
})
