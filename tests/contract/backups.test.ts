import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBackups } from '../../src/main/store/backup.ts'
import { listKept } from '../../src/main/store/kept/kept-folder.ts'
import { createFileCore } from '../support/file-core.ts'
import { libraryIn, sumOfFile } from '../support/kept-library.ts'
import { addEntries, countEntries, jobs, storeFiles } from '../support/stores.ts'
import type { TestClient } from '../support/test-core.ts'

const NONE = { count: 0, named: [] }

/** What a job ends with; the shares on the way only grow. */
async function endOf<End extends { readonly kind: string }>(
  job: Promise<AsyncIterable<End | { readonly kind: 'progress'; readonly share: number }>>,
): Promise<End | undefined> {
  let end: End | undefined
  let share = 0
  for await (const event of await job) {
    if (event.kind !== 'progress') {
      end = event as End
      continue
    }
    const progress = event as { readonly share: number }
    expect(progress.share).toBeGreaterThanOrEqual(share)
    share = progress.share
  }
  return end
}

const backUp = (client: TestClient) => endOf(client.backups.backUpNow())
const restore = (client: TestClient, name = '') => endOf(client.backups.restore({ name }))

test('backups.list: newest first, with the time, the reason and what each holds', async () => {
  const { client, keeper, clock, paths } = await createFileCore()
  expect(await client.backups.list()).toEqual({ folder: paths.backups, backups: [] })
  await backUp(client)
  addEntries(keeper.db, 1, 3)
  clock.advance(3_600_000)
  await backUp(client)
  const { backups } = await client.backups.list()
  expect(backups.map(({ takenAt, kind, rowCounts }) => [takenAt, kind, rowCounts?.journal_entry])).toEqual([
    [Date.UTC(2026, 2, 2, 10), 'manual', 3],
    [Date.UTC(2026, 2, 2, 9), 'manual', 0],
  ])
  await keeper.close()
})

test('backups.contents: (D8) the files of each backup, those it lacks by name, and what all of them take', async () => {
  const { client, keeper, paths, clock } = await createFileCore()
  await keeper.writable()
  expect(await client.backups.contents()).toEqual({ backups: [], kept: { fileCount: 0, byteLength: 0, ownBytes: 0 } })
  const add = libraryIn(paths.folder, keeper.db)
  const [paper] = [add.paper('p1'), add.recording('r1')]
  expect(await backUp(client)).toMatchObject({ kind: 'made', isNew: true, fileCount: 2, missing: NONE, unkept: NONE })
  const lost = add.paper('lost')
  rmSync(join(paths.folder, lost.path))
  clock.advance(3_600_000)
  const missing = { count: 1, named: [{ kind: 'paper', name: 'Paper lost' }] }
  expect(await backUp(client)).toMatchObject({ kind: 'made', fileCount: 2, missing, unkept: NONE })
  rmSync(join(paths.folder, paper.path))
  const { backups, kept } = await client.backups.contents()
  expect(backups.map(({ files }) => files)).toEqual([
    { fileCount: 2, byteLength: 9_000, lacking: missing },
    { fileCount: 2, byteLength: 9_000, lacking: NONE },
  ])
  // The library has no use of the paper's room any more.
  expect(kept).toEqual({ fileCount: 2, byteLength: 9_000, ownBytes: 5_000 })
  await keeper.close()
})

test('backups.backUpNow: an unchanged store needs no second copy, and the first one is named', async () => {
  const { client, keeper, clock, now } = await createFileCore()
  const at = now()
  const made = { kind: 'made', takenAt: at, fileCount: 0, missing: NONE, unkept: NONE }
  expect(await backUp(client)).toEqual({ ...made, isNew: true })
  clock.advance(3_600_000)
  expect(await backUp(client)).toEqual({ ...made, isNew: false })
  await keeper.close()
})

test('backups.backUpNow: refused when the copy is not sound, and nothing is kept of it', async () => {
  const { client, keeper } = await createFileCore(undefined, {
    jobs: {
      ...jobs,
      copy: async (input) => {
        const report = await jobs.copy(input)
        writeFileSync(input.to, readFileSync(input.to).subarray(0, 4_096))
        return report
      },
    },
  })
  expect(await backUp(client)).toEqual({ kind: 'refused', reason: 'damaged' })
  expect((await client.backups.list()).backups).toEqual([])
  await keeper.close()
})

test('backups.backUpNow: refused says what the disk has against it', async () => {
  const { client, keeper } = await createFileCore(undefined, {
    jobs: { ...jobs, copy: () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' })) },
  })
  expect(await backUp(client)).toEqual({ kind: 'refused', reason: 'full' })
  await keeper.close()
})

test('backups.backUpNow: ended early, there is no new backup and no answer', async () => {
  const { client, keeper, paths } = await createFileCore(undefined, { mayLink: false })
  await keeper.writable()
  const add = libraryIn(paths.folder, keeper.db)
  for (let number = 0; number < 30; number++) add.paper(`p${number}`, 200_000)
  const stop = new AbortController()
  const events: string[] = []
  const following = (async () => {
    for await (const event of await client.backups.backUpNow(undefined, { signal: stop.signal })) {
      events.push(event.kind)
      if (event.kind === 'progress' && event.share > 0) stop.abort()
    }
  })()
  await following.catch(() => {})
  await keeper.close()
  expect(new Set(events)).toEqual(new Set(['progress']))
  expect(listBackups(paths)).toEqual([])
})

test('backups.health: names the failure of the day’s copy until one goes through', async () => {
  let isFull = true
  const { client, keeper } = await createFileCore(undefined, {
    jobs: { ...jobs, copy: (input) => (isFull ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : jobs.copy(input)) },
  })
  expect(await client.backups.health()).toEqual({ problem: null })
  await expect(keeper.keepDaily()).rejects.toThrow()
  expect(await client.backups.health()).toEqual({ problem: 'full' })
  isFull = false
  await keeper.keepDaily()
  expect(await client.backups.health()).toEqual({ problem: null })
  await keeper.close()
})

test('D13 backups.restore: the same core answers from the restored store, and a copy of the present one is kept', async () => {
  const { client, keeper, clock } = await createFileCore()
  addEntries(keeper.db, 1, 2)
  await backUp(client)
  const [backup] = (await client.backups.list()).backups
  await client.settings.change({ theme: 'dark' })
  clock.advance(3_600_000)
  expect(await restore(client, backup?.name)).toEqual({ kind: 'restored' })
  expect((await client.settings.all()).theme).toBe('system')
  expect(countEntries(keeper.db)).toBe(2)
  expect((await client.backups.list()).backups.map(({ kind }) => kind)).toEqual(['before-restore', 'manual'])
  await keeper.close()
})

test('backups.restored: (D13) says what came back and what could not, until somebody has read it', async () => {
  const { client, keeper, clock, paths } = await createFileCore(undefined, { mayLink: false })
  await keeper.writable()
  const add = libraryIn(paths.folder, keeper.db)
  const [paper, sound] = [add.paper('p1'), add.recording('r1')]
  await backUp(client)
  const [backup] = (await client.backups.list()).backups
  expect(await client.backups.restored()).toBeNull()
  for (const { path } of [paper, sound]) rmSync(join(paths.folder, path))
  truncateSync((await listKept(paths.keptFiles)).get(sound.path)?.file ?? '', 9)
  clock.advance(3_600_000)
  expect(await restore(client, backup?.name)).toEqual({ kind: 'restored' })
  expect(sumOfFile(join(paths.folder, paper.path))).toBe(paper.sha256)
  expect(existsSync(join(paths.folder, sound.path))).toBe(false)
  expect(await client.backups.restored()).toEqual({
    broughtBack: 1,
    byteLength: 5_000,
    damaged: { count: 1, named: [{ kind: 'recording', name: 'The outage' }] },
    missing: NONE,
    refused: NONE,
  })
  // No backup keeps covers: the row forgets one whose picture is gone, and it is drawn anew.
  expect(await client.papers.withoutCover({ except: [] })).toEqual(['p1'])
  await keeper.close()
})

test('backups.forgetRestored: what was read is said no more', async () => {
  const { client, keeper } = await createFileCore()
  await backUp(client)
  await restore(client, (await client.backups.list()).backups[0]?.name)
  expect(await client.backups.restored()).not.toBeNull()
  await client.backups.forgetRestored()
  expect(await client.backups.restored()).toBeNull()
  await keeper.close()
})

test('backups.restore: refused for a copy that is damaged or not there, and nothing is changed', async () => {
  const { client, keeper, paths } = await createFileCore()
  addEntries(keeper.db, 1, 2)
  await backUp(client)
  const [backup] = (await client.backups.list()).backups
  writeFileSync(join(paths.backups, backup?.name ?? ''), 'no longer a store')
  const before = storeFiles(paths.folder)
  for (const name of [backup?.name, '../prepbench.sqlite']) {
    expect(await restore(client, name)).toEqual({ kind: 'refused', reason: 'damaged' })
  }
  expect(countEntries(keeper.db)).toBe(2)
  expect(storeFiles(paths.folder)).toEqual(before)
  await keeper.close()
})

test('backups.openFolder: shows the folder of the backups and no other', async () => {
  const { client, keeper, opened, paths } = await createFileCore()
  await client.backups.openFolder()
  expect(opened).toEqual([paths.backups])
  await keeper.close()
})
