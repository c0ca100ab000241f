import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EXIT } from '../../src/main/command-line/exit.ts'
import { runBackup } from '../../src/main/command-line/run-backup.ts'
import { listKept } from '../../src/main/store/kept/kept-folder.ts'
import { libraryIn } from '../support/kept-library.ts'
import { createTestKeeper, fingerprint, jobs, makeNewer, makeProfile, newFolder } from '../support/stores.ts'

const NOW = Date.UTC(2026, 2, 2, 9)

async function backUp(dataFolder: string) {
  const said: string[] = []
  const code = await runBackup({ dataFolder, jobs, now: NOW, say: (line) => said.push(line) })
  const folder = join(dataFolder, 'backups')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'files') : []
  return { code, said, names }
}

test('a backup is one more verified copy, and a second one of the same is none', async () => {
  const dataFolder = await makeProfile(3)
  const before = await backUp(dataFolder)
  expect(before.code).toBe(EXIT.done)
  const again = await backUp(dataFolder)
  expect(again.code).toBe(EXIT.done)
  expect(again.said.join()).toContain('Nothing has changed since')
  expect(again.names).toEqual(before.names)
})

test('what an open app committed is in the copy, and the app goes on undisturbed', async () => {
  const { keeper, dataFolder } = createTestKeeper()
  await keeper.open()
  keeper.db.prepare("INSERT INTO setting (key, value, updated_at) VALUES ('theme', '\"dark\"', 0)").run()
  const { code, said, names } = await backUp(dataFolder)
  expect(code).toBe(EXIT.done)
  expect(said[0]).toMatch(/^Backed up and checked: .*20260302T090000Z-manual\.sqlite$/)
  expect(said[1]).toBe('Files of the library in it: 0')
  expect(names).toHaveLength(1)
  expect(keeper.backups()[0]?.rowCounts?.setting).toBe(1)
  await keeper.close()
})

test('files of the library are kept with it, and those that are not whole there are named', async () => {
  const { keeper, dataFolder, paths } = createTestKeeper()
  await keeper.open()
  const add = libraryIn(dataFolder, keeper.db)
  const [paper, lost] = [add.paper('p1'), add.paper('lost')]
  rmSync(join(dataFolder, lost.path))
  const { code, said } = await backUp(dataFolder)
  expect(code).toBe(EXIT.done)
  expect(said.slice(-2)).toEqual(['Files of the library in it: 1', 'Not in it, because they are not whole in the library: Paper lost'])
  expect([...(await listKept(paths.keptFiles)).keys()]).toEqual([paper.path])
  await keeper.close()
})

test('D8 one that is interrupted is none', async () => {
  const dataFolder = await makeProfile(1)
  const said: string[] = []
  const code = await runBackup({ dataFolder, jobs, now: NOW, say: (line) => said.push(line), signal: AbortSignal.abort() })
  expect([code, said]).toEqual([EXIT.interrupted, ['Stopped. There is no new backup.']])
  expect(readdirSync(join(dataFolder, 'backups'))).toEqual([])
})

test('a folder without data is said, and nothing is made in it', async () => {
  const dataFolder = newFolder()
  const { code, said } = await backUp(dataFolder)
  expect(code).toBe(EXIT.noData)
  expect(said.join()).toContain('There is no Prepbench data')
  expect(readdirSync(dataFolder)).toEqual([])
})

test('D12 a store of a later version is not copied, and not a byte of it changes', async () => {
  const dataFolder = await makeProfile(1)
  makeNewer(dataFolder, 99, '9.0.0')
  const before = fingerprint(dataFolder)
  expect((await backUp(dataFolder)).code).toBe(EXIT.noData)
  expect(fingerprint(dataFolder)).toEqual(before)
})

test('F3 D8 a damaged store gives no copy, and the older ones stay', async () => {
  const dataFolder = await makeProfile(1)
  const [store] = readdirSync(dataFolder).filter((name) => name.endsWith('.sqlite'))
  const file = join(dataFolder, store ?? '')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4_096, bytes.length)
  const older = (await backUp(dataFolder)).names
  writeFileSync(file, bytes)
  const { code, said, names } = await backUp(dataFolder)
  expect(code).toBe(EXIT.noData)
  expect(said.join()).toContain('can’t be read')
  expect(names).toEqual(older)
})

test('F5 a full disk is said', async () => {
  const taken = await makeProfile(1)
  const said: string[] = []
  const broken = { ...jobs, copy: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }
  expect(await runBackup({ dataFolder: taken, jobs: broken, now: NOW, say: (line) => said.push(line) })).toBe(EXIT.unwritable)
  expect(said).toEqual(['There is not enough space.'])
})
