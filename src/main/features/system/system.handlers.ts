import { implement } from '@orpc/server'
import { systemContract } from '../../../shared/features/system/system.contract.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { createMailbox } from '../../core/mailbox.ts'
import { findOpenRun } from '../../store/timer.store.ts'
import { tryWriting } from './system.store.ts'

const system = implement(systemContract).$context<Context>()

export const systemHandlers = system.router({
  changes: system.changes.handler(async function* ({ context, signal }) {
    for await (const features of context.changes.subscribe('changed', signal ? { signal } : {})) yield [...features]
  }),
  tryWriting: system.tryWriting.handler(
    command(({ context }) => {
      tryWriting(context.db, context.clock.now())
      return null
    }),
  ),
  pageMemory: system.pageMemory.handler(({ context }) => context.host.pageMemoryMb()),
  setFullScreen: system.setFullScreen.handler(({ context, input }) => {
    context.host.setFullScreen(input.isFull)
    return {}
  }),
  fullScreen: system.fullScreen.handler(async function* ({ context, signal }) {
    const changes = createMailbox<boolean>()
    const forget = context.host.followFullScreen(changes.post)
    try {
      yield* changes.arrivals(signal)
    } finally {
      forget()
    }
  }),
  openMini: system.openMini.handler(({ context, errors }) => {
    if (!findOpenRun(context.db)) throw errors.NOTHING_RUNNING()
    context.host.openMini()
    return null
  }),
  closeMini: system.closeMini.handler(({ context }) => {
    context.host.closeMini()
    return null
  }),
  showApp: system.showApp.handler(({ context, input }) => {
    context.appPlaces.post(input)
    context.host.showApp()
    return null
  }),
  appPlaces: system.appPlaces.handler(({ context, signal }) => context.appPlaces.arrivals(signal)),
  licences: system.licences.handler(async ({ context }) => [...(await context.host.licences())]),
  openLogs: system.openLogs.handler(({ context: { host } }) => {
    host.openFolder(host.logFolder)
    return null
  }),
  about: system.about.handler(({ context }) => ({ ...context.host.versions, dataFolder: context.host.dataFolder })),
})
