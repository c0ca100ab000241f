import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdsLibrary, kindOf, listLibraryFiles, removeLibrary, underWayFile } from '../../src/main/store/library-folder.ts'
import { pointToLibrary, readLibraryPlace } from '../../src/main/store/library-place.ts'
import { moveLibrary, NeverStillError } from '../../src/main/store/move-library.ts'
import { storePaths } from '../../src/main/store/store-paths.ts'
import { addEntries, countEntries, createTestKeeper, makeProfile, newFolder } from '../support/stores.ts'

const child = join(import.meta.dirname, '../support/children/move-and-die.ts')

/** A closed library of 20 entries with files of every kind, and things of the machine beside it. */
async function fullHome(): Promise<string> {
  const home = await makeProfile(20)
  const files = [
    'library/a.pdf',
    'covers/p.jpg',
    'recordings/r.webm',
    'media/m',
    'attachments/x',
    'attachments/unused/y',
    'backups/b.sqlite',
  ]
  for (const path of [...files, 'prepbench.sqlite.replaced-20260101T000000Z', 'logs/main.log', 'Cache/data', 'window.json']) {
    mkdirSync(join(home, path, '..'), { recursive: true })
    writeFileSync(join(home, path), `bytes of ${path}`.repeat(50))
  }
  for (const path of ['library/.incoming-1.pdf', 'recordings/r2.part']) writeFileSync(join(home, path), 'half')
  return home
}

/** Path and sum of every file of a library but the store. */
async function contentOf(folder: string) {
  return (await listLibraryFiles(folder)).map(({ path }) => [
    path,
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex'),
  ])
}

async function entriesIn(folder: string, isChosen: boolean): Promise<number> {
  const { keeper } = createTestKeeper(folder, { isChosen })
  expect(await keeper.open()).toBeNull()
  await keeper.writable()
  const count = countEntries(keeper.db)
  await keeper.close()
  return count
}

async function moved(home: string, to: string, parts: { signal?: AbortSignal; onShare?: (share: number) => void } = {}) {
  const { keeper } = createTestKeeper(home)
  await keeper.open()
  const switchOver = () => pointToLibrary(home, to, home)
  try {
    for await (const share of moveLibrary({ from: home, to, store: keeper, switchOver, signal: parts.signal })) {
      parts.onShare?.(share)
      // A person goes on working while it copies.
      if (share === 0.99 || share < 0.2) addEntries(keeper.db, 1_000 + Math.round(share * 1e6), 1_000 + Math.round(share * 1e6))
    }
  } finally {
    await keeper.close()
  }
}

test('a library moves whole, with what was written meanwhile; the machine’s own things and half files stay behind', async () => {
  const [home, to] = [await fullHome(), newFolder()]
  const shares: number[] = []
  await moved(home, to, { onShare: (share) => shares.push(share) })
  expect(readLibraryPlace(home)).toEqual({ folder: to, isChosen: true, former: home })
  expect(await contentOf(to)).toEqual(await contentOf(home))
  expect((await contentOf(to)).map(([path]) => path)).toEqual([
    ...['attachments/unused/y', 'attachments/x', 'backups/b.sqlite', 'covers/p.jpg', 'library/a.pdf', 'media/m'],
    ...['prepbench.sqlite.replaced-20260101T000000Z', 'recordings/r.webm'],
  ])
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(readdirSync(to).filter((name) => ['logs', 'Cache', 'window.json'].includes(name))).toEqual([])
  // Not a library yet for anybody who finds the folder; it is one from its first start on.
  expect([await kindOf(to, false), existsSync(underWayFile(to))]).toEqual(['leftover', true])
  const there = await entriesIn(to, true)
  expect(there).toBe(await entriesIn(home, false))
  expect(there).toBeGreaterThan(20)
  expect(await kindOf(to, false)).toBe('library')
}, 60_000)

/** Moves a library in a process of its own that is killed at a step; 0: it is not. @returns the steps it came to */
function moveIn(home: string, to: string, killAt: number): string[] {
  const log = join(newFolder(), 'steps')
  const { signal, stderr } = spawnSync(process.execPath, [child, home, to, String(killAt), log], { encoding: 'utf8' })
  expect({ signal, stderr }).toEqual({ signal: killAt === 0 ? null : 'SIGKILL', stderr: '' })
  return readFileSync(log, 'utf8').trim().split('\n')
}

test('D4 killed at any step of a move, exactly one whole library is opened, and the move can be made again', async () => {
  const steps = moveIn(await fullHome(), newFolder(), 0)
  const named = ['before the store', 'after the store', 'before the switch', 'after the switch'].map((name) => steps.indexOf(name) + 1)
  for (const killAt of [1, 4, ...named]) {
    const [home, to] = [await fullHome(), newFolder()]
    const isSwitched = moveIn(home, to, killAt).includes('after the switch')
    const place = readLibraryPlace(home)
    expect(place.folder).toBe(isSwitched ? to : home)
    expect(await entriesIn(place.folder, place.isChosen)).toBe(20)
    if (isSwitched) continue
    expect(await kindOf(to, false)).toBe('leftover')
    expect(holdsLibrary(to)).toBe(false)
    await moved(home, to)
    expect(await contentOf(to)).toEqual(await contentOf(home))
    expect(await entriesIn(to, true)).toBeGreaterThanOrEqual(20)
  }
}, 300_000)

test('a move that is cancelled, or that somebody writes against all the time, leaves nothing but the library that was', async () => {
  const [home, to] = [await fullHome(), newFolder()]
  const stop = new AbortController()
  await expect(moved(home, to, { signal: stop.signal, onShare: () => stop.abort() })).rejects.toThrow()
  expect(readdirSync(to)).toEqual([])
  const { keeper } = createTestKeeper(home)
  await keeper.open()
  let number = 5_000
  const store = {
    changes: keeper.changes,
    copyTo: async () => addEntries(keeper.db, number, number++),
    leave: keeper.leave,
  }
  const moving = moveLibrary({ from: home, to, store, switchOver: async () => expect.fail('switched'), signal: undefined })
  await expect(
    (async () => {
      for await (const share of moving) expect(share).toBeLessThan(1)
    })(),
  ).rejects.toThrow(NeverStillError)
  expect([readdirSync(to), keeper.isOpen]).toEqual([[], true])
  // A switch that fails opens the library again.
  await expect(keeper.leave(keeper.changes(), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(countEntries(keeper.db)).toBeGreaterThan(20)
  await keeper.close()
  expect(readLibraryPlace(home).folder).toBe(home)
}, 60_000)

test('F2 where a library was moved to and nothing is, no empty one is made; an unreadable note opens none either', async () => {
  const gone = join(newFolder(), 'drive')
  for (const folder of [gone, newFolder(), '']) {
    const { keeper } = createTestKeeper(folder, { isChosen: true })
    expect(await keeper.open()).toEqual({ kind: 'library-missing' })
  }
  expect(existsSync(gone)).toBe(false)
  const home = newFolder()
  expect(readLibraryPlace(home)).toEqual({ folder: home, isChosen: false, former: null })
  for (const note of ['', '{', '{"folder":7}', '[]', '{"folder":""}']) {
    writeFileSync(join(home, 'library-folder.json'), note)
    expect(readLibraryPlace(home)).toEqual({ folder: '', isChosen: true, former: null })
  }
})

test('removing a library takes nothing else of its folder, and home keeps what tells a loss from a first start', async () => {
  const home = await fullHome()
  writeFileSync(join(home, 'mine.txt'), 'mine')
  await removeLibrary(home, true)
  expect(readdirSync(home).sort()).toEqual(['Cache', 'logs', 'mine.txt', 'profile.json', 'window.json'])
  expect(await kindOf(home, true)).toBe('empty')
  expect(await kindOf(home, false)).toBe('other')
  rmSync(storePaths(home).marker)
})
