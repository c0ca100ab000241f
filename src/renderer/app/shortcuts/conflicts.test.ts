import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Shortcut, shortcutsOf } from './catalogue.ts'
import { conflictsOf, swapKeys, takeKeys } from './conflicts.ts'
import { listedAs } from './same-action.ts'

const shortcut = (id: string, screens: Shortcut['screens'], ...keys: string[]): Shortcut => ({ id, label: id, group: 'G', keys, screens })
const add = shortcut('add', ['plan'], 'n')
const zoom = shortcut('zoom', ['plan'], 'z', '+')
const entry = shortcut('entry', ['journal'], 'n')
const help = shortcut('help', ['everywhere'], '?')
const all = [add, zoom, entry, help]
const ids = (found: readonly Shortcut[]) => found.map(({ id }) => id)

test('keys conflict where both are listened to, also with the first of two presses', () => {
  expect(ids(conflictsOf('n', zoom, all, {}))).toEqual(['add'])
  expect(ids(conflictsOf('n', help, all, {}))).toEqual(['add', 'entry'])
  expect(ids(conflictsOf('n x', zoom, all, {}))).toEqual(['add'])
  expect(ids(conflictsOf('?', entry, all, {}))).toEqual(['help'])
  expect(ids(conflictsOf('n', zoom, all, { add: ['a'] }))).toEqual([])
})

test('taking keys leaves the other one its rest', () => {
  expect(takeKeys('z', add, [zoom], {})).toEqual([
    { actionId: 'add', keys: ['z'] },
    { actionId: 'zoom', keys: ['+'] },
  ])
})

test('a swap gives the other one the keys before; with nothing to give, or to several, there is none', () => {
  expect(swapKeys('z', add, [zoom], all, {})).toEqual([
    { actionId: 'add', keys: ['z'] },
    { actionId: 'zoom', keys: ['n', '+'] },
  ])
  expect(swapKeys('n', help, [add, entry], all, {})).toBeNull()
  expect(swapKeys('z', add, [zoom], all, { add: [] })).toBeNull()
  expect(swapKeys('?', entry, [help], all, {})).toBeNull()
})

test('nothing in the list meets another with the same keys, but where one gives way to the other', () => {
  const list = shortcutsOf(true)
  const met = list.flatMap((one) =>
    one.keys.flatMap((keys) => conflictsOf(keys, one, list, {}).map((other) => [keys, one.id, other.id].join(' '))),
  )
  const givesWay = (pair: string) => /^(escape|enter|space|arrow|shift\+arrow|home|end) ?/.test(pair) || /^mod\+shift\+f /.test(pair)
  expect(met.filter((pair) => !givesWay(pair))).toEqual([])
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
})

test('every action of the source that has an id of its own and keys is in the list', () => {
  const root = join(import.meta.dirname, '../..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  const written = files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8')
    return [...source.matchAll(/\bid: '([a-z][\w-]*\.[\w.-]+)',[^}]*?\bkeys: \[\s*['"]/g)].map((match) => match[1] ?? '')
  })
  const list = new Set(shortcutsOf(true).map(({ id }) => id))
  const fixed = ['mini.close', 'welcome.skip']
  expect(written.length).toBeGreaterThan(30)
  expect(written.filter((id) => !list.has(listedAs(id)) && !fixed.includes(id))).toEqual([])
})
