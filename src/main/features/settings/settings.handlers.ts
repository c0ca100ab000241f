import { implement } from '@orpc/server'
import { settingsContract } from '../../../shared/features/settings/settings.contract.ts'
import { changeSettings, type Settings } from '../../../shared/features/settings/settings.model.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { findSettings, saveSettings } from './settings.store.ts'

const settings = implement(settingsContract).$context<Context>()

export const settingsHandlers = settings.router({
  all: settings.all.handler(({ context }) => findSettings(context.db)),
  change: settings.change.handler(
    command(({ context, input }) => {
      // Keys that zod left out are absent, not undefined: JSON carries no undefined.
      const changed = changeSettings(findSettings(context.db), input as Partial<Settings>)
      saveSettings(context.db, changed, context.clock.now())
      return changed
    }),
  ),
  remember: settings.remember.handler(
    command(({ context, input }) => {
      saveSettings(context.db, changeSettings(findSettings(context.db), { layout: input }), context.clock.now())
    }),
  ),
})
