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

type Call = (input: unknown, options?: { readonly signal: AbortSignal }) => Promise<unknown>

/** What a page gone wrong might send: any JSON, or the names that are asked for with anything behind them. */
function anyInput({ inputSchema }: Definition) {
  const names = Object.keys((inputSchema as { readonly shape?: object } | undefined)?.shape ?? {})
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...LIKELY))
  const named = fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] })
  return fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), { weight: names.length > 0 ? 3 : 0, arbitrary: named })
}

/** What passes for an id, a day, a number or a choice somewhere. */
const LIKELY = [
  'id-1',
  'id-2',
  '',
  ' ',
  '2026-03-01',
  'coding',
  'llms',
  'all',
  0,
  1,
  -1,
  30,
  1.5,
  1e15,
  true,
  false,
  null,
  [],
  ['id-1'],
  {},
]

function callOf(client: unknown, feature: string, name: string): Call {
  const call = (client as Record<string, Record<string, Call>>)[feature]?.[name]
  if (!call) throw new Error('The contract names an endpoint that the core does not have.')
  return call
}

function expectDeclared(error: unknown, { errorMap }: Definition): void {
  expect(error).toBeInstanceOf(ORPCError)
  expect(['BAD_REQUEST', ...Object.keys(errorMap)]).toContain((error as ORPCError<string, unknown>).code)
}

const questionsAndOrders = endpoints.filter(({ definition }) => ['query', 'command'].includes(definition.meta.kind))

test.each(questionsAndOrders)('S6 $id answers any JSON with a result or a declared refusal', async ({ feature, name, definition }) => {
  const { client, db } = createTestCore()
  const call = callOf(client, feature, name)
  await fc.assert(
    fc.asyncProperty(anyInput(definition), async (input) => {
      await call(input).catch((error: unknown) => expectDeclared(error, definition))
    }),
    { numRuns: 1_000, seed: 20_261_121 },
  )
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
})

const tasks = endpoints.filter(({ definition }) => definition.meta.kind === 'task')

test.each(tasks)('S6 $id is asked anything and ends, with a result or a declared refusal', async ({ feature, name, definition }) => {
  const { client, db } = createTestCore()
  const call = callOf(client, feature, name)
  await fc.assert(
    fc.asyncProperty(anyInput(definition), async (input) => {
      const ending = new AbortController()
      try {
        const answer = await call(input, { signal: ending.signal })
        if (isStream(answer)) for await (const event of answer) expect(event).toBeDefined()
      } catch (error) {
        expectDeclared(error, definition)
      } finally {
        ending.abort()
      }
    }),
    { numRuns: 100, seed: 20_261_122 },
  )
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
})

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
