import { expect, test } from 'vitest'
import { matchInterviews } from './match-interviews.ts'

const known = [
  { id: 'a', label: 'Phone', company: '', heldOn: '2026-05-01' },
  { id: 'b', label: 'Onsite', company: '', heldOn: '2026-05-08' },
  { id: 'c', label: 'Onsite', company: '', heldOn: '2026-05-09' },
]

test.each([
  ['unchanged, in another order', [known[2], known[0], known[1]], ['c', 'a', 'b']],
  ['renamed', [{ label: 'Screen', company: '', heldOn: '2026-05-01' }, known[1], known[2]], ['a', 'b', 'c']],
  ['moved', [known[0], { label: 'Onsite', company: '', heldOn: '2026-06-01' }, known[2]], ['a', 'b', 'c']],
  ['one gone, one new', [known[1], { label: 'Offer', company: '', heldOn: '2026-07-01' }], ['b', null]],
  ['by the id, whatever else changed', [{ id: 'c', label: 'Phone', company: 'Acme', heldOn: '2026-05-01' }], ['c']],
  ['by an id that nobody knows, by the rest', [{ id: 'z', label: 'Phone', company: '', heldOn: '2026-05-01' }], ['a']],
  ['at another company on another day', [{ label: 'Phone', company: 'Acme', heldOn: '2026-06-01' }], [null]],
  ['twice the same', [known[0], known[0]], ['a', null]],
])('interviews keep their ids: %s', (_, wanted, ids) => {
  expect(
    matchInterviews(
      known,
      wanted.filter((interview) => interview !== undefined),
    ),
  ).toEqual(ids)
})
