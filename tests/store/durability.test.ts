import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFileDurably } from '../../src/main/store/durable-file.ts'
import { openConnection } from '../../src/main/store/open-store.ts'
import { SIDE_FILES, storePaths } from '../../src/main/store/store-paths.ts'
import { makeProfile, newFolder } from '../support/stores.ts'

const children = join(import.meta.dirname, '../support/children')
const isRoot = process.getuid?.() === 0
const has = (program: string) => spawnSync(program, ['--version']).error === undefined

test('D2 each commit is one fsync: 200 commits make at least 200', async ({ skip }) => {
  skip(!has('strace'), 'needs strace')
  const { store } = storePaths(await makeProfile(1))
  const traced = spawnSync(
    'strace',
    ['-f', '-c', '-e', 'trace=fsync,fdatasync', process.execPath, join(children, 'commit.ts'), store, '200'],
    {
      encoding: 'utf8',
    },
  )
  const calls = [...traced.stderr.matchAll(/^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s+(?:\d+\s+)?(?:fsync|fdatasync)$/gm)]
  expect(calls.reduce((sum, match) => sum + Number(match[1]), 0)).toBeGreaterThanOrEqual(200)
})

test('D5 a journal torn or scrambled at 500 offsets opens as an exact prefix of the commits', async () => {
  const { store } = storePaths(await makeProfile(1))
  const commits = 60
  const writer = openConnection(store)
  writer.pragma('wal_autocheckpoint = 0')
  writer.exec("INSERT INTO setting (key, value, updated_at) VALUES ('n', '0', 0)")
  writer.pragma('wal_checkpoint(TRUNCATE)')
  for (let number = 1; number <= commits; number++) {
    writer.transaction(() => {
      writer.prepare("UPDATE setting SET value = ? WHERE key = 'n'").run(String(number))
      writer.prepare('INSERT INTO draft (scope, body, updated_at) VALUES (?, ?, 0)').run(`s-${number}`, `text ${number} `.repeat(150))
    })()
  }
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-torn-'))
  const copy = join(folder, 'store')
  const wal = readFileSync(`${store}-wal`)
  const found = new Set<number>()
  let seed = 20_261_121
  const random = (below: number) => {
    // A small generator of its own: the same offsets every time.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let trial = 0; trial < 500; trial++) {
    for (const ending of SIDE_FILES) rmSync(copy + ending, { force: true })
    copyFileSync(store, copy)
    const offset = random(wal.length)
    const torn = trial % 2 === 0 ? wal.subarray(0, offset) : Buffer.from(wal)
    if (trial % 2 === 1) torn.fill(random(256) ^ (torn[offset] ?? 0) ^ 0xff, offset, Math.min(offset + 1 + random(2_000), torn.length))
    writeFileSync(`${copy}-wal`, torn)
    const db = openConnection(copy)
    const number = Number(db.prepare("SELECT value FROM setting WHERE key = 'n'").pluck().get())
    expect(db.prepare('SELECT scope FROM draft ORDER BY rowid').pluck().all()).toEqual(
      Array.from({ length: number }, (_, index) => `s-${index + 1}`),
    )
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    found.add(number)
    db.close()
  }
  writer.close()
  // The offsets reach early and late commits.
  expect(found.size).toBeGreaterThan(commits / 2)
}, 60_000)

test('D15 a file is replaced whole or not at all, and a failed write leaves the old one and nothing else', async () => {
  const folder = newFolder()
  const path = join(folder, 'export.json')
  await writeFileDurably(path, 'first')
  await writeFileDurably(path, 'second')
  expect(readFileSync(path, 'utf8')).toBe('second')
  await expect(writeFileDurably(join(folder, 'missing', 'export.json'), 'x')).rejects.toMatchObject({ code: 'ENOENT' })
  expect(readdirSync(folder)).toEqual(['export.json'])
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('D15 F5 on a full disk the old file stays as it was', async ({ skip }) => {
  skip(!isRoot, 'needs root, to mount a small file system')
  const folder = newFolder()
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  try {
    const path = join(folder, 'export.json')
    await writeFileDurably(path, 'the old export')
    await expect(writeFileDurably(path, 'x'.repeat(200_000))).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readFileSync(path, 'utf8')).toBe('the old export')
    await writeFileDurably(path, 'there is room again')
  } finally {
    spawnSync('umount', ['--lazy', folder])
  }
})

// As another user than root, who may write everywhere.
test.skipIf(!isRoot || !has('setpriv')).each([
  ['a profile', true],
  ['nothing yet', false],
])(
  'F6 a folder another user may only read, with %s in it: named as read-only, not as damaged (needs root and setpriv)',
  async (_name, hasProfile) => {
    const folder = newFolder()
    if (hasProfile) cpSync(await makeProfile(3), folder, { recursive: true })
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444)
    chmodSync(folder, 0o555)
    const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, join(children, 'start-store.ts'), folder]
    const run = spawnSync('setpriv', asNobody, { encoding: 'utf8' })
    expect(JSON.parse(run.stdout || run.stderr)).toEqual({ kind: 'refused', problem: { kind: 'operational', problem: 'read-only' } })
  },
)
