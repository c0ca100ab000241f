import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BackupDamagedError, listBackups } from '../../src/main/store/backup.ts'
import { backupsToRemove } from '../../src/main/store/backup-retention.ts'
import { addEntries, allChecked, countEntries, createTestKeeper, jobs, makeProfile, storeFiles } from '../support/stores.ts'

const DAY_MS = 86_400_000

async function openKeeper(...parts: Parameters<typeof createTestKeeper>) {
  const test = createTestKeeper(...parts)
  expect(await test.keeper.open()).toBeNull()
  return test
}

test('a backup is one sound file of its own, says what it holds, and is readable by the person alone', async () => {
  const { keeper, paths } = await openKeeper(await makeProfile(20))
  const { backup, isNew } = await keeper.backUp('manual')
  expect({ isNew, ...backup, bytes: 0 }).toEqual({
    isNew: true,
    name: 'prepbench-20260302T090000Z-manual.sqlite',
    takenAt: Date.UTC(2026, 2, 2, 9),
    kind: 'manual',
    bytes: 0,
  })
  expect(statSync(join(paths.backups, backup.name)).mode & 0o777).toBe(0o600)
  expect(keeper.backups()[0]?.rowCounts).toMatchObject({ journal_entry: 20, paper: 0 })
  const [checked] = await allChecked(keeper)
  expect(checked).toMatchObject({ isSound: true, rowCounts: { journal_entry: 20 } })
  await keeper.close()
})

test('D8 a backup taken while orders are written holds one moment, whole', async () => {
  const { keeper } = await openKeeper(await makeProfile(3_000))
  await keeper.writable()
  const backup = keeper.backUp('manual')
  let next = 3_001
  const writing = setInterval(() => addEntries(keeper.db, next, next++), 1)
  const { backup: made } = await backup
  clearInterval(writing)
  const [checked] = await allChecked(keeper)
  expect(checked?.name).toBe(made.name)
  expect(checked?.isSound).toBe(true)
  const held = checked?.rowCounts.journal_entry ?? 0
  expect(held).toBeGreaterThanOrEqual(3_000)
  expect(held).toBeLessThanOrEqual(countEntries(keeper.db))
  await keeper.close()
})

test.each([
  ['a page of the copy is spoiled', (path: string) => spoilMiddle(path)],
  ['the copy is cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 8_192))],
  ['the copy is another store', (path: string) => copyFileSync(otherStore, path)],
])('D8 %s: the old backup stays, the new one is thrown away, and the caller is told', async (_name, spoil) => {
  const folder = await makeProfile(2_000)
  const first = await openKeeper(folder)
  const old = await first.keeper.backUp('manual')
  addEntries(first.keeper.db, 2_001, 2_002)
  await first.keeper.close()
  const before = readFileSync(join(first.paths.backups, old.backup.name))

  const { keeper, paths, state } = await openKeeper(folder, {
    jobs: {
      ...jobs,
      copy: async (input) => {
        const report = await jobs.copy(input)
        spoil(input.to)
        return report
      },
    },
  })
  state.now += DAY_MS
  await expect(keeper.backUp('automatic')).rejects.toBeInstanceOf(BackupDamagedError)
  expect(listBackups(paths).map(({ name }) => name)).toEqual([old.backup.name])
  expect(readFileSync(join(paths.backups, old.backup.name)).equals(before)).toBe(true)
  await keeper.close()
})

const otherStore = join(mkdtempSync(join(tmpdir(), 'prepbench-other-')), 'other.sqlite')
copyFileSync(join(await makeProfile(1), 'prepbench.sqlite'), otherStore)

function spoilMiddle(path: string): void {
  const content = readFileSync(path)
  content.fill(0xaa, Math.floor(content.length / 8_192) * 4_096, Math.floor(content.length / 8_192) * 4_096 + 4_096)
  writeFileSync(path, content)
}

describe('when copies are taken', () => {
  test('D9 nothing has changed: no second copy', async () => {
    const folder = await makeProfile(5)
    const first = await openKeeper(folder)
    await first.keeper.backUp('manual')
    await first.keeper.close()
    const { keeper, paths, state } = await openKeeper(folder)
    state.now += 3 * DAY_MS
    expect(await keeper.backUp('automatic')).toMatchObject({ isNew: false })
    addEntries(keeper.db, 6, 6)
    expect(await keeper.backUp('automatic')).toMatchObject({ isNew: true })
    expect(listBackups(paths)).toHaveLength(2)
    await keeper.close()
  })

  test('the day’s copy is taken when the last one is older than a day, and not before', async () => {
    const { keeper, paths, state } = await openKeeper(await makeProfile(5))
    const taken = async (afterMs: number) => {
      state.now += afterMs
      addEntries(keeper.db, countEntries(keeper.db) + 1, countEntries(keeper.db) + 1)
      await keeper.keepDaily()
      return listBackups(paths).length
    }
    expect([await taken(0), await taken(DAY_MS - 1_000), await taken(1_000)]).toEqual([1, 1, 2])
    await keeper.close()
  })

  test('D9 four hundred days of daily copies leave two days, twelve days, ten weeks and nine months', () => {
    const start = Date.UTC(2026, 0, 1, 9)
    let kept: { name: string; takenAt: number; kind: 'automatic'; bytes: number }[] = []
    for (let day = 0; day < 400; day++) {
      const now = start + day * DAY_MS
      kept.push({ name: new Date(now).toISOString().slice(0, 10), takenAt: now, kind: 'automatic', bytes: 1 })
      const removed = new Set(backupsToRemove(kept, now))
      kept = kept.filter(({ name }) => !removed.has(name))
    }
    expect(kept.map(({ name }) => name).toReversed()).toMatchInlineSnapshot(`
      [
        "2027-02-04",
        "2027-02-03",
        "2027-02-02",
        "2027-02-01",
        "2027-01-31",
        "2027-01-30",
        "2027-01-29",
        "2027-01-28",
        "2027-01-27",
        "2027-01-26",
        "2027-01-25",
        "2027-01-24",
        "2027-01-23",
        "2027-01-22",
        "2027-01-20",
        "2027-01-13",
        "2027-01-06",
        "2026-12-30",
        "2026-12-23",
        "2026-12-16",
        "2026-12-09",
        "2026-12-02",
        "2026-11-25",
        "2026-11-18",
        "2026-10-28",
        "2026-09-30",
        "2026-08-26",
        "2026-07-29",
        "2026-06-24",
        "2026-05-27",
        "2026-04-29",
        "2026-03-25",
        "2026-02-25",
      ]
    `)
  })

  test('D9 copies somebody asked for and those from before a migration stay for ever', () => {
    const old = (name: string, kind: 'manual' | 'before-migration-2' | 'automatic') => ({ name, takenAt: 0, kind, bytes: 1 })
    const many = Array.from({ length: 40 }, (_, index) => old(`a${index}`, 'automatic'))
    const removed = backupsToRemove([old('mine', 'manual'), old('kept', 'before-migration-2'), ...many], 1_000 * DAY_MS)
    expect(removed).not.toContain('mine')
    expect(removed).not.toContain('kept')
    expect(removed.length).toBeGreaterThan(0)
  })
})

describe('D13 restoring', () => {
  test('D13 backs up first, keeps the present store beside the restored one, and opens the copy', async () => {
    const { keeper, paths, state, dataFolder } = await openKeeper(await makeProfile(10))
    const { backup } = await keeper.backUp('manual')
    addEntries(keeper.db, 11, 15)
    state.now += 3_600_000
    expect(await keeper.restore(backup.name)).toBeNull()
    expect(countEntries(keeper.db)).toBe(10)
    expect(storeFiles(dataFolder)).toContain('prepbench.sqlite.replaced-20260302T100000Z')
    expect(keeper.backups().map(({ kind, rowCounts }) => [kind, rowCounts?.journal_entry])).toEqual([
      ['before-restore', 15],
      ['manual', 10],
    ])
    // And there and back again.
    const [newest] = listBackups(paths)
    await keeper.restore(newest?.name ?? '')
    expect(countEntries(keeper.db)).toBe(15)
    await keeper.close()
  })

  test('D13 a copy that is damaged or not there changes nothing', async () => {
    const { keeper, paths, dataFolder } = await openKeeper(await makeProfile(500))
    const { backup } = await keeper.backUp('manual')
    spoilMiddle(join(paths.backups, backup.name))
    const before = storeFiles(dataFolder)
    await expect(keeper.restore(backup.name)).rejects.toBeInstanceOf(BackupDamagedError)
    await expect(keeper.restore('../prepbench.sqlite')).rejects.toBeInstanceOf(BackupDamagedError)
    expect(countEntries(keeper.db)).toBe(500)
    expect(storeFiles(dataFolder)).toEqual(before)
    await keeper.close()
  })
})
