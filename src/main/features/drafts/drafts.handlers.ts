import { implement } from '@orpc/server'
import { draftsContract } from '../../../shared/features/drafts/drafts.contract.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { deleteDraft, findDraft, saveDraft } from './drafts.store.ts'

const drafts = implement(draftsContract).$context<Context>()

export const draftsHandlers = drafts.router({
  draft: drafts.draft.handler(({ context, input }) => findDraft(context.db, input.scope)),
  save: drafts.save.handler(command(({ context, input }) => saveDraft(context.db, input.scope, input.body, context.clock.now()))),
  clear: drafts.clear.handler(command(({ context, input }) => deleteDraft(context.db, input.scope))),
})
