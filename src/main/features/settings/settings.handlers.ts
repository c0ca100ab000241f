import { implement } from '@orpc/server'
import { settingsContract } from '../../../shared/features/settings/settings.contract.ts'
import { changeSettings, type Settings } from '../../../shared/features/settings/settings.model.ts'
import { changeShortcuts, isReserved, type Shortcuts } from '../../../shared/features/settings/shortcuts.model.ts'
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
  bindShortcuts: settings.bindShortcuts.handler(
    command(({ context, input: { changes }, errors }) => {
      const keys = changes.flatMap((change) => change.keys ?? []).find(isReserved)
      if (keys !== undefined) throw errors.KEYS_RESERVED({ data: { keys } })
      return keepShortcuts(context, changeShortcuts(findSettings(context.db).shortcuts, changes))
    }),
  ),
  resetShortcuts: settings.resetShortcuts.handler(command(({ context }) => keepShortcuts(context, {}))),
  remember: settings.remember.handler(
    command(({ context, input }) => {
      saveSettings(context.db, changeSettings(findSettings(context.db), { layout: input }), context.clock.now())
    }),
  ),
})

function keepShortcuts({ db, clock }: Context, shortcuts: Shortcuts): Settings {
  const changed = { ...findSettings(db), shortcuts }
  saveSettings(db, changed, clock.now())
  return changed
}
