import { implement } from '@orpc/server'
import { z } from 'zod'
import { updatesContract } from '../../../shared/features/updates/updates.contract.ts'
import { isNewer, isVersion } from '../../../shared/features/updates/updates.model.ts'
import { externalLink } from '../../../shared/kernel/external-link.ts'
import type { Context } from '../../core/context.ts'

const updates = implement(updatesContract).$context<Context>()

/** What the host says: the newest version, and the page that tells of it. More may stand there. */
const Newest = z.object({
  version: z.string().max(64).refine(isVersion),
  page: z
    .string()
    .max(2_000)
    .refine((address) => externalLink(address)?.kind === 'web'),
})

export const updatesHandlers = updates.router({
  source: updates.source.handler(({ context: { host } }) => ({
    version: host.versions.version,
    host: host.updateFeed?.host ?? null,
  })),

  look: updates.look.handler(async ({ context: { host }, errors, signal }) => {
    if (!host.updateFeed) throw errors.NO_SOURCE()
    const answer = await host.updateFeed.ask(signal)
    if (answer.kind !== 'text') return { end: answer.kind }
    const newest = Newest.safeParse(parsed(answer.text))
    if (!newest.success) return { end: 'unreadable' }
    return isNewer(newest.data.version, host.versions.version) ? { end: 'newer', ...newest.data } : { end: 'same' }
  }),
})

/** Null for what is no JSON; nothing that is read from it is null. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
