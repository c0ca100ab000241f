import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EntryEditor } from './EntryEditor.tsx'
import { TEXT } from './text.ts'
import { useRestoreEntry } from './use-journal-orders.ts'

interface EntryViewProps {
  readonly id: JournalEntryId
  /** Made a moment ago: the cursor goes into the text. */
  readonly isNew: boolean
  /** What to scroll to in the text; empty: nothing. */
  readonly findText: string
}

/** One entry once it is read, or why it cannot be. */
export function EntryView({ id, isNew, findText }: EntryViewProps) {
  const entry = useQuery(endpoints.journal.entry.queryOptions({ input: { id } }))
  // The editor's own saves change this text; asking again would send a long entry back at every save.
  const text = useQuery(endpoints.journal.text.queryOptions({ input: { id }, staleTime: 'static' }))
  const restore = useRestoreEntry()
  const queries = useQueryClient()
  const [restored, setRestored] = useState(0)
  const onRestored = (back: { readonly title: string; readonly body: string }) => {
    queries.setQueryData(endpoints.journal.text.queryKey({ input: { id } }), { ...back })
    setRestored((count) => count + 1)
    notifications.show({ message: TEXT.history.restored })
  }
  if (entry.error && 'code' in entry.error && entry.error.code === 'ENTRY_NOT_FOUND') {
    return (
      <EmptyState title={TEXT.gone.title} hint={TEXT.gone.hint}>
        <Button variant="light" onClick={() => restore.mutate({ id })}>
          {TEXT.gone.restore}
        </Button>
      </EmptyState>
    )
  }
  if (entry.error || (text.error && !text.data)) return <EmptyState {...TEXT.unreadable} />
  return entry.data && text.data ? (
    <EntryEditor key={restored} onRestored={onRestored} entry={entry.data} stored={text.data} isNew={isNew} findText={findText} />
  ) : null
}
