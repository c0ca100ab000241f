import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { MigrationError, migrate, newestVersion, storeVersion } from '../../src/main/store/migrate.ts'
import { MIGRATIONS } from '../../src/main/store/migrations/migrations.ts'
import { openConnection, openStore } from '../../src/main/store/open-store.ts'
import { storePaths } from '../../src/main/store/store-paths.ts'
import {
  addCampaign,
  columnsByTable,
  contentHash,
  FAILING,
  MIGRATION_STEPS,
  STEPPING,
  schemaOf,
  TWO_VERSIONS,
} from '../support/migrations.ts'
import { createTestKeeper, fingerprint, makeProfile, newFolder } from '../support/stores.ts'

const child = join(import.meta.dirname, '../support/children/migrate-and-die.ts')

/** A profile of the first version with rows that point to each other. */
async function profileOfVersion1(): Promise<string> {
  const folder = await makeProfile(20)
  const db = openStore(storePaths(folder).store)
  addCampaign(db)
  db.close()
  return folder
}

test('D11 the versions are 1, 2, 3 … without gaps, and each name is used once', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_migration, index) => index + 1))
  expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length)
})

describe('D11 killed inside a step', () => {
  test.each(Array.from({ length: MIGRATION_STEPS + 1 }, (_, index) => index + 1))(
    'D11 kill -9 at step %i leaves the old schema or the new one, and the next start finishes',
    async (killAt) => {
      const folder = await profileOfVersion1()
      const { store } = storePaths(folder)
      const before = new Database(store, { readonly: true })
      const columns = columnsByTable(before)
      // The migration adds a setting by intention.
      delete columns.setting
      const content = contentHash(before, columns)
      const oldSchema = schemaOf(before)
      before.close()

      expect(spawnSync(process.execPath, [child, store, String(killAt)]).signal).toBe('SIGKILL')
      const after = openConnection(store)
      const version = storeVersion(after)
      expect(version).toBe(killAt > MIGRATION_STEPS ? 2 : 1)
      if (version === 1) expect(schemaOf(after)).toEqual(oldSchema)
      expect(contentHash(after, columns)).toBe(content)
      expect(after.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(after.pragma('foreign_key_check')).toEqual([])
      after.close()

      const { keeper } = createTestKeeper(folder, { migrations: TWO_VERSIONS })
      expect(await keeper.open()).toBeNull()
      expect(storeVersion(keeper.db)).toBe(2)
      expect(contentHash(keeper.db, columns)).toBe(content)
      expect(keeper.db.prepare("SELECT motto FROM campaign WHERE id = 'c-1'").pluck().get()).toBe('')
      expect(keeper.db.pragma('foreign_keys', { simple: true })).toBe(1)
      await keeper.close()
    },
  )
})

test('a migration keeps the rows that point to a table it rebuilds', async () => {
  const folder = await profileOfVersion1()
  const { keeper, paths } = createTestKeeper(folder, { migrations: TWO_VERSIONS })
  expect(await keeper.open()).toBeNull()
  expect(keeper.db.prepare('SELECT count(*) FROM campaign_pillar').pluck().get()).toBe(2)
  expect(keeper.backups().map(({ kind, rowCounts }) => [kind, rowCounts?.campaign_pillar])).toEqual([['before-migration-2', 2]])
  await keeper.close()
  expect(existsSync(`${paths.store}.migrating`)).toBe(false)
})

test.each([
  ['rows point nowhere afterwards', "DELETE FROM campaign WHERE id = 'c-1'", ['campaign'], 'dangling-references'],
  ['rows are lost without saying so', 'DELETE FROM draft', [], 'lost-rows'],
  ['a table is dropped without saying so', 'DROP TABLE draft', [], 'lost-rows'],
])('a migration is rolled back when %s', async (_name, sql, changesRowsOf, reason) => {
  const folder = await profileOfVersion1()
  const db = openConnection(storePaths(folder).store)
  const schema = schemaOf(db)
  const migration = { version: 2, name: 'bad', sql, changesRowsOf }
  expect(() => migrate(db, [...MIGRATIONS, migration])).toThrow(MigrationError)
  expect(() => migrate(db, [...MIGRATIONS, migration])).toThrow(reason)
  expect([storeVersion(db), schemaOf(db)]).toEqual([1, schema])
  expect(db.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(1)
  db.close()
})

test('D10 the same migration fails three times: the copy from before the first attempt stays, byte for byte, and the store is unchanged', async () => {
  const folder = await profileOfVersion1()
  const copies: string[] = []
  for (let attempt = 1; attempt <= 3; attempt++) {
    const { keeper, state, paths } = createTestKeeper(folder, { migrations: FAILING })
    state.now += attempt * 86_400_000
    expect(await keeper.open()).toEqual({ kind: 'migration-failed', migration: 'never-works' })
    const names = readdirSync(paths.backups)
    expect(names).toEqual(['prepbench-20260303T090000Z-before-migration-2.sqlite'])
    copies.push(readFileSync(join(paths.backups, names[0] ?? '')).toString('base64'))
  }
  expect(new Set(copies).size).toBe(1)
  const { keeper } = createTestKeeper(folder)
  expect(await keeper.open()).toBeNull()
  expect(keeper.db.prepare("SELECT value FROM setting WHERE key = 'theme'").pluck().get()).toBe('"dark"')
  await keeper.close()
})

test('a damaged store is not migrated', async () => {
  const folder = await profileOfVersion1()
  const { store } = storePaths(folder)
  const db = new Database(store)
  const page =
    db.prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'journal_entry' AND pagetype = 'leaf' LIMIT 1").pluck().get() ?? 0
  db.close()
  const content = readFileSync(store)
  content.fill(0xaa, (page - 1) * 4_096, page * 4_096)
  writeFileSync(store, content)
  const before = fingerprint(folder)
  const { keeper } = createTestKeeper(folder, { migrations: TWO_VERSIONS })
  expect(await keeper.open()).toMatchObject({ kind: 'damaged' })
  expect(fingerprint(folder)).toEqual(before)
})

// A frozen store of each released version lies in tests/fixtures/db; `scripts/freeze-store.mjs` makes the next one.
const fixtures = join(import.meta.dirname, '../fixtures/db')
const frozen = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => name.endsWith('.sqlite')) : []

describe.runIf(frozen.length > 0)('D11 every released version', () => {
  test.each(frozen)('D11 %s opens, keeps its rows and ends with the schema of a fresh store', async (name) => {
    const folder = newFolder()
    const { store } = storePaths(folder)
    copyFileSync(join(fixtures, name), store)
    const before = new Database(store)
    const columns = columnsByTable(before)
    const content = contentHash(before, columns)
    before.close()
    const { keeper } = createTestKeeper(folder)
    expect(await keeper.open()).toBeNull()
    expect(storeVersion(keeper.db)).toBe(newestVersion(MIGRATIONS))
    expect(contentHash(keeper.db, columns)).toBe(content)
    const fresh = openStore(':memory:')
    expect(schemaOf(keeper.db)).toEqual(schemaOf(fresh))
    await keeper.close()
  })
})

test('D11 the steps that are counted are the steps there are', () => {
  expect(STEPPING.at(-1)?.sql.match(/SELECT step\(/g)).toHaveLength(MIGRATION_STEPS)
})
