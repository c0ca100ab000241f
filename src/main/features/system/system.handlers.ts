import { implement } from '@orpc/server'
import { systemContract } from '../../../shared/features/system/system.contract.ts'
import type { Context } from '../../core/context.ts'

const system = implement(systemContract).$context<Context>()

export const systemHandlers = system.router({
  changes: system.changes.handler(async function* ({ context, signal }) {
    for await (const features of context.changes.subscribe('changed', signal ? { signal } : {})) yield [...features]
  }),
  about: system.about.handler(({ context }) => ({ ...context.host.versions, dataFolder: context.host.dataFolder })),
})
