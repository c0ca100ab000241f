import { expect, test } from 'vitest'
import type { Action } from '../../ui/actions/action.ts'
import { groupActions, matchingActions } from './filter-actions.ts'

const action = (id: string, group: string, label: string): Action => ({ id, group, label, run: () => {} })
const ACTIONS = [
  action('go.plan', 'Go', 'Go to Plan'),
  action('journal.new', 'Journal', 'New entry'),
  action('go.read', 'Go', 'Go to Read'),
  action('resume', 'Reading', 'Résumé'),
]

test.each([
  ['', ['go.plan', 'journal.new', 'go.read', 'resume']],
  ['plan', ['go.plan']],
  ['JOURNAL new', ['journal.new']],
  ['new journal', ['journal.new']],
  ['resume', ['resume']],
  ['nothing like it', []],
])('%j finds %j', (typed, ids) => {
  expect(matchingActions(ACTIONS, typed).map(({ id }) => id)).toEqual(ids)
})

test('actions stand under their heading, and the newest of one id wins', () => {
  const again = action('go.plan', 'Go', 'Go to the plan')
  expect(groupActions([...ACTIONS, again]).map(({ group, actions }) => [group, actions.map(({ label }) => label)])).toEqual([
    ['Go', ['Go to the plan', 'Go to Read']],
    ['Journal', ['New entry']],
    ['Reading', ['Résumé']],
  ])
})
