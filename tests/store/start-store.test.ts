import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { startStore } from '../../src/main/store/start-store.ts'
import { storePaths } from '../../src/main/store/store-paths.ts'
import { DAMAGES } from '../support/damage.ts'
import {
  APP_VERSION,
  addEntries,
  countEntries,
  createTestKeeper,
  fingerprint,
  jobs,
  makeNewer,
  makeProfile,
  newFolder,
  recordingDepths,
  storeFiles,
} from '../support/stores.ts'

const start = (dataFolder: string) => startStore({ dataFolder, jobs, appVersion: APP_VERSION, now: () => 0 })

test('D1 every setting of the open store reads back as it has to', async () => {
  const started = await start(await makeProfile(1))
  if (started.kind !== 'ready') throw new Error('not ready')
  const read = (name: string) => started.store.db.pragma(name, { simple: true })
  expect(
    Object.fromEntries(
      ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema', 'checkpoint_fullfsync', 'application_id'].map(
        (name) => [name, read(name)],
      ),
    ),
  ).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    busy_timeout: 5000,
    trusted_schema: 0,
    checkpoint_fullfsync: 1,
    application_id: 0x50727042,
  })
  started.store.close()
})

test('S24 the files of a profile are readable by the person alone', async () => {
  // The process sets this mask in main/index.ts; SQLite makes its files under it.
  const before = process.umask(0o077)
  try {
    const folder = await makeProfile(1)
    const { mode } = statSync(storePaths(folder).store)
    expect(mode & 0o777).toBe(0o600)
  } finally {
    process.umask(before)
  }
})

describe('F2 an absent or empty store is a loss when there ever was one', () => {
  test('F2 nothing there and nothing that says so: a first start', async () => {
    const started = await start(newFolder())
    expect(started.kind).toBe('ready')
  })

  test.each([
    ['the store is truncated to 0', (store: string) => truncateSync(store, 0), 'empty'],
    ['the store is missing', (store: string) => rmSync(store), 'missing'],
  ])('F2 %s: recovery, and no file is made', async (_name, spoil, finding) => {
    const folder = await makeProfile()
    spoil(storePaths(folder).store)
    const before = storeFiles(folder)
    expect(await start(folder)).toEqual({ kind: 'refused', problem: { kind: 'damaged', finding } })
    expect(storeFiles(folder)).toEqual(before)
  })

  test('F2 backups alone say that there was a store', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups', 'prepbench-20260302T090000Z-automatic.sqlite'), 'x')
    expect(await start(folder)).toEqual({ kind: 'refused', problem: { kind: 'damaged', finding: 'missing' } })
  })

  test('a first start that was killed before its first commit is a first start again', async () => {
    const folder = newFolder()
    const db = new Database(storePaths(folder).store)
    db.pragma('journal_mode = WAL')
    db.close()
    expect((await start(folder)).kind).toBe('ready')
  })
})

describe('F3 a damaged store is never written to', () => {
  test.each(DAMAGES)('F3 $name: found, and the file is byte for byte the same', async ({ spoil }) => {
    const folder = await makeProfile(2_000)
    spoil(storePaths(folder).store)
    // An index that does not match is found by the full check after an unclean end (F1).
    writeFileSync(storePaths(folder).runFlag, '1')
    const before = fingerprint(folder)
    const { keeper, state } = createTestKeeper(folder)
    const problem = await keeper.open()
    if (problem) expect(problem).toMatchObject({ kind: 'damaged' })
    else {
      await expect(keeper.writable()).rejects.toMatchObject({ problem: { kind: 'damaged' } })
      expect(state.problems).toHaveLength(1)
    }
    expect(keeper.isOpen).toBe(false)
    expect(fingerprint(folder)).toEqual(before)
  })

  test('F3 the journal of a damaged store stays as it is, too', async () => {
    const folder = await makeProfile(2_000)
    const { store, runFlag } = storePaths(folder)
    DAMAGES[4]?.spoil(store)
    const writer = new Database(store)
    writer.pragma('journal_mode = WAL')
    writer.prepare("INSERT INTO setting (key, value, updated_at) VALUES ('theme', '1', 0)").run()
    const guard = new Database(store, { readonly: true })
    guard.pragma('schema_version')
    writer.close()
    guard.close()
    rmSync(runFlag, { force: true })
    const before = fingerprint(folder)
    expect(Object.keys(before)).toEqual(['', '-wal'])
    const { keeper } = createTestKeeper(folder)
    expect(await keeper.open()).toBeNull()
    await expect(keeper.writable()).rejects.toThrow()
    expect(fingerprint(folder)).toEqual(before)
  })
})

describe('F1 how deep the check goes', () => {
  test.each([
    ['after an orderly end: quick', false, 'quick'],
    ['after an end by force: full', true, 'full'],
  ])('F1 %s', async (_name, isKilled, depth) => {
    const folder = await makeProfile(10)
    if (isKilled) writeFileSync(storePaths(folder).runFlag, '1')
    const depths: string[] = []
    const { keeper } = createTestKeeper(folder, { jobs: recordingDepths(depths) })
    await keeper.open()
    await keeper.writable()
    await keeper.writable()
    expect(depths).toEqual([depth])
    await keeper.close()
    expect(existsSync(storePaths(folder).runFlag)).toBe(false)
  })

  test('F1 a journal that was not folded in means an end by force', async () => {
    const folder = await makeProfile(10)
    const child = spawn(process.execPath, [
      '-e',
      `const db = new (require('better-sqlite3'))(${JSON.stringify(storePaths(folder).store)})
       db.prepare("INSERT INTO setting (key, value, updated_at) VALUES ('theme', '1', 0)").run()
       process.kill(process.pid, 'SIGKILL')`,
    ])
    await once(child, 'exit')
    const depths: string[] = []
    const { keeper } = createTestKeeper(folder, { jobs: recordingDepths(depths) })
    await keeper.open()
    expect(keeper.db.prepare("SELECT value FROM setting WHERE key = 'theme'").pluck().get()).toBe('1')
    await keeper.writable()
    expect(depths).toEqual(['full'])
    await keeper.close()
  })

  test('queries are answered while the check runs; nothing is written before it ends', async () => {
    const folder = await makeProfile(10)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { keeper } = createTestKeeper(folder, {
      appVersion: '9.9.9',
      jobs: { ...jobs, check: (input) => held.then(() => jobs.check(input)) },
    })
    await keeper.open()
    const before = fingerprint(folder)
    const writable = keeper.writable()
    expect(countEntries(keeper.db)).toBe(10)
    expect(fingerprint(folder)['']).toEqual(before[''])
    release()
    await writable
    expect(keeper.db.prepare("SELECT value FROM store_meta WHERE key = 'app_version'").pluck().get()).toBe('9.9.9')
    await keeper.close()
  })
})

describe('D12 a store of a newer version', () => {
  test('D12 is refused with both versions and the app that wrote it, and stays byte for byte the same', async () => {
    const folder = await makeProfile(50)
    makeNewer(folder, 7, '3.4.5')
    const before = fingerprint(folder)
    const files = readdirSync(folder).sort()
    expect(await start(folder)).toEqual({ kind: 'refused', problem: { kind: 'newer', storeVersion: 7, ownVersion: 1, writtenBy: '3.4.5' } })
    expect(fingerprint(folder)).toEqual(before)
    expect(readdirSync(folder).sort()).toEqual(files)
  })

  test('D12 the version is read from the journal when it is only there', async () => {
    const folder = await makeProfile(50)
    const { store } = storePaths(folder)
    const writer = new Database(store)
    writer.pragma('user_version = 8')
    const guard = new Database(store, { readonly: true })
    guard.pragma('schema_version')
    writer.close()
    guard.close()
    const before = fingerprint(folder)
    expect(await start(folder)).toMatchObject({ problem: { kind: 'newer', storeVersion: 8 } })
    expect(fingerprint(folder)).toEqual(before)
  })
})

test('a file of another program is named as that', async () => {
  const folder = newFolder()
  const db = new Database(storePaths(folder).store)
  db.exec('CREATE TABLE theirs (x)')
  db.close()
  expect(await start(folder)).toEqual({ kind: 'refused', problem: { kind: 'damaged', finding: 'foreign' } })
})

test('a second run after work finds everything', async () => {
  const folder = await makeProfile(3)
  const { keeper } = createTestKeeper(folder)
  await keeper.open()
  await keeper.writable()
  addEntries(keeper.db, 4, 6)
  await keeper.close()
  expect(storeFiles(folder)).toEqual(['prepbench.sqlite'])
  const again = createTestKeeper(folder).keeper
  expect(await again.open()).toBeNull()
  expect(countEntries(again.db)).toBe(6)
  await again.close()
})

test('F1 a run that ends before its check is done leaves everything as it found it, an unclean end included', async () => {
  const folder = await makeProfile(10)
  const { store, runFlag } = storePaths(folder)
  const writer = new Database(store)
  addEntries(writer, 11, 12)
  const guard = new Database(store, { readonly: true })
  guard.pragma('schema_version')
  writer.close()
  guard.close()
  writeFileSync(runFlag, '1')
  const before = fingerprint(folder)
  const { keeper } = createTestKeeper(folder)
  await keeper.open()
  expect(countEntries(keeper.db)).toBe(12)
  await keeper.close()
  expect(fingerprint(folder)).toEqual(before)
  expect(existsSync(runFlag)).toBe(true)
})
