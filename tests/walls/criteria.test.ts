import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

interface Criterion {
  readonly number: string
  /** Files whose test titles carry the number; none when it is not proved here. */
  readonly tests: readonly string[]
  readonly reason: string
}

/** Rows of the table in `docs/criteria.md`: number, what, tests, reason where there is none. */
const criteria: readonly Criterion[] = readFileSync(join(root, 'docs/criteria.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [SDFB]\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => ({
    number: cells[1] ?? '',
    tests: [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
    reason: cells[4] ?? '',
  }))

test('the list shows every number of the reliability and security criteria once', () => {
  const all = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
  expect(criteria.map(({ number }) => number)).toEqual([...all('S', 24), ...all('D', 17), ...all('F', 14), ...all('B', 18)])
})

test.each(criteria)('$number has a test that carries it, or a reason', ({ number, tests, reason }) => {
  if (tests.length === 0) expect(reason.length).toBeGreaterThan(20)
  for (const path of tests) {
    expect(existsSync(join(root, path)), path).toBe(true)
    // Titles are strings; scripts that pack the app say the number in what they print.
    const strings = readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter((line) => /['"`]/.test(line) && !/^\s*(?:\/\/|\*)/.test(line))
    expect(
      strings.some((line) => new RegExp(`['"\`].*\\b${number}\\b`).test(line)),
      `${path} has no title with ${number}`,
    ).toBe(true)
  }
})
