import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contract } from '../../src/shared/contract/contract.ts'
import type { EndpointMeta } from '../../src/shared/contract/endpoint.ts'
import { createTestCore } from '../support/test-core.ts'

interface Definition {
  readonly meta: EndpointMeta
  readonly inputSchema?: unknown
  readonly outputSchema?: unknown
  readonly errorMap: Readonly<Record<string, unknown>>
}

const endpoints = Object.entries(contract).flatMap(([feature, router]) =>
  Object.entries(router).map(([name, procedure]) => {
    const definition = (procedure as unknown as { '~orpc': Definition })['~orpc']
    return { id: `${feature}.${name}`, feature, name, definition }
  }),
)

test.each(endpoints)('S6 $id says what comes out', ({ definition }) => {
  expect(definition.outputSchema).toBeDefined()
})

const questionsAndOrders = endpoints.filter(({ definition }) => ['query', 'command'].includes(definition.meta.kind))

test.each(questionsAndOrders)('S6 $id answers any JSON with a result or a declared refusal', async ({ feature, name, definition }) => {
  const { client, db } = createTestCore()
  const call = (client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[feature]?.[name]
  if (!call) throw new Error('The contract names an endpoint that the core does not have.')
  const accepted = ['BAD_REQUEST', ...Object.keys(definition.errorMap)]
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())), async (input) => {
      try {
        await call(input)
      } catch (error) {
        expect(error).toBeInstanceOf(ORPCError)
        expect(accepted).toContain((error as ORPCError<string, unknown>).code)
      }
    }),
    { numRuns: 1_000, seed: 20_261_121 },
  )
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
})
