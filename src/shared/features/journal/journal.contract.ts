import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { JournalEntryId, JournalTemplateId, SessionId } from '../../kernel/ids.ts'
import { EpochMs, IsoDate } from '../../kernel/time.ts'
import { attachmentsContract } from './attachments.contract.ts'
import { folderContract } from './folder/folder.contract.ts'
import { MAX_BODY_CHARS, MAX_TAG_CHARS, MAX_TAGS, MAX_TITLE_CHARS, TEMPLATES } from './journal.model.ts'

const Template = z.enum(TEMPLATES)
const Step = z.int().min(1).max(5).nullable()
const Tag = z.string().min(1).max(MAX_TAG_CHARS)
const EntrySummary = z.object({
  id: JournalEntryId,
  template: Template,
  title: z.string(),
  excerpt: z.string(),
  day: IsoDate,
  writtenAt: EpochMs,
  sessionId: SessionId.nullable(),
  tags: z.array(z.string()).readonly(),
  mood: Step,
  energy: Step,
  isFinished: z.boolean(),
})
const TextParts = z.array(z.object({ text: z.string(), isMatch: z.boolean() }))
const EntryText = z.object({ title: z.string(), body: z.string() })
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const byId = z.object({ id: JournalEntryId })
const notFound = { ENTRY_NOT_FOUND: {} }
const byTemplate = z.object({ templateId: JournalTemplateId })
const noTemplate = { TEMPLATE_NOT_FOUND: {} }
const typed = { title: z.string().max(MAX_TITLE_CHARS).optional(), body: z.string().max(MAX_BODY_CHARS).optional() }
const TemplateName = z.string().trim().min(1).max(80)

export const journalContract = {
  /** Newest first. `after` is the last id of the page before; `next` is what to pass for the following one. */
  entries: query
    .input(
      z.object({
        after: JournalEntryId.nullable(),
        limit: z.int().min(1).max(200),
        template: Template.nullable(),
        tag: Tag.nullable().optional(),
      }),
    )
    .output(z.object({ entries: z.array(EntrySummary), next: JournalEntryId.nullable() })),
  entry: query.errors(notFound).input(byId).output(EntrySummary),
  /** What the editor starts from. Apart from `entry`, so that a save does not send a long body back. */
  text: query.errors(notFound).input(byId).output(EntryText),
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
  /** Tags in use, in the order of the alphabet. */
  tags: query.output(z.array(z.string())),
  /** Which days of a month have entries, and how many; without a month: of this one. */
  month: query
    .input(z.object({ month: Month.optional() }))
    .output(z.object({ month: Month, today: IsoDate, days: z.array(z.object({ day: IsoDate, count: z.int() })) })),
  /** Entries of one day, oldest first. */
  ofDay: query.input(z.object({ day: IsoDate })).output(z.array(EntrySummary)),
  /** Entries of a week ago, a month ago, and of this day in up to ten years before; nearest first. */
  onThisDay: query.output(z.array(z.object({ entry: EntrySummary, day: IsoDate }))),
  create: command()
    .errors({ SESSION_NOT_FOUND: {}, ...noTemplate })
    .input(z.object({ template: Template, sessionId: SessionId.optional(), templateId: JournalTemplateId.optional() }))
    .output(EntrySummary),
  /** Also of an entry that was removed meanwhile: what was typed is kept and comes back with it. */
  saveEntry: command().errors(notFound).input(byId.extend(typed)).output(z.void()),
  /** Tags, mood and energy; what is not given stays. Null: not said. */
  describe: command()
    .errors(notFound)
    .input(byId.extend({ tags: z.array(Tag).max(MAX_TAGS).optional(), mood: Step.optional(), energy: Step.optional() }))
    .output(EntrySummary),
  finishEntry: command().errors(notFound).input(byId).output(z.void()),
  reopenEntry: command().errors(notFound).input(byId).output(z.void()),
  remove: command().errors(notFound).input(byId).output(z.void()),
  restore: command().errors(notFound).input(byId).output(z.void()),

  /** How an entry was before each session of writing, newest first. */
  versions: query
    .errors(notFound)
    .input(byId)
    .output(z.array(z.object({ versionId: z.int(), title: z.string(), savedAt: EpochMs, charCount: z.int() }))),
  version: query
    .errors({ VERSION_NOT_FOUND: {} })
    .input(z.object({ versionId: z.int() }))
    .output(EntryText),
  /** The text as it is now becomes a version itself, so this can be taken back the same way. */
  restoreVersion: command()
    .errors({ VERSION_NOT_FOUND: {} })
    .input(z.object({ versionId: z.int() }))
    .output(EntryText),

  /** Templates of the person's own, by name. */
  templates: query.output(z.array(z.object({ templateId: JournalTemplateId, name: z.string(), title: z.string(), body: z.string() }))),
  /** Makes a template of an entry's text as it is. */
  saveAsTemplate: command()
    .errors(notFound)
    .input(byId.extend({ name: TemplateName }))
    .output(byTemplate),
  saveTemplate: command()
    .errors(noTemplate)
    .input(byTemplate.extend({ name: TemplateName.optional(), ...typed }))
    .output(z.void()),
  removeTemplate: command().errors(noTemplate).input(byTemplate).output(z.void()),
  restoreTemplate: command().errors(noTemplate).input(byTemplate).output(z.void()),

  ...attachmentsContract,
  ...folderContract,
}
