import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeDefect, openLog } from './log.ts'

test('S23 a defect is logged by kind and place, without its message and without folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  const log = openLog(folder, () => 0)
  log.event('started', { version: '1' })
  log.defect(new TypeError('my secret journal text'))
  const text = readFileSync(join(folder, 'prepbench.log'), 'utf8')
  const [first, second] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; kind?: string })
  expect(first).toEqual({ at: '1970-01-01T00:00:00.000Z', name: 'started', version: '1' })
  expect(second).toMatchObject({ name: 'defect', kind: 'TypeError' })
  expect(text).not.toContain('secret')
  expect(text).not.toMatch(/[/\\]src[/\\]/)
})

test('what is thrown but is no error has only its type', () => {
  expect(describeDefect('private words')).toEqual({ kind: 'string', code: '', places: [] })
})
