import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { endpoints } from '../../../client/client.ts'
import { TEXT as TABLES } from '../tables/text.ts'
import { onFailure } from '../use-practice-orders.ts'
import type { DeckImported } from './DeckDialog.tsx'
import { SkippedNotes } from './SkippedNotes.tsx'
import { TEXT } from './text.ts'

/** How an import went, note by note where something was left out, and the way back. */
export function DeckResult({ result, onClose }: { readonly result: DeckImported; readonly onClose: () => void }) {
  const { importId, media, missingMedia, answers } = result
  const navigate = useNavigate()
  const { mutate } = useMutation(
    endpoints.practice.takeBackImport.mutationOptions({
      onSuccess: ({ removed }) => {
        notifications.show({ message: TABLES.takenBack(removed) })
        onClose()
      },
      onError: onFailure,
    }),
  )
  const more = [TEXT.media(media, missingMedia), answers > 0 ? TEXT.broughtAlong(answers) : ''].filter((part) => part !== '')
  return (
    <Stack>
      <Text role="status" tabIndex={-1} ref={(element) => element?.focus()}>
        {TEXT.result(result)}.
      </Text>
      {more.length > 0 ? <Text size="sm">{more.join(' · ')}</Text> : null}
      <SkippedNotes skipped={result.skipped} count={result.skippedCount} />
      <Group justify="flex-end">
        {result.added > 0 ? (
          <>
            <Button variant="subtle" onClick={() => mutate({ importId })}>
              {TEXT.takeBack}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                onClose()
                void navigate({ to: '/practice/questions', search: { origin: 'import' } })
              }}
            >
              {TEXT.show}
            </Button>
          </>
        ) : null}
        <Button onClick={onClose}>{TEXT.close}</Button>
      </Group>
    </Stack>
  )
}
