import { implement } from '@orpc/server'
import { journalContract } from '../../shared/features/journal/journal.contract.ts'
import { MAX_TITLE_CHARS } from '../../shared/features/journal/journal.model.ts'
import { templateText } from '../../shared/features/journal/journal.templates.ts'
import { fillTemplate, type TemplateWord } from '../../shared/features/journal/template-words.ts'
import { instantToWall, weekDays } from '../../shared/kernel/calendar.ts'
import { daysWords, dayWords, weekdayWord } from '../../shared/kernel/day-words.ts'
import type { JournalEntryId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { findEntry, insertEntry, toSummary } from '../features/journal/journal.store.ts'
import { findTemplate } from '../features/journal/journal-templates.store.ts'
import { findSessionFacts } from './session-facts.store.ts'

/** A new entry from a template, about a session when one is named: its facts come from the session's and the paper's tables. */
export const createJournalEntry = implement(journalContract.create)
  .$context<Context>()
  .handler(
    command(({ context, input, errors }) => {
      const { db, clock, ids, dayRule } = context
      const facts = input.sessionId === undefined ? null : findSessionFacts(db, input.sessionId)
      if (input.sessionId !== undefined && !facts) throw errors.SESSION_NOT_FOUND()
      const id = ids.next() as JournalEntryId
      const own = input.templateId === undefined ? null : findTemplate(db, input.templateId)
      if (own === undefined) throw errors.TEMPLATE_NOT_FOUND()
      const open = own ?? templateText(input.template, facts)
      const words = wordsOf(context)
      // Words of a paper's title are nobody's to fill in: what is about a session is complete already.
      const text = facts ? open : { title: fillTemplate(open.title, words).slice(0, MAX_TITLE_CHARS), body: fillTemplate(open.body, words) }
      insertEntry(db, { ...text, id, template: input.template, sessionId: input.sessionId ?? null, zone: clock.zone(), now: clock.now() })
      const row = findEntry(db, id)
      if (!row) throw new Error('The new entry is not in the store.')
      return toSummary(row, dayRule())
    }),
  )

/** What a template may leave open, as it is now and here. */
function wordsOf({ clock, dayRule, firstWeekday }: Context): Record<TemplateWord, string> {
  const { day } = instantToWall(clock.now(), dayRule())
  const days = weekDays(day, firstWeekday())
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: clock.zone() }).format(clock.now())
  return { date: dayWords(day), weekday: weekdayWord(day), time, week: daysWords(days[0] ?? day, days.at(-1) ?? day) }
}
