import { implement } from '@orpc/server'
import { journalContract } from '../../../shared/features/journal/journal.contract.ts'
import { matchQuery } from '../../../shared/kernel/match-query.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import {
  findEntry,
  findText,
  listEntries,
  listEntriesOfSession,
  listUnfinished,
  markDeleted,
  saveText,
  setFinished,
  toSummary,
  unmarkDeleted,
} from './journal.store.ts'
import { searchEntries } from './journal-search.store.ts'

const MAX_HITS = 50
const MAX_UNFINISHED = 20

const journal = implement(journalContract).$context<Context>()

/** All but `create`, which also asks the session's tables: see `workflows/create-journal-entry.ts`. */
export const journalHandlers = {
  entries: journal.entries.handler(({ context: { db, dayRule }, input }) => {
    const rows = listEntries(db, { ...input, limit: input.limit + 1 })
    const rule = dayRule()
    const entries = rows.slice(0, input.limit).map((row) => toSummary(row, rule))
    return { entries, next: rows.length > input.limit ? (entries.at(-1)?.id ?? null) : null }
  }),
  entry: journal.entry.handler(({ context: { db, dayRule }, input, errors }) => {
    const row = findEntry(db, input.id)
    if (!row) throw errors.ENTRY_NOT_FOUND()
    return toSummary(row, dayRule())
  }),
  text: journal.text.handler(({ context: { db }, input, errors }) => {
    const text = findText(db, input.id)
    if (!text) throw errors.ENTRY_NOT_FOUND()
    return text
  }),
  search: journal.search.handler(({ context: { db, dayRule }, input }) => {
    const query = matchQuery(input.text)
    const hits = query === null ? [] : searchEntries(db, query, input.template, MAX_HITS + 1)
    const rule = dayRule()
    return {
      hits: hits.slice(0, MAX_HITS).map(({ row, title, body }) => ({ entry: toSummary(row, rule), title, body })),
      hasMore: hits.length > MAX_HITS,
    }
  }),
  forSession: journal.forSession.handler(({ context: { db, dayRule }, input }) => {
    const rule = dayRule()
    return listEntriesOfSession(db, input.sessionId).map((row) => toSummary(row, rule))
  }),
  unfinished: journal.unfinished.handler(({ context: { db, dayRule } }) => {
    const rule = dayRule()
    return listUnfinished(db, MAX_UNFINISHED).map((row) => toSummary(row, rule))
  }),
  saveEntry: journal.saveEntry.handler(
    command(({ context: { db, clock }, input: { id, title, body }, errors }) => {
      const text = { ...(title === undefined ? {} : { title }), ...(body === undefined ? {} : { body }) }
      if (!saveText(db, id, text, clock.now())) throw errors.ENTRY_NOT_FOUND()
    }),
  ),
  finishEntry: journal.finishEntry.handler(
    command(({ context: { db, clock }, input, errors }) => {
      const now = clock.now()
      if (!setFinished(db, input.id, now, now)) throw errors.ENTRY_NOT_FOUND()
    }),
  ),
  reopenEntry: journal.reopenEntry.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (!setFinished(db, input.id, null, clock.now())) throw errors.ENTRY_NOT_FOUND()
    }),
  ),
  remove: journal.remove.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (!markDeleted(db, input.id, clock.now())) throw errors.ENTRY_NOT_FOUND()
    }),
  ),
  restore: journal.restore.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (!unmarkDeleted(db, input.id, clock.now())) throw errors.ENTRY_NOT_FOUND()
    }),
  ),
}
