import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EXIT } from '../../src/main/command-line/exit.ts'
import type { CommandFormat } from '../../src/main/command-line/read-command-line.ts'
import { runExport } from '../../src/main/command-line/run-export.ts'
import { createTestKeeper, fingerprint, jobs, makeNewer, makeProfile, newFolder } from '../support/stores.ts'
import { createTestClock, testHost } from '../support/test-core.ts'

function order(
  dataFolder: string,
  format: CommandFormat,
  wishes: { out?: string; hasSample?: boolean; isChosen?: boolean; signal?: AbortSignal } = {},
) {
  const said: string[] = []
  const out = wishes.out ?? join(mkdtempSync(join(tmpdir(), 'prepbench-out-')), 'export')
  let count = 0
  const code = runExport({
    format,
    out,
    hasSample: wishes.hasSample ?? false,
    isChosen: wishes.isChosen ?? false,
    jobs,
    host: testHost(dataFolder),
    clock: createTestClock(),
    ids: { next: () => `id-${++count}` },
    random: () => 0,
    say: (line) => said.push(line),
    signal: wishes.signal ?? new AbortController().signal,
  })
  return { code, said, out }
}

test('json: the whole store as a folder, and not a byte of the store changes', async () => {
  const dataFolder = await makeProfile(3)
  const before = fingerprint(dataFolder)
  const { code, said, out } = order(dataFolder, 'json')
  expect(await code).toBe(EXIT.done)
  expect(JSON.parse(readFileSync(join(out, 'prepbench.json'), 'utf8')).tables.journal_entry.rows).toHaveLength(3)
  expect(said).toEqual(['0 %', `Written: ${out}`])
  expect(fingerprint(dataFolder)).toEqual(before)
})

test('json: an open app goes on undisturbed, and what it committed is in it', async () => {
  const { keeper, dataFolder } = createTestKeeper()
  await keeper.open()
  keeper.db.prepare("INSERT INTO setting (key, value, updated_at) VALUES ('theme', '\"dark\"', 0)").run()
  const { code, out } = order(dataFolder, 'json')
  expect(await code).toBe(EXIT.done)
  expect(readFileSync(join(out, 'prepbench.json'), 'utf8')).toContain('"\\"dark\\""')
  keeper.db.prepare('UPDATE setting SET value = \'"light"\'').run()
  await keeper.close()
})

test('the sample campaign fills an empty store, as a calendar, as tables and as a package', async () => {
  const dataFolder = newFolder()
  const calendar = order(dataFolder, 'ics', { hasSample: true })
  expect(await calendar.code).toBe(EXIT.done)
  expect(readFileSync(calendar.out, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n.*BEGIN:VEVENT.*END:VCALENDAR\r\n$/s)
  const bank = order(dataFolder, 'apkg')
  expect(await bank.code).toBe(EXIT.done)
  expect(readFileSync(bank.out).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  const tables = order(dataFolder, 'csv', { hasSample: true })
  expect(await tables.code).toBe(EXIT.done)
  expect(tables.said[0]).toBe('The store is not empty, so the sample was left out.')
  expect(readdirSync(tables.out).sort()).toEqual(['questions.csv', 'time-log.csv'])
  expect(readFileSync(join(tables.out, 'time-log.csv'), 'utf8').trim().split('\n').length).toBeGreaterThan(1)
})

test('a calendar file of the same name is replaced: a script writes it every day', async () => {
  const out = join(newFolder(), 'plan.ics')
  writeFileSync(out, 'yesterday')
  expect(await order(await makeProfile(1), 'ics', { out }).code).toBe(EXIT.done)
  expect(readFileSync(out, 'utf8')).toMatch(/^BEGIN:VCALENDAR/)
})

test('folders on the way are made; a place where nothing can be made is refused at once, and nothing is left', async () => {
  const dataFolder = await makeProfile(1)
  const folder = newFolder()
  for (const format of ['json', 'markdown', 'csv', 'ics'] as const) {
    const out = join(folder, format, 'deep', 'export')
    expect(await order(dataFolder, format, { out }).code).toBe(EXIT.done)
    expect(existsSync(out)).toBe(true)
  }
  writeFileSync(join(folder, 'file'), '')
  for (const format of ['json', 'markdown', 'csv', 'ics'] as const) {
    for (const out of [...(existsSync('/proc/self') ? ['/proc/nowhere/export', '/proc/export'] : []), join(folder, 'file', 'export')]) {
      const { code, said } = order(dataFolder, format, { out })
      expect([format, out, await code]).toEqual([format, out, EXIT.unwritable])
      expect(said).toHaveLength(1)
    }
  }
})

test('a folder that is there already is left alone', async () => {
  const out = newFolder()
  writeFileSync(join(out, 'mine.txt'), 'mine')
  const { code, said } = order(await makeProfile(1), 'json', { out })
  expect(await code).toBe(EXIT.unwritable)
  expect(said[0]).toMatch(/is there already/)
  expect(readdirSync(out)).toEqual(['mine.txt'])
})

test('without data there is nothing to write, and none is made', async () => {
  const dataFolder = newFolder()
  const { code, said, out } = order(dataFolder, 'json')
  expect(await code).toBe(EXIT.noData)
  expect(said[0]).toMatch(/^There is no Prepbench data in/)
  expect(readdirSync(dataFolder)).toEqual([])
  expect(existsSync(out)).toBe(false)
})

test('F2 a store that can’t be read is refused and stays as it is', async () => {
  const emptied = await makeProfile(1)
  writeFileSync(join(emptied, 'prepbench.sqlite'), '')
  const newer = await makeProfile(1)
  makeNewer(newer, 99, '9.9.9')
  for (const dataFolder of [emptied, newer]) {
    const before = fingerprint(dataFolder)
    const { code, said } = order(dataFolder, 'json')
    expect(await code).toBe(EXIT.noData)
    expect(said[0]).toMatch(/can’t be read\. Open the app to mend it\.$/)
    expect(fingerprint(dataFolder)).toEqual(before)
  }
})

test('stopped, or in a place where nothing can be written, it leaves nothing', async () => {
  const parent = newFolder()
  const stopped = order(await makeProfile(1), 'json', { out: join(parent, 'a'), signal: AbortSignal.abort() })
  expect(await stopped.code).toBe(EXIT.interrupted)
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  mkdirSync(join(parent, 'b'))
  const nowhere = order(await makeProfile(1), 'csv', { out: join(file, 'x', 'out') })
  expect(await nowhere.code).toBe(EXIT.unwritable)
  expect(readdirSync(parent)).toEqual(['b'])
})

test('F2 a library that was moved and is not there is said, and no empty one is made for the sample', async () => {
  const dataFolder = join(newFolder(), 'drive')
  const { code, said } = order(dataFolder, 'json', { isChosen: true, hasSample: true })
  expect(await code).toBe(EXIT.noData)
  expect(said.join(' ')).toMatch(/was moved to .*drive, and nothing is there/)
  expect(existsSync(dataFolder)).toBe(false)
})

test('F3 pages that are damaged are named as such, and nothing is left of the export', async () => {
  const dataFolder = await makeProfile(3)
  const file = join(dataFolder, 'prepbench.sqlite')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4_096, bytes.length)
  writeFileSync(file, bytes)
  const { code, said, out } = order(dataFolder, 'json')
  expect(await code).toBe(EXIT.noData)
  expect(said.join()).toContain('Open the app to mend it')
  expect(existsSync(out)).toBe(false)
})

test('one file is not written over a folder', async () => {
  const out = mkdtempSync(join(tmpdir(), 'prepbench-out-'))
  const { code, said } = order(await makeProfile(1), 'ics', { out })
  expect(await code).toBe(EXIT.unwritable)
  expect(said).toEqual([`${out} is a folder, and this format is one file. Name a file in it.`])
})
