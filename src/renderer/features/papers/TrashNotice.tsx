import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import classes from './TrashNotice.module.css'
import { TEXT } from './text.ts'

interface TrashNoticeProps {
  readonly paperId: PaperId
  /** The paper is in the library again. */
  readonly onRestored: () => void
}

/** Above an open paper that was removed: says so, and takes it out of the trash. Nothing while it is in the library. */
export function TrashNotice({ paperId, onRestored }: TrashNoticeProps) {
  const { error } = useQuery(endpoints.papers.find.queryOptions({ input: { paperId } }))
  const restore = useMutation(
    endpoints.papers.restore.mutationOptions({
      onSuccess: onRestored,
      onError: () => {
        notifications.show({ message: TEXT.failed, color: 'red' })
      },
    }),
  )
  if (!(error && 'code' in error && error.code === 'PAPER_IN_TRASH')) return null
  return (
    <section className={classes.notice} aria-label={TEXT.trash.label}>
      <Text size="sm" className={classes.words} role="status">
        {TEXT.trash.words}
      </Text>
      <Button size="compact-sm" variant="light" loading={restore.isPending} onClick={() => restore.mutate({ paperId })}>
        {TEXT.trash.restore}
      </Button>
    </section>
  )
}
