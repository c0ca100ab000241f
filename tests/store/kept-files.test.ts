import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listBackups, removeBackups } from '../../src/main/store/backup.ts'
import { listKept } from '../../src/main/store/kept/kept-folder.ts'
import { moveLibrary } from '../../src/main/store/move-library.ts'
import type { KeeperParts } from '../../src/main/store/store-keeper.ts'
import { storePaths } from '../../src/main/store/store-paths.ts'
import { libraryIn, type MadeFile, sumOf, sumOfFile } from '../support/kept-library.ts'
import { inSmallFileSystem, isRoot, NEEDS_ROOT } from '../support/small-disk.ts'
import { allChecked, createTestKeeper, jobs, makeProfile, newFolder, storeFiles } from '../support/stores.ts'

const DAY_MS = 86_400_000
const NONE = { count: 0, named: [] }

/** An open library of two entries, and ways to put files into it. */
async function openLibrary(parts: Partial<KeeperParts> = {}, folder?: string) {
  const made = createTestKeeper(folder ?? (await makeProfile(2)), parts)
  expect(await made.keeper.open()).toBeNull()
  await made.keeper.writable()
  const { keeper, paths, dataFolder } = made
  return {
    ...made,
    add: libraryIn(dataFolder, keeper.db),
    remove: (...files: MadeFile[]) => {
      for (const { path } of files) rmSync(join(dataFolder, path))
    },
    /** Whether files lie in the library with the bytes they had. */
    areWhole: (...files: MadeFile[]) => files.map(({ path, sha256 }) => sumOfFile(join(dataFolder, path)) === sha256),
    keptPaths: async () => [...(await listKept(paths.keptFiles)).keys()].sort(),
  }
}

/** A file of each kind. */
function everyKind(add: ReturnType<typeof libraryIn>): MadeFile[] {
  return [add.paper('p1'), add.formerFile('p1'), add.recording('r1'), add.attachment('a1'), add.media('m1')]
}

describe.each([
  ['linked', {}],
  ['copied', { mayLink: false }],
] as const)('%s files', (way, parts) => {
  test(`D8 D13 files of every kind that were deleted since come back with a backup, byte for byte (${way})`, async () => {
    const { keeper, add, remove, areWhole, state, paths } = await openLibrary(parts)
    const files = everyKind(add)
    const untouched = add.paper('p2')
    const { backup, files: kept } = await keeper.backUp('manual')
    expect(kept).toEqual({ fileCount: 6, byteLength: 5_000 + 3_000 + 4_000 + 11 + 10 + 5_000, missing: NONE, unkept: NONE, problem: null })
    // A second name of the same file takes no room; a copy does.
    const names = [...(await listKept(paths.keptFiles)).values()].map(({ file }) => statSync(file))
    expect(names.map(({ nlink }) => nlink)).toEqual(Array(6).fill(way === 'linked' ? 2 : 1))
    expect(names.map(({ mode }) => mode & 0o777)).toEqual(Array(6).fill(0o600))

    remove(...files)
    keeper.db.exec('DELETE FROM former_file; DELETE FROM paper; DELETE FROM recording; DELETE FROM journal_attachment; DELETE FROM media')
    state.now += 3_600_000
    expect(await keeper.restore(backup.name)).toBeNull()
    expect(areWhole(...files, untouched)).toEqual(Array(6).fill(true))
    expect(keeper.restored()).toEqual({ broughtBack: 5, byteLength: 12_021, damaged: NONE, missing: NONE, refused: NONE })
    expect(keeper.db.prepare('SELECT count(*) FROM paper').pluck().get()).toBe(2)
    keeper.forgetRestored()
    expect(keeper.restored()).toBeNull()
    await keeper.close()
  })
})

test('D9 what two backups share is kept once, as long as one of them or the library needs it, and no longer', async () => {
  const { keeper, add, remove, keptPaths, state, paths } = await openLibrary()
  const [gone, stays] = [add.paper('gone'), add.paper('stays')]
  const first = (await keeper.backUp('manual')).backup
  keeper.db.exec("DELETE FROM paper WHERE id = 'gone'")
  remove(gone)
  state.now += DAY_MS
  await keeper.keepDaily()
  expect(listBackups(paths)).toHaveLength(2)
  expect(await keptPaths()).toEqual([gone.path, stays.path].sort())
  expect((await keeper.contents()).backups.map(({ files }) => files?.fileCount)).toEqual([1, 2])

  await removeBackups(paths, [first.name])
  state.now += DAY_MS
  await keeper.keepDaily()
  expect(await keptPaths()).toEqual([stays.path])
  await keeper.close()
})

test('D8 files that are not whole in the library are counted and named, and fail nothing', async () => {
  const { keeper, add, remove, dataFolder, keptPaths } = await openLibrary()
  const [lost, cut, whole] = [add.paper('lost'), add.paper('cut'), add.recording('r1')]
  remove(lost)
  truncateSync(join(dataFolder, cut.path), 100)
  const { isNew, files } = await keeper.backUp('manual')
  expect([isNew, files.fileCount]).toEqual([true, 1])
  expect(files.missing.count).toBe(2)
  expect(files.missing.named).toEqual(
    expect.arrayContaining([
      { kind: 'paper', name: 'Paper lost' },
      { kind: 'paper', name: 'Paper cut' },
    ]),
  )
  expect(await keptPaths()).toEqual([whole.path])
  expect((await allChecked(keeper))[0]?.isSound).toBe(true)
  const [contents] = (await keeper.contents()).backups
  expect(contents?.files).toMatchObject({ fileCount: 1, byteLength: 4_000, lacking: { count: 2 } })
  await keeper.close()
})

test('D13 a kept file that was damaged is named and never taken, and the others come back', async () => {
  const { keeper, add, remove, areWhole, paths } = await openLibrary({ mayLink: false })
  const [paper, sound, other] = [add.paper('p1'), add.recording('r1'), add.paper('p2')]
  const { backup } = await keeper.backUp('manual')
  const kept = await listKept(paths.keptFiles)
  // Of the right size, so that only reading it tells.
  writeFileSync(kept.get(paper.path)?.file ?? '', Buffer.alloc(5_000, 'x'))
  truncateSync(kept.get(sound.path)?.file ?? '', 10)
  remove(paper, sound, other)
  expect(await keeper.restore(backup.name)).toBeNull()
  expect(areWhole(paper, sound, other)).toEqual([false, false, true])
  expect(existsSync(join(paths.folder, paper.path))).toBe(false)
  expect(keeper.restored()).toMatchObject({
    broughtBack: 1,
    damaged: {
      count: 2,
      named: [
        { kind: 'paper', name: 'Paper p1' },
        { kind: 'recording', name: 'The outage' },
      ],
    },
    missing: NONE,
  })
  await keeper.close()
})

test('D13 files of the library stay, save for a paper that was cut short, which is mended; what is kept nowhere is named', async () => {
  const { keeper, add, remove, areWhole, dataFolder, paths } = await openLibrary({ mayLink: false })
  const [cut, changed, lost] = [add.paper('cut'), add.recording('changed'), add.paper('lost')]
  const { backup } = await keeper.backUp('manual')
  truncateSync(join(dataFolder, cut.path), 7)
  writeFileSync(join(dataFolder, changed.path), 'mine now')
  remove(lost)
  rmSync((await listKept(paths.keptFiles)).get(lost.path)?.file ?? '')
  await keeper.restore(backup.name)
  expect(areWhole(cut)).toEqual([true])
  expect(sumOfFile(join(dataFolder, changed.path))).toBe(sumOf('mine now'))
  expect(keeper.restored()).toMatchObject({ broughtBack: 1, missing: { count: 1, named: [{ kind: 'paper', name: 'Paper lost' }] } })
  await keeper.close()
})

test('D8 a recording that is still being made is left alone, and kept by the next backup', async () => {
  const { keeper, add, remove, areWhole, keptPaths, state } = await openLibrary()
  const growing = add.recording('r1', false)
  const first = await keeper.backUp('manual')
  expect(first.files).toMatchObject({ fileCount: 0, missing: NONE, unkept: NONE })
  const part = join(keeper.paths.folder, 'recordings/r1.part')
  expect([await keptPaths(), statSync(part).nlink]).toEqual([[], 1])
  rmSync(part)
  const finished = add.finishRecording('r1')
  state.now += 60_000
  await keeper.backUp('manual')
  expect(await keptPaths()).toEqual([finished.path])
  // Going back to where it was open, its sound is found all the same.
  remove(finished)
  await keeper.restore(first.backup.name)
  expect(areWhole({ ...growing, path: finished.path })).toEqual([true])
  expect(keeper.restored()).toMatchObject({ broughtBack: 1, missing: NONE })
  await keeper.close()
})

test('D8 a row that would lead out of the library is not followed', async () => {
  const { keeper, paths, keptPaths } = await openLibrary()
  writeFileSync(join(paths.folder, 'secret'), 'secret')
  keeper.db.exec("INSERT INTO media (sha256, extension, name, size_bytes, created_at) VALUES ('../secret', 'png', 'x', 6, 1)")
  expect((await keeper.backUp('manual')).files).toMatchObject({ fileCount: 0, missing: NONE })
  expect(await keptPaths()).toEqual([])
  await keeper.close()
})

describe('backups whose files come later', () => {
  test('D10 a backup before a migration copies nothing while somebody waits; the first look after the start does', async () => {
    const first = await openLibrary({ mayLink: false })
    const paper = first.add.paper('p1')
    await first.keeper.close()
    const next = { version: 2, name: 'one more', sql: 'CREATE TABLE one_more (x TEXT) STRICT' }
    const { MIGRATIONS } = await import('../../src/main/store/migrations/migrations.ts')
    const { keeper, paths, keptPaths } = await openLibrary({ mayLink: false, migrations: [...MIGRATIONS, next] }, first.dataFolder)
    expect(listBackups(paths).map(({ kind }) => kind)).toEqual(['before-migration-2'])
    expect(await keptPaths()).toEqual([])
    await keeper.keepDaily()
    expect(await keptPaths()).toEqual([paper.path])
    expect(keeper.dailyProblem()).toBeNull()
    await keeper.close()
  })

  test('older backups come to their files at the first look of a run, and once a run is enough', async () => {
    const { keeper, add, keptPaths, paths } = await openLibrary()
    const paper = add.paper('p1')
    await keeper.backUp('manual')
    await keeper.close()
    rmSync(paths.keptFiles, { recursive: true })
    const again = await openLibrary({}, paths.folder)
    await again.keeper.keepDaily()
    expect(await keptPaths()).toEqual([paper.path])
    rmSync(paths.keptFiles, { recursive: true })
    await again.keeper.keepDaily()
    expect(await keptPaths()).toEqual([])
    await again.keeper.close()
  })

  test('F13 an end of the app lets the backup be finished without the rest of its files, which the next start keeps', async () => {
    const folder = await makeProfile(2)
    let close = async () => {}
    const stopping: Partial<KeeperParts> = {
      mayLink: false,
      jobs: {
        ...jobs,
        keep: (input, watch) =>
          jobs.keep(input, {
            signal: watch?.signal,
            report: () => void close(),
          }),
      },
    }
    const { keeper, add, state, paths } = await openLibrary(stopping, folder)
    for (let number = 0; number < 40; number++) add.paper(`p${number}`, 200_000)
    close = keeper.close
    const { files } = await keeper.backUp('manual')
    await keeper.close()
    expect(files.unkept.count).toBeGreaterThan(0)
    expect(files.fileCount + files.unkept.count).toBe(40)
    expect(listBackups(paths)).toHaveLength(1)
    const again = await openLibrary({ mayLink: false }, folder)
    again.state.now = state.now + 60_000
    await again.keeper.keepDaily()
    expect((await again.keeper.contents()).backups[0]?.files).toMatchObject({ fileCount: 40, lacking: NONE })
    await again.keeper.close()
  })

  test('a backup that is cancelled while it copies leaves none, and no half file', async () => {
    const { keeper, add, paths } = await openLibrary({ mayLink: false })
    for (let number = 0; number < 20; number++) add.paper(`p${number}`, 200_000)
    const stop = new AbortController()
    const shares: number[] = []
    const backingUp = keeper.backUp('manual', {
      signal: stop.signal,
      report: (share) => {
        shares.push(share)
        stop.abort()
      },
    })
    await expect(backingUp).rejects.toThrow()
    expect(shares[0]).toBeGreaterThan(0)
    expect(listBackups(paths)).toEqual([])
    expect(readdirSync(paths.backups)).toEqual(['files'])
    expect(readdirSync(join(paths.keptFiles, 'library')).filter((name) => name.endsWith('.part'))).toEqual([])
    await keeper.close()
  })
})

describe('files that are let go', () => {
  test('none goes while another backup is being made; what a crash left half done goes after a day', async () => {
    const { keeper, add, remove, keptPaths, state, paths } = await openLibrary()
    const paper = add.paper('p1')
    const { backup } = await keeper.backUp('manual')
    keeper.db.exec('DELETE FROM paper')
    remove(paper)
    await removeBackups(paths, [backup.name])
    const part = join(paths.backups, 'prepbench-20260302T085900Z-automatic.sqlite.part')
    const halfCopy = join(paths.keptFiles, 'library', 'x.part')
    const aged = (file: string, at: number) => {
      writeFileSync(file, 'half')
      utimesSync(file, at / 1_000, at / 1_000)
    }
    aged(part, state.now)
    aged(halfCopy, state.now)
    await keeper.keepDaily()
    expect([await keptPaths(), existsSync(part), existsSync(halfCopy)]).toEqual([[paper.path], true, true])
    state.now += DAY_MS + 1_000
    await keeper.keepDaily()
    expect([await keptPaths(), existsSync(part), existsSync(halfCopy)]).toEqual([[], false, false])
    await keeper.close()
  })

  test('none goes while a backup can’t be read: nobody knows what it refers to', async () => {
    const { keeper, add, remove, keptPaths, paths } = await openLibrary()
    const paper = add.paper('p1')
    const { backup } = await keeper.backUp('manual')
    keeper.db.exec('DELETE FROM paper')
    remove(paper)
    writeFileSync(join(paths.backups, backup.name), 'no store')
    await keeper.keepDaily()
    expect(await keptPaths()).toEqual([paper.path])
    expect((await keeper.contents()).backups.map(({ files }) => files?.fileCount ?? null)).toContain(null)
    await keeper.close()
  })
})

describe('ends half-way', () => {
  test('D13 F3 from a damaged store, a backup brings its files back as well', async () => {
    const { keeper, add, remove, areWhole, paths, dataFolder } = await openLibrary()
    const files = everyKind(add)
    const { backup } = await keeper.backUp('manual')
    await keeper.close()
    remove(...files)
    writeFileSync(paths.store, 'no store any more')
    const met = createTestKeeper(dataFolder)
    expect(await met.keeper.open()).toMatchObject({ kind: 'damaged' })
    expect(await met.keeper.restore(backup.name)).toBeNull()
    expect(areWhole(...files)).toEqual(Array(5).fill(true))
    expect(met.keeper.restored()?.broughtBack).toBe(5)
    await met.keeper.close()
  })

  test.each(['before the files', 'after the files', 'in the middle of the change'] as const)(
    'D13 a restore that ends %s: the same backup is restored whole at the next start',
    async (moment) => {
      const dying: Partial<KeeperParts> = {
        jobs: {
          ...jobs,
          bringBack: async (input, watch) => {
            if (moment === 'before the files') throw new Error('ended')
            await jobs.bringBack(input, watch)
            throw new Error('ended')
          },
        },
      }
      const { keeper, add, remove, areWhole, paths, dataFolder, state } = await openLibrary(dying)
      const files = everyKind(add)
      const { backup } = await keeper.backUp('manual')
      keeper.db.exec('DELETE FROM former_file; DELETE FROM paper')
      remove(...files)
      state.now += 60_000
      await expect(keeper.restore(backup.name)).rejects.toThrow('ended')
      // What was there is there, to restore from again.
      expect(keeper.db.prepare('SELECT count(*) FROM paper').pluck().get()).toBe(0)
      await keeper.close()
      if (moment === 'in the middle of the change') renameSync(paths.store, `${paths.store}.replaced-20260302T090100Z`)

      const next = createTestKeeper(dataFolder)
      next.state.now = state.now + 60_000
      const problem = await next.keeper.open()
      expect(problem).toEqual(moment === 'in the middle of the change' ? { kind: 'damaged', finding: 'missing' } : null)
      expect(await next.keeper.restore(backup.name)).toBeNull()
      expect(areWhole(...files)).toEqual(Array(5).fill(true))
      expect(next.keeper.db.prepare('SELECT count(*) FROM paper').pluck().get()).toBe(1)
      expect(storeFiles(dataFolder).some((name) => name.includes('.replaced-'))).toBe(true)
      await next.keeper.close()
    },
  )
})

test('a library that moves keeps its files and those of its backups as one, so that they take room once there as well', async () => {
  const { keeper, add, dataFolder, paths } = await openLibrary()
  const files = everyKind(add)
  await keeper.backUp('manual')
  const to = newFolder()
  for await (const share of moveLibrary({
    from: dataFolder,
    to,
    store: keeper,
    switchOver: async () => {},
    signal: undefined,
  }))
    expect(share).toBeLessThanOrEqual(1)
  await keeper.close()
  expect(files.map(({ path }) => statSync(join(to, path)).nlink)).toEqual(Array(5).fill(2))
  const moved = await listKept(storePaths(to).keptFiles)
  expect([...moved.keys()].sort()).toEqual([...(await listKept(paths.keptFiles)).keys()].sort())
  expect([...moved.values()].map(({ file, sha256 }) => sumOfFile(file) === sha256)).toEqual(Array(5).fill(true))
})

/** Runs `body` on a library whose backups lie on a small disk of their own, where nothing of the library can be linked. */
async function onOtherDisk(size: string, body: (library: Awaited<ReturnType<typeof openLibrary>>) => Promise<void>): Promise<void> {
  await inSmallFileSystem(size, async (disk) => {
    const folder = await makeProfile(2)
    mkdirSync(join(disk, 'backups'))
    symlinkSync(join(disk, 'backups'), storePaths(folder).backups)
    const library = await openLibrary({}, folder)
    await body(library)
    await library.keeper.close()
  })
}

test.skipIf(!isRoot)(`D8 D13 with the backups on another disk files are copied, and copied back (${NEEDS_ROOT})`, () =>
  onOtherDisk('64m', async ({ keeper, add, remove, areWhole, paths }) => {
    const files = everyKind(add)
    const { backup, files: report } = await keeper.backUp('manual')
    expect(report).toMatchObject({ fileCount: 5, unkept: NONE, problem: null })
    expect([...(await listKept(paths.keptFiles)).values()].map(({ isShared }) => isShared)).toEqual(Array(5).fill(false))
    expect((await keeper.contents()).kept).toEqual({ fileCount: 5, byteLength: 12_021, ownBytes: 12_021 })
    remove(...files)
    await keeper.restore(backup.name)
    expect(areWhole(...files)).toEqual(Array(5).fill(true))
  }),
)

test.skipIf(!isRoot)(`F5 no room for files: the store’s copy stays sound, and those that are not in it are named (${NEEDS_ROOT})`, () =>
  onOtherDisk('64m', async ({ keeper, add, keptPaths, paths }) => {
    const [first, , small] = [add.paper('big1', 20_000_000), add.paper('big2', 20_000_000), add.attachment('a1')]
    await keeper.keepDaily()
    expect(listBackups(paths)).toHaveLength(1)
    expect((await allChecked(keeper))[0]?.isSound).toBe(true)
    // What is small enough is kept, and the last room is left to the store.
    expect(await keptPaths()).toEqual([small.path, first.path])
    expect(keeper.dailyProblem()).toBe('files')
    const { isNew, files } = await keeper.backUp('manual')
    expect(isNew).toBe(false)
    expect(files).toMatchObject({ problem: 'full', fileCount: 2, missing: NONE })
    expect(files.unkept).toEqual({ count: 1, named: [{ kind: 'paper', name: 'Paper big2' }] })
    // With room again, the next look keeps it, and there is nothing to say any more.
    rmSync((await listKept(paths.keptFiles)).get(first.path)?.file ?? '')
    keeper.db.exec("DELETE FROM paper WHERE id = 'big1'")
    await removeBackups(
      paths,
      listBackups(paths).map(({ name }) => name),
    )
    await keeper.keepDaily()
    expect((await keeper.contents()).backups[0]?.files?.lacking).toEqual(NONE)
    expect(keeper.dailyProblem()).toBeNull()
  }),
)

test.skipIf(!isRoot)(
  `F5 a disk that fills up against all reckoning keeps the rest out of the backup, and no half file (${NEEDS_ROOT})`,
  () =>
    // Room for bytes there is, but none for more names: the folders, the store’s copy and two files take them all.
    onOtherDisk('64m,nr_inodes=9', async ({ keeper, add, paths }) => {
      const papers = [1, 2, 3, 4, 5, 6].map((number) => add.paper(`p${number}`))
      const { files } = await keeper.backUp('manual')
      expect(files.problem).toBe('full')
      expect(files.fileCount + files.unkept.count).toBe(papers.length)
      expect(files.unkept.count).toBeGreaterThan(0)
      expect(files.fileCount).toBeGreaterThan(0)
      expect(readdirSync(join(paths.keptFiles, 'library')).filter((name) => name.endsWith('.part'))).toEqual([])
      expect((await allChecked(keeper))[0]?.isSound).toBe(true)
    }),
)
