import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { faultOf } from '../../src/main/store/store-fault.ts'
import { storePaths } from '../../src/main/store/store-paths.ts'
import type { JournalEntryId } from '../../src/shared/kernel/ids.ts'
import { OPERATIONAL_PROBLEMS, STORE_FAILURE_CODES, storeProblemOf } from '../../src/shared/kernel/store-problem.ts'
import { DAMAGES } from '../support/damage.ts'
import { createFileCore } from '../support/file-core.ts'
import { fingerprint, makeProfile } from '../support/stores.ts'

describe('F4 what the disk or another program does is not damage', () => {
  test.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'locked'],
    ['SQLITE_CANTOPEN', 'cannot-open'],
    ['SQLITE_CANTOPEN_ISDIR', 'cannot-open'],
    ['SQLITE_IOERR', 'io'],
    ['SQLITE_IOERR_SHORT_READ', 'io'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
  ])('F4 %s is the problem "%s" and never starts recovery', (code, problem) => {
    expect(faultOf(Object.assign(new Error('x'), { code }))).toEqual({ kind: 'operational', problem })
  })

  test.each(['SQLITE_CORRUPT', 'SQLITE_CORRUPT_VTAB', 'SQLITE_NOTADB'])('F4 %s is damage', (code) => {
    expect(faultOf(Object.assign(new Error('x'), { code }))).toMatchObject({ kind: 'damaged' })
  })

  test('F4 a defect is neither', () => {
    expect(faultOf(new TypeError('x'))).toBeNull()
    expect(faultOf(Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }))).toBeNull()
  })

  test('every problem has a code of its own that leads back to it', () => {
    expect(OPERATIONAL_PROBLEMS.map((problem) => storeProblemOf(STORE_FAILURE_CODES[problem]))).toEqual([...OPERATIONAL_PROBLEMS])
    expect(storeProblemOf('NOT_FOUND')).toBeNull()
  })
})

test('F5 no room: the order is refused by name and rolled back, reading goes on, and room brings writing back', async () => {
  const { client, core, keeper } = await createFileCore()
  await client.settings.change({ layout: { sidebar: 200 } })
  const pages = core.context.db.pragma('page_count', { simple: true }) as number
  core.context.db.pragma(`max_page_count = ${pages}`)
  const body = 'x'.repeat(60_000)
  await expect(client.drafts.save({ scope: 'journal:e-1', body })).rejects.toMatchObject({ code: 'STORE_FULL' })
  expect((await client.settings.all()).layout).toEqual({ sidebar: 200 })
  expect(core.context.db.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0)
  core.context.db.pragma('max_page_count = 100000')
  await client.drafts.save({ scope: 'journal:e-1', body })
  expect(core.context.db.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(1)
  await keeper.close()
})

test('F7 locked from outside: the first order waits five seconds, the next ones find out at once, nothing is lost', async () => {
  const { client, keeper, paths } = await createFileCore(await makeProfile(1))
  await client.settings.change({ theme: 'light' })
  const other = new Database(paths.store)
  other.exec('BEGIN IMMEDIATE')
  const wait = async () => {
    const start = performance.now()
    await expect(client.settings.change({ theme: 'dark' })).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    return performance.now() - start
  }
  const first = await wait()
  expect(first).toBeGreaterThan(4_800)
  expect(first).toBeLessThan(15_000)
  expect(await wait()).toBeLessThan(4_000)
  expect((await client.settings.all()).theme).toBe('light')
  other.exec('ROLLBACK')
  other.close()
  await client.settings.change({ theme: 'dark' })
  expect(keeper.db.pragma('busy_timeout', { simple: true })).toBe(5_000)
  await keeper.close()
}, 60_000)

test('F3 a damaged page met while working ends in recovery, without a write', async () => {
  const folder = await makeProfile(2_000)
  DAMAGES[4]?.spoil(storePaths(folder).store)
  const before = fingerprint(folder)
  const { client, keeper, state } = await createFileCore(folder)
  // The check has not run yet; the questions themselves meet the page.
  const read = async () => {
    for (let number = 1; number <= 2_000; number++) await client.journal.text({ id: `e-${number}` as JournalEntryId })
  }
  await expect(read()).rejects.toThrow()
  expect(state.problems).toEqual([{ kind: 'damaged', finding: 'malformed' }])
  expect(keeper.isOpen).toBe(false)
  expect(fingerprint(folder)).toEqual(before)
})
