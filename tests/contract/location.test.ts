import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLibraryPlace } from '../../src/main/store/library-place.ts'
import { createFileCore } from '../support/file-core.ts'
import { makeProfile, newFolder } from '../support/stores.ts'

/** A core on a folder of its own whose dialog answers with `chosen`. */
async function withLibrary() {
  const [home, answer, calls] = [await makeProfile(5), { folder: null as string | null }, [] as string[]]
  mkdirSync(join(home, 'library'))
  writeFileSync(join(home, 'library', `${'a'.repeat(64)}.pdf`), 'a paper')
  const core = await createFileCore(home, {}, { chooseFolder: async () => answer.folder, restart: () => calls.push('restart') })
  const choose = (folder: string | null) => {
    answer.folder = folder
    return core.client.location.choose()
  }
  const tokenFor = async (folder: string) => {
    const chosen = await choose(folder)
    return chosen?.kind === 'chosen' ? chosen.token : 'nothing'
  }
  const moveTo = async (folder: string) => lastOf(await core.client.location.move({ token: await tokenFor(folder) }))
  return { ...core, home, calls, choose, tokenFor, moveTo }
}

async function lastOf<Event>(events: AsyncIterable<Event>): Promise<Event | undefined> {
  let last: Event | undefined
  for await (const event of events) last = event
  return last
}

test('location.where: the folder and what it holds; the former one only after a move', async () => {
  const { client, home } = await withLibrary()
  const where = await client.location.where()
  expect(where).toMatchObject({ folder: home, fileCount: 2, former: null })
  expect(where.byteLength).toBeGreaterThan(10_000)
})

test('location.choose: an empty folder can be used, and so can one with a library; cancelled, nothing is said', async () => {
  const { choose } = await withLibrary()
  expect(await choose(null)).toBeNull()
  const empty = newFolder()
  writeFileSync(join(empty, '.DS_Store'), '')
  expect(await choose(empty)).toMatchObject({ kind: 'chosen', folder: empty, holdsLibrary: false, fileCount: 2 })
  const other = await makeProfile(1)
  expect(await choose(other)).toMatchObject({ kind: 'chosen', folder: other, holdsLibrary: true })
})

test('location.choose: every place where a library can’t go is refused by its reason, and nothing is written there', async () => {
  const { choose, home } = await withLibrary()
  const [full, link] = [newFolder(), join(newFolder(), 'link')]
  writeFileSync(join(full, 'thesis.txt'), 'mine')
  symlinkSync(home, link)
  const refusals = []
  for (const folder of [home, link, join(home, 'library'), join(home, '..'), full, '/sys', join(full, 'nowhere')]) {
    refusals.push(await choose(folder))
  }
  expect(refusals.map((each) => (each?.kind === 'refused' ? each.reason : each?.kind))).toEqual([
    ...['same', 'same', 'inside', 'inside', 'not-empty', 'no-permission', 'failed'],
  ])
  expect(readdirSync(full)).toEqual(['thesis.txt'])
})

test('location.move: everything is there, the next start opens it, and this one writes nothing any more', async () => {
  const { client, moveTo, home, keeper, calls } = await withLibrary()
  const to = newFolder()
  expect(await moveTo(to)).toEqual({ kind: 'left' })
  expect(readLibraryPlace(home)).toEqual({ folder: to, isChosen: true, former: home })
  expect(keeper.isOpen).toBe(false)
  await expect(client.planner.today()).rejects.toThrow()
  expect(calls).toEqual(['restart'])
  const next = await createFileCore(to, { isChosen: true }, { home })
  const where = await next.client.location.where()
  expect(where).toMatchObject({ folder: to, fileCount: 2, former: { folder: home } })
  await next.client.location.openFolder({ which: 'former' })
  await next.client.location.openFolder({ which: 'present' })
  expect(next.opened).toEqual([home, to])
})

test('location.move: FOLDER_FORGOTTEN and RECORDING_OPEN change nothing; a folder that filled up meanwhile is refused', async () => {
  const { client, core, tokenFor, home, keeper } = await withLibrary()
  await expect(lastOf(await client.location.move({ token: 'nothing' }))).rejects.toMatchObject({ code: 'FOLDER_FORGOTTEN' })
  const to = newFolder()
  const token = await tokenFor(to)
  const { recorder } = core.context
  await keeper.writable()
  keeper.db.exec(`INSERT INTO mock (id, format, target_minutes, created_at, updated_at) VALUES ('mock', 'coding', 30, 1, 1)`)
  await recorder.begin('recording' as never, { mockId: 'mock' as never })
  await expect(lastOf(await client.location.move({ token }))).rejects.toMatchObject({ code: 'RECORDING_OPEN' })
  await expect(client.location.use({ token })).rejects.toMatchObject({ code: 'RECORDING_OPEN' })
  await recorder.close()
  expect(readdirSync(to)).toEqual([])
  writeFileSync(join(to, 'thesis.txt'), 'mine')
  expect(await lastOf(await client.location.move({ token }))).toEqual({ kind: 'refused', reason: 'not-empty' })
  expect([readdirSync(to), keeper.isOpen, readLibraryPlace(home).folder]).toEqual([['thesis.txt'], true, home])
})

test('location.use: the library that lies there is the next one, and the present one stays as it is', async () => {
  const { client, tokenFor, home, keeper, calls } = await withLibrary()
  const other = await makeProfile(1)
  await expect(client.location.use({ token: 'nothing' })).rejects.toMatchObject({ code: 'FOLDER_FORGOTTEN' })
  expect(await client.location.use({ token: await tokenFor(newFolder()) })).toEqual({ kind: 'refused', reason: 'failed' })
  expect(keeper.isOpen).toBe(true)
  expect(await client.location.use({ token: await tokenFor(other) })).toEqual({ kind: 'left' })
  expect([readLibraryPlace(home).folder, keeper.isOpen, existsSync(keeper.paths.store), calls]).toEqual([other, false, true, ['restart']])
})

test('location.removeFormer: only what was left behind, and home can be used again; NO_FORMER when there is none', async () => {
  const first = await withLibrary()
  await expect(first.client.location.removeFormer()).rejects.toMatchObject({ code: 'NO_FORMER' })
  const to = newFolder()
  await first.moveTo(to)
  // This start has left its store, so that nothing can be ordered any more.
  await expect(first.client.location.removeFormer()).rejects.toThrow()
  expect(readdirSync(first.home)).toContain('prepbench.sqlite')
  writeFileSync(join(first.home, 'window.json'), '{}')
  const next = await createFileCore(to, { isChosen: true }, { home: first.home, chooseFolder: async () => first.home })
  await next.client.location.removeFormer()
  expect(readdirSync(first.home).sort()).toEqual(['library-folder.json', 'profile.json', 'window.json'])
  expect((await next.client.location.where()).former).toBeNull()
  expect(readdirSync(to)).toContain('prepbench.sqlite')
  await expect(next.client.location.removeFormer()).rejects.toMatchObject({ code: 'NO_FORMER' })
  // And back again.
  const chosen = await next.client.location.choose()
  const token = chosen?.kind === 'chosen' ? chosen.token : ''
  expect(await lastOf(await next.client.location.move({ token }))).toEqual({ kind: 'left' })
  expect(readLibraryPlace(first.home)).toEqual({ folder: first.home, isChosen: true, former: to })
})

test('location.removeFormer: CANNOT_REMOVE keeps the way to it, and a link in its place is not followed', async () => {
  const first = await withLibrary()
  const [to, elsewhere] = [newFolder(), newFolder()]
  await first.moveTo(to)
  writeFileSync(join(elsewhere, 'mine.txt'), 'mine')
  symlinkSync(elsewhere, join(first.home, 'covers'))
  // A folder where a file of the store should be is nothing that can be removed as a file.
  mkdirSync(join(first.home, 'prepbench.sqlite.damaged-20260101T000000Z'))
  const next = await createFileCore(to, { isChosen: true }, { home: first.home })
  await expect(next.client.location.removeFormer()).rejects.toMatchObject({ code: 'CANNOT_REMOVE' })
  expect(readLibraryPlace(first.home)).toEqual({ folder: to, isChosen: true, former: first.home })
  expect(readdirSync(elsewhere)).toEqual(['mine.txt'])
})

test('location.openFolder: the present folder, also when there is no former one', async () => {
  const { client, opened, home } = await withLibrary()
  await client.location.openFolder({ which: 'present' })
  await client.location.openFolder({ which: 'former' })
  expect(opened).toEqual([home, home])
})
