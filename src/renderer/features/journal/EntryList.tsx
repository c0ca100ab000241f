import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EntrySummary } from '../../../shared/features/journal/journal.model.ts'
import type { TextPart } from '../../../shared/kernel/matched-text.ts'
import { dayText } from '../../ui/day-text.ts'
import { MatchedText } from '../../ui/MatchedText.tsx'
import classes from './Journal.module.css'
import { entryName, TEXT } from './text.ts'

export interface ListedEntry {
  readonly entry: EntrySummary
  /** Present for the hits of a search. */
  readonly title?: readonly TextPart[]
  readonly body?: readonly TextPart[]
}

/** Entries under the day they are about, in the order given. */
export function EntryList({ items, idPrefix = 'journal' }: { readonly items: readonly ListedEntry[]; readonly idPrefix?: string }) {
  return byDay(items).map(({ day, listed }) => (
    <section key={day} aria-labelledby={`${idPrefix}-${day}`}>
      <h2 id={`${idPrefix}-${day}`} className={classes.day}>
        {dayText(day)}
      </h2>
      <ul className={classes.entries}>
        {listed.map((item) => (
          <li key={item.entry.id}>
            <EntryRow {...item} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function EntryRow({ entry, title, body }: ListedEntry) {
  return (
    <Link to="/journal/$entryId" params={{ entryId: entry.id }} className={classes.row}>
      <span className={classes.name}>{matched(title) ?? entryName(entry)}</span>
      {entry.isFinished ? null : <span className={classes.draft}>{TEXT.draft}</span>}
      <span className={classes.excerpt}>{matched(body) ?? (entry.title.trim() ? entry.excerpt : '')}</span>
    </Link>
  )
}

function matched(parts: readonly TextPart[] | undefined): ReactNode {
  return parts?.some((part) => part.isMatch) ? <MatchedText parts={parts} /> : null
}

function byDay(items: readonly ListedEntry[]) {
  const days: { day: EntrySummary['day']; listed: ListedEntry[] }[] = []
  for (const item of items) {
    const last = days.at(-1)
    if (last?.day === item.entry.day) last.listed.push(item)
    else days.push({ day: item.entry.day, listed: [item] })
  }
  return days
}
