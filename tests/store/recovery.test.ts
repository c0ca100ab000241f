import { renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { hasDaySums, listDaySums, saveDaySums } from '../../src/main/store/day-minutes.store.ts'
import { storePaths } from '../../src/main/store/store-paths.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { DAMAGES } from '../support/damage.ts'
import { addEntries, allChecked, countEntries, createTestKeeper, fingerprint, makeProfile, storeFiles } from '../support/stores.ts'

const UTC = { zone: 'UTC', startHour: 0 }

/** A profile with a backup of 2,000 entries and 10 more entries since, closed. */
async function profileWithBackup(): Promise<string> {
  const { keeper, dataFolder } = createTestKeeper(await makeProfile(2_000))
  await keeper.open()
  await keeper.backUp('automatic')
  addEntries(keeper.db, 2_001, 2_010)
  await keeper.close()
  return dataFolder
}

async function refused(dataFolder: string) {
  // After an end by force the check is the full one, which also sees a damaged index.
  writeFileSync(storePaths(dataFolder).runFlag, '1')
  const parts = createTestKeeper(dataFolder)
  parts.state.now += 3_600_000
  if ((await parts.keeper.open()) === null) await expect(parts.keeper.writable()).rejects.toThrow()
  expect(parts.keeper.isOpen).toBe(false)
  return parts
}

describe.each(DAMAGES)('F3 $name', ({ spoil, isSalvageable }) => {
  test('F3 restoring opens the backup and keeps the damaged file as it was', async () => {
    const folder = await profileWithBackup()
    spoil(storePaths(folder).store)
    const spoiled = fingerprint(folder)['']
    const { keeper } = await refused(folder)
    const [backup] = await allChecked(keeper)
    expect(backup).toMatchObject({ isSound: true, rowCounts: { journal_entry: 2_000 } })
    expect(await keeper.restore(backup?.name ?? '')).toBeNull()
    expect(countEntries(keeper.db)).toBe(2_000)
    await keeper.writable()
    await keeper.close()
    const kept = storeFiles(folder).filter((name) => /\.damaged-\d{8}T\d{6}Z$/.test(name))
    expect(kept).toHaveLength(1)
    rmSync(storePaths(folder).store)
    const moved = `${folder}/${kept[0]}`
    renameSync(moved, storePaths(folder).store)
    expect(fingerprint(folder)['']).toBe(spoiled)
  })

  test.runIf(isSalvageable)('F3 salvage copies the rows that can be read into a sound store', async () => {
    const folder = await profileWithBackup()
    spoil(storePaths(folder).store)
    const { keeper } = await refused(folder)
    const before = fingerprint(folder)
    const report = await keeper.salvage()
    expect(fingerprint(folder)).toEqual(before)
    const read = report.rowCounts.journal_entry ?? 0
    // One page of entries is lost at most.
    expect(read).toBeGreaterThanOrEqual(1_990)
    expect(await keeper.keepSalvaged()).toBeNull()
    expect(countEntries(keeper.db)).toBe(read)
    expect(keeper.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(keeper.db.prepare("SELECT count(*) FROM journal_text WHERE journal_text MATCH 'word7'").pluck().get()).toBe(1)
    await keeper.close()
    expect(storeFiles(folder).some((name) => name.includes('.damaged-'))).toBe(true)
  })
})

test('F3 salvage of a file without anything readable says so and changes nothing', async () => {
  const folder = await profileWithBackup()
  truncateSync(storePaths(folder).store, 0)
  const { keeper } = await refused(folder)
  const report = await keeper.salvage()
  expect(Object.values(report.rowCounts).every((count) => count === 0)).toBe(true)
  expect(statSync(storePaths(folder).store).size).toBe(0)
})

test('F3 salvage counts every answer and every minute once, though their sums are kept by triggers', async () => {
  const folder = await makeProfile(1)
  const db = new Database(storePaths(folder).store)
  db.exec(`INSERT INTO question (id, category, kind, prompt, difficulty, origin, created_at, updated_at) VALUES ('q', 'llms', 'basic', 'kept', 2, 'own', 1, 1);
    INSERT INTO card (id, question_id, ordinal, is_asked) VALUES ('c', 'q', 1, 1);
    INSERT INTO review (id, card_id, reviewed_at, zone, rating, shown_ms, state_before, card_before)
      VALUES ('r1', 'c', 86400000, 'UTC', 'good', 1, 'review', '{"scheduledDays":30}'), ('r2', 'c', 86400001, 'UTC', 'again', 1, 'review', '{}');
    INSERT INTO time_entry (id, source, pillar, started_at, ended_at, active_ms, zone, created_at, updated_at)
      VALUES ('t', 'manual', 'coding', 1, 61, 60, 'UTC', 1, 1)`)
  const sums = (of: Database.Database) => of.prepare('SELECT * FROM review_sum ORDER BY 1, 2, 3, 4').all()
  const kinds = (of: Database.Database) => of.prepare('SELECT * FROM review_kind ORDER BY 1, 2, 3').all()
  const before = { sums: sums(db), kinds: kinds(db) }
  expect(before.sums).toMatchObject([
    { band: 'mature', asked: 1, known: 1 },
    { band: 'young', asked: 1, known: 0 },
  ])
  db.close()
  const { keeper } = createTestKeeper(folder)
  await keeper.salvage()
  expect(await keeper.keepSalvaged()).toBeNull()
  expect({ sums: sums(keeper.db), kinds: kinds(keeper.db) }).toEqual(before)
  expect(keeper.db.prepare('SELECT category FROM card').pluck().get()).toBe('llms')
  // No day rule is named, so the first who asks for minutes has them added up anew; triggers are in force again.
  expect(hasDaySums(keeper.db, UTC)).toBe(false)
  await saveDaySums(keeper.db, UTC)
  keeper.db.exec(`INSERT INTO time_entry (id, source, pillar, started_at, ended_at, active_ms, zone, created_at, updated_at)
    VALUES ('u', 'manual', 'coding', 2, 62, 60, 'UTC', 1, 1); DELETE FROM review WHERE id = 'r2'`)
  expect(listDaySums(keeper.db, '1970-01-01' as IsoDate, '1970-01-02' as IsoDate)).toMatchObject([{ actualMs: 120, entryCount: 2 }])
  expect(sums(keeper.db)).toMatchObject([{ asked: 1 }, { asked: 0 }])
  await keeper.close()
})

test('salvage leaves out rows whose owner is lost, so that the fresh store is consistent', async () => {
  const folder = await makeProfile(1)
  const db = new Database(storePaths(folder).store)
  db.pragma('foreign_keys = OFF')
  db.exec(
    `INSERT INTO paper_tag VALUES ('lost', 'a'); INSERT INTO campaign_interview (id, campaign_id, label, held_on) VALUES ('i', 'lost', 'x', '2026-01-01')`,
  )
  db.close()
  const { keeper } = createTestKeeper(folder)
  const report = await keeper.salvage()
  expect(report).toMatchObject({ orphanRows: 2, rowCounts: { journal_entry: 1, paper_tag: 0, campaign_interview: 0 } })
})

test('beginning empty keeps the damaged file and every backup', async () => {
  const folder = await profileWithBackup()
  truncateSync(storePaths(folder).store, 0)
  const { keeper } = await refused(folder)
  expect(await keeper.startEmpty()).toBeNull()
  expect(countEntries(keeper.db)).toBe(0)
  expect(keeper.backups()).toHaveLength(1)
  await keeper.writable()
  await keeper.close()
  expect(storeFiles(folder)).toHaveLength(2)
  const again = createTestKeeper(folder).keeper
  expect(await again.open()).toBeNull()
  await again.close()
})

test('D13 a journal never stays beside a store it does not belong to', async () => {
  const folder = await profileWithBackup()
  const { store } = storePaths(folder)
  const writer = new Database(store)
  addEntries(writer, 3_001, 3_300)
  const guard = new Database(store, { readonly: true })
  guard.pragma('schema_version')
  writer.close()
  guard.close()
  DAMAGES[4]?.spoil(store)
  writeFileSync(`${store}-wal`, 'a journal of something else'.repeat(400))
  const { keeper } = await refused(folder)
  const [backup] = await allChecked(keeper)
  expect(await keeper.restore(backup?.name ?? '')).toBeNull()
  expect(countEntries(keeper.db)).toBe(2_000)
  await keeper.close()
  expect(
    storeFiles(folder)
      .filter((name) => name.includes('.damaged-'))
      .map((name) => name.replace(/\d{8}T\d{6}Z/, '')),
  ).toContain('prepbench.sqlite.damaged--wal')
})
