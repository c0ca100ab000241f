import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { useAutosave } from '../../ui/use-autosave.ts'

interface TypedText {
  readonly title: string
  /** Builds the whole body; left until it is needed. */
  readonly readBody: () => string
}

/** Title and body of one entry, saving themselves. */
export function useEntryText(id: JournalEntryId, stored: { readonly title: string; readonly body: string }) {
  const queries = useQueryClient()
  const typed = useRef<TypedText>({ title: stored.title, readBody: () => stored.body })
  const { change, flush, state } = useAutosave<TypedText>(async ({ title, readBody }) => {
    const text = { title, body: readBody() }
    // The page is the only writer, so what it sends is what the editor must start from when it opens again, even while
    // a failed save is still being retried.
    queries.setQueryData(endpoints.journal.text.queryKey({ input: { id } }), text)
    await client.journal.saveEntry({ id, ...text })
  })
  const set = (part: Partial<TypedText>) => {
    typed.current = { ...typed.current, ...part }
    change(typed.current)
  }
  return { setTitle: (title: string) => set({ title }), setBody: (readBody: () => string) => set({ readBody }), flush, state }
}
