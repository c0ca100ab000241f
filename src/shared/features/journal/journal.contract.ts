import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { JournalEntryId, SessionId } from '../../kernel/ids.ts'
import { EpochMs, IsoDate } from '../../kernel/time.ts'
import { MAX_BODY_CHARS, MAX_TITLE_CHARS, TEMPLATES } from './journal.model.ts'

const Template = z.enum(TEMPLATES)
const EntrySummary = z.object({
  id: JournalEntryId,
  template: Template,
  title: z.string(),
  excerpt: z.string(),
  day: IsoDate,
  writtenAt: EpochMs,
  sessionId: SessionId.nullable(),
  isFinished: z.boolean(),
})
const TextParts = z.array(z.object({ text: z.string(), isMatch: z.boolean() }))

const byId = z.object({ id: JournalEntryId })
const notFound = { ENTRY_NOT_FOUND: {} }

export const journalContract = {
  /** Newest first. `after` is the last id of the page before; `next` is what to pass for the following one. */
  entries: query
    .input(z.object({ after: JournalEntryId.nullable(), limit: z.int().min(1).max(200), template: Template.nullable() }))
    .output(z.object({ entries: z.array(EntrySummary), next: JournalEntryId.nullable() })),
  entry: query.errors(notFound).input(byId).output(EntrySummary),
  /** What the editor starts from. Apart from `entry`, so that a save does not send a long body back. */
  text: query
    .errors(notFound)
    .input(byId)
    .output(z.object({ title: z.string(), body: z.string() })),
  /** At most 50, newest first; every word must occur as the beginning of a word. */
  search: query.input(z.object({ text: z.string().max(500), template: Template.nullable() })).output(
    z.object({
      hits: z.array(z.object({ entry: EntrySummary, title: TextParts, body: TextParts })),
      hasMore: z.boolean(),
    }),
  ),
  /** Entries about one session, oldest first. */
  forSession: query.input(z.object({ sessionId: SessionId })).output(z.array(EntrySummary)),
  /** Entries not finished yet, newest first, at most 20. */
  unfinished: query.output(z.array(EntrySummary)),
  create: command()
    .errors({ SESSION_NOT_FOUND: {} })
    .input(z.object({ template: Template, sessionId: SessionId.optional() }))
    .output(EntrySummary),
  /** Also of an entry that was removed meanwhile: what was typed is kept and comes back with it. */
  saveEntry: command()
    .errors(notFound)
    .input(byId.extend({ title: z.string().max(MAX_TITLE_CHARS).optional(), body: z.string().max(MAX_BODY_CHARS).optional() }))
    .output(z.void()),
  finishEntry: command().errors(notFound).input(byId).output(z.void()),
  reopenEntry: command().errors(notFound).input(byId).output(z.void()),
  remove: command().errors(notFound).input(byId).output(z.void()),
  restore: command().errors(notFound).input(byId).output(z.void()),
}
