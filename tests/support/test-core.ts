import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { UpdateFeed } from '../../src/main/core/ask-once.ts'
import type { Clock, StoreService } from '../../src/main/core/context.ts'
import { type Core, createCore } from '../../src/main/core/create-core.ts'
import type { Host } from '../../src/main/core/host.ts'
import { openForkedReader } from '../../src/main/paper-reader/forked-reader.ts'
import type { PaperReader } from '../../src/main/paper-reader/paper-reader.ts'
import { BackupDamagedError } from '../../src/main/store/backup.ts'
import type { Db } from '../../src/main/store/db.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import type { Contract } from '../../src/shared/contract/contract.ts'
import type { EpochMs } from '../../src/shared/kernel/time.ts'

/** A clock that stands still until it is moved. Starts on Monday 2026-03-02 at 09:00 UTC. */
export function createTestClock(startAt = Date.UTC(2026, 2, 2, 9), zone = 'Europe/Berlin') {
  const state = { now: startAt, monotonic: 1_000, bootId: 'boot-1', zone }
  const clock: Clock = {
    now: () => state.now as EpochMs,
    monotonic: () => state.monotonic,
    bootId: () => state.bootId,
    zone: () => state.zone,
  }
  return {
    ...clock,
    /** Both clocks, as ordinary time does. */
    advance(ms: number) {
      state.now += ms
      state.monotonic += ms
    },
    /** Only the wall clock, as when somebody sets it. */
    jump(ms: number) {
      state.now += ms
    },
    /** As after a restart: another monotonic clock, `downMs` later. */
    restart(downMs: number) {
      state.now += downMs
      state.monotonic = 500
      state.bootId = `${state.bootId}'`
    },
    setZone(next: string) {
      state.zone = next
    },
  }
}

export interface TestCoreOptions {
  readonly clock?: ReturnType<typeof createTestClock>
  readonly path?: string
  /** The store and the folder of another core, as after a restart. */
  readonly db?: Db
  readonly dataFolder?: string
  /** Where ids go on after a restart; from 1 unless given. */
  readonly idsFrom?: number
  /** Chance, from 0 to below 1; always 0 unless given. */
  readonly random?: () => number
  readonly sampleFolder?: string
  readonly openPaperReader?: () => PaperReader
  /** What the person picks in the system's dialog. */
  readonly chosenFiles?: readonly string[]
  /** Where the person saves a file to; nowhere at first. */
  readonly savePath?: string
  /** Folders that were shown in the system's file manager, in order. */
  readonly openedFolders?: string[]
  /** Whom to ask for a newer version; nobody unless given. */
  readonly updateFeed?: UpdateFeed
  /** Files that were opened in other programs; without it the person says no. */
  readonly openedCopies?: { readonly path: string; readonly fileName: string }[]
  /** What was put on the clipboard, in order. */
  readonly copiedTexts?: string[]
  /** The app's own folder, where it is not the one of the data. */
  readonly home?: string
  /** Fills with each time the app is started again. */
  readonly restarts?: string[]
  /** What became of the windows, in order: brought to the front, or closed. */
  readonly shown?: ('app' | 'mini' | 'mini closed')[]
}

/** Every order of the app as the page calls it. Named, because written out it is longer than the compiler's limit. */
export type TestClient = ContractRouterClient<Contract>

export interface TestCore {
  readonly db: Db
  readonly clock: ReturnType<typeof createTestClock>
  readonly core: Core
  readonly defects: unknown[]
  readonly client: TestClient
}

/** The whole core on a real SQLite in memory, called as the page calls it. Ids are `id-1`, `id-2`, … */
export function createTestCore(options: TestCoreOptions = {}): TestCore {
  const defects: unknown[] = []
  const clock = options.clock ?? createTestClock()
  const db: Db = options.db ?? openStore(options.path ?? ':memory:')
  let count = (options.idsFrom ?? 1) - 1
  const core = createCore({
    store: memoryStore(db),
    clock,
    ids: { next: () => `id-${++count}` },
    random: options.random ?? (() => 0),
    host: testHost(options.dataFolder ?? mkdtempSync(join(tmpdir(), 'prepbench-core-')), { ...options, defects }),
  })
  return { db, clock, core, defects, client: createRouterClient(core.router, { context: core.context }) }
}

/** A system that opens nothing and writes down what it was asked. */
export function testHost(
  dataFolder: string,
  options: Omit<TestCoreOptions, 'clock' | 'path'> & { readonly defects?: unknown[] } = {},
): Host {
  const screen = createTestScreen()
  return {
    dataFolder,
    logFolder: join(dataFolder, 'logs'),
    home: options.home ?? dataFolder,
    restart: () => options.restarts?.push('restart'),
    sampleFolder: options.sampleFolder ?? join(import.meta.dirname, '../../resources/sample'),
    openFolder: (folder) => options.openedFolders?.push(folder),
    versions: { version: '0.0.0-test', electron: 'none' },
    updateFeed: options.updateFeed ?? null,
    licences: async () => [{ name: 'zod', version: '4.0.0', licence: 'MIT', text: 'Its words' }],
    pageMemoryMb: () => 123,
    openPaperReader: options.openPaperReader ?? (() => openForkedReader()),
    chooseFolder: async () => options.chosenFiles?.[0] ?? null,
    chooseCalendarFile: async () => options.chosenFiles?.[0] ?? null,
    chooseTableFile: async () => options.chosenFiles?.[0] ?? null,
    chooseDeckFile: async () => options.chosenFiles?.[0] ?? null,
    deckWorker: new URL('../../src/main/features/practice/decks/deck-worker.ts', import.meta.url),
    choosePdfs: async () => options.chosenFiles ?? [],
    chooseFiles: async () => options.chosenFiles ?? [],
    openCopy: async (path, fileName) => {
      options.openedCopies?.push({ path, fileName })
      return options.openedCopies ? 'opened' : 'cancelled'
    },
    printPage: async () => new TextEncoder().encode('%PDF-printed'),
    copyText: (text) => options.copiedTexts?.push(text),
    chooseSavePath: async () => options.savePath ?? null,
    setFullScreen: (isFull) => screen.set(isFull),
    followFullScreen: (listener) => screen.follow(listener),
    openMini: () => options.shown?.push('mini'),
    closeMini: () => options.shown?.push('mini closed'),
    showApp: () => options.shown?.push('app'),
    logDefect: (error) => options.defects?.push(error),
  }
}

/** A window that does as it is told at once. */
function createTestScreen() {
  const listeners = new Set<(isFull: boolean) => void>()
  return {
    set: (isFull: boolean) => {
      for (const listener of listeners) listener(isFull)
    },
    follow: (listener: (isFull: boolean) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A store in memory is always sound and has no file to copy; `createFileCore` has one. */
function memoryStore(db: Db): StoreService {
  const refuse = () => Promise.reject(new BackupDamagedError(['a store in memory has no backups']))
  return {
    db,
    paths: { backups: '' },
    writable: async () => {},
    reportDamage: () => {},
    dailyProblem: () => null,
    backups: () => [],
    backUp: refuse,
    contents: async () => ({ backups: [], kept: { fileCount: 0, byteLength: 0, ownBytes: 0 } }),
    restore: refuse,
    restored: () => null,
    forgetRestored: () => {},
    dump: refuse,
    load: refuse,
    changes: () => 0,
    copyTo: refuse,
    leave: refuse,
    forgetLoaded: () => {},
    adoptLoaded: refuse,
  }
}
