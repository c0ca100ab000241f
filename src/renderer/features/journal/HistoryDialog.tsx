import { Button, Group, Modal, NavLink, Text } from '@mantine/core'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { diffLines } from '../../../shared/features/journal/diff.ts'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { instantText } from '../../ui/day-text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import classes from './History.module.css'
import { TEXT } from './text.ts'

interface HistoryDialogProps {
  readonly id: JournalEntryId
  /** The text as it is now. */
  readonly readNow: () => string
  readonly onClose: () => void
  readonly onRestored: (text: { readonly title: string; readonly body: string }) => void
}

/** How an entry was before each session of writing, and what has changed since. */
export function HistoryDialog({ id, readNow, onClose, onRestored }: HistoryDialogProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [now] = useState(readNow)
  const { data: versions } = useQuery(endpoints.journal.versions.queryOptions({ input: { id } }))
  const versionId = chosen ?? versions?.[0]?.versionId
  const { data: version } = useQuery(endpoints.journal.version.queryOptions({ input: versionId === undefined ? skipToken : { versionId } }))
  const restore = useMutation(endpoints.journal.restoreVersion.mutationOptions({ onSuccess: onRestored }))
  return (
    <Modal opened onClose={onClose} title={TEXT.history.title} size="72rem">
      {versions?.length === 0 ? <EmptyState {...TEXT.history.none} /> : null}
      {versions && versions.length > 0 ? (
        <div className={classes.history}>
          <nav aria-label={TEXT.history.versions} className={classes.versions}>
            {versions.map(({ versionId: listed, savedAt, charCount }) => (
              <NavLink
                key={listed}
                component="button"
                label={instantText(savedAt)}
                description={TEXT.history.size(charCount)}
                active={listed === versionId}
                onClick={() => setChosen(listed)}
              />
            ))}
          </nav>
          <section aria-label={TEXT.history.changes}>
            <Group justify="space-between" mb="sm">
              <Text size="sm" c="var(--pb-ink-soft)">
                {TEXT.history.hint}
              </Text>
              <Button
                size="compact-sm"
                disabled={versionId === undefined}
                loading={restore.isPending}
                onClick={() => {
                  if (versionId !== undefined) restore.mutate({ versionId })
                }}
              >
                {TEXT.history.restore}
              </Button>
            </Group>
            {version ? <Difference before={version.body} after={now} /> : null}
          </section>
        </div>
      ) : null}
    </Modal>
  )
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <div className={classes.lines} tabIndex={0}>
      {diffLines(before, after).map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer never move.
        <div key={index} className={classes.line} data-kind={kind}>
          {kind === 'same' ? null : <span className={classes.sign}>{TEXT.history.signs[kind]}</span>}
          {text === '' ? ' ' : text}
        </div>
      ))}
    </div>
  )
}
