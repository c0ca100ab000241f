import { useParams, useSearch } from '@tanstack/react-router'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { EntryBrowser } from '../../features/journal/EntryBrowser.tsx'
import { EntryView } from '../../features/journal/EntryView.tsx'
import classes from '../../features/journal/Journal.module.css'
import { NewEntryMenu } from '../../features/journal/NewEntryMenu.tsx'
import { OnThisDay } from '../../features/journal/OnThisDay.tsx'
import { TEXT } from '../../features/journal/text.ts'
import { LinkedFrom } from '../../features/links/LinkedFrom.tsx'
import { WeekOfEntry } from '../../features/week-review/WeekOfEntry.tsx'
import { useKeyWords } from '../../ui/actions/ActionsProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'

/** The journal: entries on the left, the one that is open on the right. */
export function JournalPage() {
  const keyWords = useKeyWords()
  const { entryId } = useParams({ strict: false })
  const { isNew, find } = useSearch({ strict: false })
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageHeader title={TEXT.title}>
          <NewEntryMenu />
        </PageHeader>
      </div>
      <EntryBrowser openId={entryId ?? null} />
      <div className={classes.detail}>
        {entryId ? <LinkedFrom kind="entry" id={entryId} /> : null}
        {entryId ? <WeekOfEntry entryId={entryId as JournalEntryId} /> : null}
        {entryId ? (
          <EntryView key={`${entryId} ${find ?? ''}`} id={entryId as JournalEntryId} isNew={isNew === true} findText={find ?? ''} />
        ) : (
          <>
            <EmptyState title={TEXT.noneOpen.title} hint={TEXT.noneOpen.hint(keyWords('journal.new'))} />
            <OnThisDay />
          </>
        )}
      </div>
    </div>
  )
}
