import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('paper:inspect writes a line of JSON for each file, tells of a broken one, and ends with 1', () => {
  const sample = join(root, 'resources/sample/sample-paper.pdf')
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nnothing follows')
  writeFileSync(join(folder, 'notes.txt'), 'These are notes.')
  const run = spawnSync(process.execPath, [join(root, 'scripts/papers/inspect.mjs'), 'broken.pdf', 'notes.txt', 'none.pdf', sample], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  const lines = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.slice(0, 3)).toEqual([
    { file: 'broken.pdf', error: expect.any(String) },
    { file: 'notes.txt', error: expect.any(String) },
    { file: 'none.pdf', error: 'There is no such file.' },
  ])
  expect(lines[3]).toMatchObject({
    file: 'sample-paper.pdf',
    sha256: createHash('sha256').update(readFileSync(sample)).digest('hex'),
    title: expect.any(String),
    authors: expect.any(Array),
    pages: expect.any(Number),
    columns: expect.any(Number),
  })
  expect(Object.keys(lines[3]?.targets as object).sort()).toEqual([
    'abstract',
    'conclusion',
    'introduction',
    'method',
    'related-work',
    'results',
  ])
  expect(run.status).toBe(1)
}, 60_000)
