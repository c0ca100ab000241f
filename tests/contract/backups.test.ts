import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFileCore } from '../support/file-core.ts'
import { addEntries, countEntries, jobs, storeFiles } from '../support/stores.ts'

test('backups.list: newest first, with the time, the reason and what each holds', async () => {
  const { client, keeper, clock, paths } = await createFileCore()
  expect(await client.backups.list()).toEqual({ folder: paths.backups, backups: [] })
  await client.backups.backUpNow()
  addEntries(keeper.db, 1, 3)
  clock.advance(3_600_000)
  await client.backups.backUpNow()
  const { backups } = await client.backups.list()
  expect(backups.map(({ takenAt, kind, rowCounts }) => [takenAt, kind, rowCounts?.journal_entry])).toEqual([
    [Date.UTC(2026, 2, 2, 10), 'manual', 3],
    [Date.UTC(2026, 2, 2, 9), 'manual', 0],
  ])
  await keeper.close()
})

test('backups.backUpNow: an unchanged store needs no second copy, and the first one is named', async () => {
  const { client, keeper, clock, now } = await createFileCore()
  const at = now()
  expect(await client.backups.backUpNow()).toEqual({ takenAt: at, isNew: true })
  clock.advance(3_600_000)
  expect(await client.backups.backUpNow()).toEqual({ takenAt: at, isNew: false })
  await keeper.close()
})

test('backups.backUpNow: BACKUP_DAMAGED when the copy is not sound, and nothing is kept of it', async () => {
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
  await expect(client.backups.backUpNow()).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
  expect((await client.backups.list()).backups).toEqual([])
  await keeper.close()
})

test('backups.backUpNow: BACKUP_FAILED says what the disk has against it', async () => {
  const { client, keeper } = await createFileCore(undefined, {
    jobs: { ...jobs, copy: () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' })) },
  })
  await expect(client.backups.backUpNow()).rejects.toMatchObject({ code: 'BACKUP_FAILED', data: { problem: 'full' } })
  await keeper.close()
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
  await client.backups.backUpNow()
  const [backup] = (await client.backups.list()).backups
  await client.settings.change({ theme: 'dark' })
  clock.advance(3_600_000)
  await client.backups.restore({ name: backup?.name ?? '' })
  expect((await client.settings.all()).theme).toBe('system')
  expect(countEntries(keeper.db)).toBe(2)
  expect((await client.backups.list()).backups.map(({ kind }) => kind)).toEqual(['before-restore', 'manual'])
  await keeper.close()
})

test('backups.restore: BACKUP_DAMAGED for a copy that is damaged or not there, and nothing is changed', async () => {
  const { client, keeper, paths } = await createFileCore()
  addEntries(keeper.db, 1, 2)
  await client.backups.backUpNow()
  const [backup] = (await client.backups.list()).backups
  writeFileSync(join(paths.backups, backup?.name ?? ''), 'no longer a store')
  const before = storeFiles(paths.folder)
  await expect(client.backups.restore({ name: backup?.name ?? '' })).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
  await expect(client.backups.restore({ name: '../prepbench.sqlite' })).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
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
