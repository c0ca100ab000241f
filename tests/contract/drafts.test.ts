import { expect, test } from 'vitest'
import { createTestCore } from '../support/test-core.ts'

test('drafts.draft: a scope nobody typed in has none', async () => {
  const { client } = createTestCore()
  expect(await client.drafts.draft({ scope: 'plan.new-block' })).toBeNull()
})

test('drafts.save: keeps the newest text of each scope apart', async () => {
  const { client, clock } = createTestCore()
  await client.drafts.save({ scope: 'a', body: 'first' })
  clock.advance(1_000)
  await client.drafts.save({ scope: 'a', body: 'second' })
  await client.drafts.save({ scope: 'b', body: 'other' })
  expect(await client.drafts.draft({ scope: 'a' })).toEqual({ body: 'second', updatedAt: clock.now() })
  expect(await client.drafts.draft({ scope: 'b' })).toMatchObject({ body: 'other' })
})

test('drafts.save: a text that is too long is refused and the old one stays', async () => {
  const { client } = createTestCore()
  await client.drafts.save({ scope: 'a', body: 'kept' })
  await expect(client.drafts.save({ scope: 'a', body: 'x'.repeat(1_000_001) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.drafts.draft({ scope: 'a' })).toMatchObject({ body: 'kept' })
})

test('drafts.clear: forgets one scope, and a scope without text is no failure', async () => {
  const { client } = createTestCore()
  await client.drafts.save({ scope: 'a', body: 'one' })
  await client.drafts.save({ scope: 'b', body: 'two' })
  await client.drafts.clear({ scope: 'a' })
  await client.drafts.clear({ scope: 'a' })
  expect(await client.drafts.draft({ scope: 'a' })).toBeNull()
  expect(await client.drafts.draft({ scope: 'b' })).toMatchObject({ body: 'two' })
})
