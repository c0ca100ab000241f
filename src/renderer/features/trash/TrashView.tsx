import { Button, NativeSelect, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TrashItem } from '../../../shared/features/trash/trash.contract.ts'
import { TRASH_KINDS, type TrashKind } from '../../../shared/features/trash/trash.model.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { restore } from './restore.ts'
import classes from './Trash.module.css'
import { TEXT } from './text.ts'

/** Everything that was deleted, the latest first, and the way back for each of it. */
export function TrashView() {
  const [kind, setKind] = useState<TrashKind | null>(null)
  const { data, refetch } = useQuery({
    // Nothing tells this question what other features delete, so each look is a fresh one.
    ...endpoints.trash.items.queryOptions({ input: { kind } }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  })
  if (!data) return <PageHeader title={TEXT.title} subtitle={TEXT.intro} />
  const bringBack = async (item: TrashItem) => {
    try {
      await restore(item)
      notifications.show({ message: TEXT.restored(titleOf(item)) })
    } catch {
      notifications.show({ message: TEXT.failed, color: 'red' })
    }
    await refetch()
  }
  const all = data.counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <PageHeader title={TEXT.title} subtitle={TEXT.intro} isPainted />
      <div className={classes.page}>
        {all === 0 ? (
          <EmptyState {...TEXT.empty} />
        ) : (
          <NativeSelect
            className={classes.filter}
            label={TEXT.show}
            value={kind ?? ''}
            data={[
              { value: '', label: TEXT.everything(all) },
              ...data.counts.map((each) => ({ value: each.kind, label: TEXT.ofKind(TEXT.kinds[each.kind], each.count) })),
            ]}
            onChange={(event) => setKind(TRASH_KINDS.find((each) => each === event.currentTarget.value) ?? null)}
          />
        )}
        <ul className={classes.items} aria-label={TEXT.list}>
          {data.items.map((item) => (
            <TrashRow key={`${item.kind} ${item.id}`} item={item} onRestore={() => void bringBack(item)} />
          ))}
        </ul>
        {data.hasMore ? <Text className={classes.soft}>{TEXT.more}</Text> : null}
      </div>
    </>
  )
}

function TrashRow({ item, onRestore }: { readonly item: TrashItem; readonly onRestore: () => void }) {
  const title = titleOf(item)
  return (
    <li className={classes.item}>
      <Text size="sm" className={classes.soft}>
        {TEXT.kinds[item.kind]}
      </Text>
      <div className={classes.title} title={title}>
        {title} {item.of === '' || item.of === title ? null : <span className={classes.soft}>{TEXT.of(item.of)}</span>}
      </div>
      <time className={`pb-numbers ${classes.soft}`} dateTime={new Date(item.deletedAt).toISOString()}>
        {new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(item.deletedAt))}
      </time>
      <Button size="compact-md" variant="default" aria-label={TEXT.restoreNamed(TEXT.kinds[item.kind], title)} onClick={onRestore}>
        {TEXT.restore}
      </Button>
    </li>
  )
}

function titleOf({ title, of }: TrashItem): string {
  return title.trim() || of || TEXT.untitled
}
