import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../src/shared/contract/contract.ts'

/** Names of all endpoints, `feature.endpoint`. */
const endpoints = Object.entries(contract).flatMap(([feature, router]) => Object.keys(router).map((name) => `${feature}.${name}`))

/** Titles of contract tests begin with the endpoint they are about. */
const titles = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').match(/test(?:\.each)?\(\s*['"`]([a-zA-Z]+\.[a-zA-Z]+)/g) ?? [])
  .map((start) => start.replace(/^.*['"`]/s, ''))

test.each(endpoints)('%s has a contract test', (endpoint) => {
  expect(titles).toContain(endpoint)
})

test('no contract test is about an endpoint that no longer exists', () => {
  expect(titles.filter((title) => !endpoints.includes(title))).toEqual([])
})
