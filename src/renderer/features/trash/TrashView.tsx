import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TrashItem } from '../../../shared/features/trash/trash.contract.ts'
import { TRASH_KINDS, type TrashKind } from '../../../shared/features/trash/trash.model.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { PurgeDialog } from './PurgeDialog.tsx'
import { restore } from './restore.ts'
import classes from './Trash.module.css'
import { TrashRow, titleOf } from './TrashRow.tsx'
import { TEXT } from './text.ts'
import { usePurge } from './use-purge.ts'

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
  const { data: settings } = useQuery(endpoints.settings.all.queryOptions())
  const purge = usePurge(refetch)
  const days = settings?.emptyTrashAfterDays ?? null
  const intro = days === null ? TEXT.intro : TEXT.introOld(days)
  if (!data) return <PageHeader title={TEXT.title} subtitle={intro} />
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
      <PageHeader title={TEXT.title} subtitle={intro} isPainted />
      <div className={classes.page}>
        {all === 0 ? (
          <EmptyState {...TEXT.none} />
        ) : (
          <Group justify="space-between" align="flex-end">
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
            <Button variant="default" onClick={() => purge.ask({ chosen: { scope: 'all', kind }, title: '' })}>
              {kind === null ? TEXT.empty : TEXT.emptyShown}
            </Button>
          </Group>
        )}
        <ul className={classes.items} aria-label={TEXT.list}>
          {data.items.map((item) => (
            <TrashRow
              key={`${item.kind} ${item.id}`}
              item={item}
              onRestore={() => void bringBack(item)}
              onPurge={() => purge.ask({ chosen: { scope: 'one', kind: item.kind, id: item.id }, title: titleOf(item) })}
            />
          ))}
        </ul>
        {data.hasMore ? <Text className={classes.soft}>{TEXT.more}</Text> : null}
      </div>
      {purge.asked ? (
        <PurgeDialog {...purge.asked} isBusy={purge.isBusy} onCancel={purge.cancel} onConfirm={() => void purge.confirm()} />
      ) : null}
    </>
  )
}
