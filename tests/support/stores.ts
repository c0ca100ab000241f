import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { openStore } from '../../src/main/store/open-store.ts'
import { createStoreJobs } from '../../src/main/store/run-store-job.ts'
import { type CheckedBackup, createStoreKeeper, type KeeperParts, type StoreKeeper } from '../../src/main/store/store-keeper.ts'
import { storePaths } from '../../src/main/store/store-paths.ts'
import type { StartProblem } from '../../src/shared/kernel/store-problem.ts'

/** The real jobs, in real workers. */
export const jobs = createStoreJobs(new URL('../../src/main/store/store-worker.ts', import.meta.url))

export const APP_VERSION = '1.2.3'

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'prepbench-store-'))
}

/** A keeper on a folder, with a clock that starts on 2026-03-02 at 09:00 UTC and moves by `state.now`. */
export function createTestKeeper(dataFolder = newFolder(), parts: Partial<KeeperParts> = {}) {
  const state = { now: Date.UTC(2026, 2, 2, 9), problems: [] as StartProblem[] }
  const keeper = createStoreKeeper({
    dataFolder,
    jobs,
    appVersion: APP_VERSION,
    now: () => state.now,
    onProblem: (problem) => state.problems.push(problem),
    ...parts,
  })
  return { keeper, state, paths: storePaths(dataFolder), dataFolder }
}

/** A closed, healthy store that the app made, with `count` journal entries of a few hundred bytes each. */
export async function makeProfile(count = 200): Promise<string> {
  const { keeper, dataFolder } = createTestKeeper()
  await keeper.open()
  addEntries(keeper.db, 1, count)
  await keeper.close()
  return dataFolder
}

export function addEntries(db: Database.Database, from: number, to: number): void {
  const insert = db.prepare(
    `INSERT INTO journal_entry (id, template, title, body, written_at, zone, created_at, updated_at)
     VALUES (?, 'blank', ?, ?, 0, 'Europe/Berlin', 0, 0)`,
  )
  db.transaction(() => {
    for (let number = from; number <= to; number++) insert.run(`e-${number}`, `Entry ${number}`, `word${number} `.repeat(40))
  })()
}

export function countEntries(db: Database.Database): number {
  return db.prepare<[], number>('SELECT count(*) FROM journal_entry').pluck().get() ?? -1
}

/** SHA-256 of the store and of its journal, to prove that nothing touched them. */
export function fingerprint(dataFolder: string): Record<string, string> {
  const { store } = storePaths(dataFolder)
  return Object.fromEntries(
    ['', '-wal']
      // An empty journal says nothing and belongs to whoever looked last.
      .filter((ending) => (statSync(store + ending, { throwIfNoEntry: false })?.size ?? 0) > 0 || (ending === '' && existsSync(store)))
      .map((ending) => [
        ending,
        createHash('sha256')
          .update(readFileSync(store + ending))
          .digest('hex'),
      ]),
  )
}

/** Names in the data folder that begin like the store's. */
export function storeFiles(dataFolder: string): string[] {
  return readdirSync(dataFolder)
    .filter((name) => name.startsWith('prepbench.sqlite'))
    .sort()
}

/** A store of a later release: one more table, a higher version. */
export function makeNewer(dataFolder: string, version: number, appVersion: string): void {
  const db = openStore(storePaths(dataFolder).store)
  db.exec('CREATE TABLE from_the_future (x TEXT) STRICT')
  db.prepare("INSERT INTO store_meta (key, value) VALUES ('app_version', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(
    appVersion,
  )
  db.pragma(`user_version = ${version}`)
  db.close()
}

/** The real jobs, with the depth of each check written down. */
export function recordingDepths(depths: string[]): typeof jobs {
  return {
    ...jobs,
    check: (input) => {
      depths.push(input.depth)
      return jobs.check(input)
    },
  }
}

/** Every backup with its verdict, newest first. */
export async function allChecked(keeper: StoreKeeper): Promise<CheckedBackup[]> {
  const backups: CheckedBackup[] = []
  for await (const backup of keeper.checkedBackups()) backups.push(backup)
  return backups
}
