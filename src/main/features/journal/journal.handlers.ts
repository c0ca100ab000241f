import { implement } from '@orpc/server'
import { journalContract } from '../../../shared/features/journal/journal.contract.ts'
import { tidyTags } from '../../../shared/features/journal/journal.model.ts'
import { daysAgo } from '../../../shared/features/journal/on-this-day.ts'
import { studyDay } from '../../../shared/kernel/calendar.ts'
import type { JournalTemplateId } from '../../../shared/kernel/ids.ts'
import { matchQuery } from '../../../shared/kernel/match-query.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { DAY_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import {
  findEntry,
  findText,
  listEntries,
  listEntriesBetween,
  listEntriesOfSession,
  listEntryTags,
  listMoments,
  listUnfinished,
  markDeleted,
  replaceEntryTags,
  saveText,
  setFinished,
  setScales,
  toSummary,
  unmarkDeleted,
} from './journal.store.ts'
import { searchEntries } from './journal-search.store.ts'
import { insertTemplate, listTemplates, setTemplateDeleted, updateTemplate } from './journal-templates.store.ts'
import { findVersion, insertVersion, listVersions } from './journal-versions.store.ts'

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
  tags: journal.tags.handler(({ context: { db } }) => listEntryTags(db)),
  month: journal.month.handler(({ context, input }) => {
    const rule = context.dayRule()
    const today = studyDay(context.clock.now(), rule)
    const month = input.month ?? today.slice(0, 7)
    const counts = new Map<IsoDate, number>()
    const { from, to } = around(`${month}-01` as IsoDate, `${month}-31` as IsoDate)
    for (const { writtenAt, zone } of listMoments(context.db, from, to)) {
      const day = studyDay(writtenAt, { ...rule, zone })
      if (day.startsWith(month)) counts.set(day, (counts.get(day) ?? 0) + 1)
    }
    const days = [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1))
    return { month, today, days }
  }),
  ofDay: journal.ofDay.handler(({ context, input }) => entriesOfDay(context, input.day)),
  onThisDay: journal.onThisDay.handler(({ context }) =>
    daysAgo(studyDay(context.clock.now(), context.dayRule())).flatMap((day) => entriesOfDay(context, day).map((entry) => ({ entry, day }))),
  ),
  describe: journal.describe.handler(
    command(({ context: { db, clock, dayRule }, input: { id, tags, ...scales }, errors }) => {
      if (!setScales(db, id, scales, clock.now())) throw errors.ENTRY_NOT_FOUND()
      if (tags) replaceEntryTags(db, id, tidyTags(tags))
      const row = findEntry(db, id)
      if (!row) throw errors.ENTRY_NOT_FOUND()
      return toSummary(row, dayRule())
    }),
  ),
  versions: journal.versions.handler(({ context: { db }, input, errors }) => {
    if (!findEntry(db, input.id)) throw errors.ENTRY_NOT_FOUND()
    return listVersions(db, input.id)
  }),
  version: journal.version.handler(({ context: { db }, input, errors }) => {
    const version = findVersion(db, input.versionId)
    if (!version) throw errors.VERSION_NOT_FOUND()
    return { title: version.title, body: version.body }
  }),
  restoreVersion: journal.restoreVersion.handler(
    command(({ context: { db, clock }, input, errors }) => {
      const version = findVersion(db, input.versionId)
      if (!version) throw errors.VERSION_NOT_FOUND()
      const { entryId, title, body } = version
      insertVersion(db, entryId, clock.now())
      saveText(db, entryId, { title, body }, clock.now())
      return { title, body }
    }),
  ),
  templates: journal.templates.handler(({ context: { db } }) => listTemplates(db)),
  saveAsTemplate: journal.saveAsTemplate.handler(
    command(({ context: { db, clock, ids }, input, errors }) => {
      const text = findText(db, input.id)
      if (!text) throw errors.ENTRY_NOT_FOUND()
      const templateId = ids.next() as JournalTemplateId
      insertTemplate(db, { templateId, name: input.name, ...text }, clock.now())
      return { templateId }
    }),
  ),
  saveTemplate: journal.saveTemplate.handler(
    command(({ context: { db, clock }, input: { templateId, name = null, title = null, body = null }, errors }) => {
      if (!updateTemplate(db, { templateId, name, title, body }, clock.now())) throw errors.TEMPLATE_NOT_FOUND()
    }),
  ),
  removeTemplate: journal.removeTemplate.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (!setTemplateDeleted(db, input.templateId, true, clock.now())) throw errors.TEMPLATE_NOT_FOUND()
    }),
  ),
  restoreTemplate: journal.restoreTemplate.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (!setTemplateDeleted(db, input.templateId, false, clock.now())) throw errors.TEMPLATE_NOT_FOUND()
    }),
  ),
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

/** Instants around days, with room for every zone and every first hour of a day. */
function around(first: IsoDate, last: IsoDate) {
  // Plain counting: the first and the last day there are have no neighbours that could be written down.
  return { from: (Date.parse(`${first}T00:00:00Z`) - 2 * DAY_MS) as EpochMs, to: (Date.parse(`${last}T00:00:00Z`) + 3 * DAY_MS) as EpochMs }
}

/** An entry's day is read in the zone it was written in, so the neighbours of a day are looked at too. */
function entriesOfDay({ db, dayRule }: Pick<Context, 'db' | 'dayRule'>, day: IsoDate) {
  const rule = dayRule()
  const { from, to } = around(day, day)
  return listEntriesBetween(db, from, to)
    .map((row) => toSummary(row, rule))
    .filter((entry) => entry.day === day)
}
