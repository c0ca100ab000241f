import { implement } from '@orpc/server'
import { journalContract } from '../../shared/features/journal/journal.contract.ts'
import { templateText } from '../../shared/features/journal/journal.templates.ts'
import type { JournalEntryId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { findEntry, insertEntry, toSummary } from '../features/journal/journal.store.ts'
import { findSessionFacts } from './session-facts.store.ts'

/** A new entry from a template, about a session when one is named: its facts come from the session's and the paper's tables. */
export const createJournalEntry = implement(journalContract.create)
  .$context<Context>()
  .handler(
    command(({ context: { db, clock, ids, dayRule }, input, errors }) => {
      const facts = input.sessionId === undefined ? null : findSessionFacts(db, input.sessionId)
      if (input.sessionId !== undefined && !facts) throw errors.SESSION_NOT_FOUND()
      const id = ids.next() as JournalEntryId
      const text = templateText(input.template, facts)
      insertEntry(db, { ...text, id, template: input.template, sessionId: input.sessionId ?? null, zone: clock.zone(), now: clock.now() })
      const row = findEntry(db, id)
      if (!row) throw new Error('The new entry is not in the store.')
      return toSummary(row, dayRule())
    }),
  )
