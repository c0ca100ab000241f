import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import classes from './BackupsSection.module.css'
import { TEXT } from './text.ts'

/** What became of the files of the backup that was just restored; the page has loaded itself again since. */
export function RestoredNotice({ onRead }: { readonly onRead: () => void }) {
  const { data } = useQuery(endpoints.backups.restored.queryOptions())
  if (!data) return null
  const { broughtBack, byteLength, damaged, missing, refused } = data
  return (
    <Stack gap="xs" className={classes.notice} role="status">
      <Text>{TEXT.restored(broughtBack, byteLength)}</Text>
      {damaged.count > 0 ? <Text>{TEXT.damagedFiles(damaged)}</Text> : null}
      {missing.count > 0 ? <Text>{TEXT.lostFiles(missing)}</Text> : null}
      {refused.count > 0 ? <Text>{TEXT.refusedFiles(refused)}</Text> : null}
      <Button variant="default" size="xs" w="fit-content" onClick={onRead}>
        {TEXT.read}
      </Button>
    </Stack>
  )
}
