import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { endpoints } from '../../../client/client.ts'
import { onFailure } from '../use-practice-orders.ts'
import { TEXT } from './text.ts'

interface ImportEndProps {
  readonly importId: string
  readonly added: number
  /** What came of it, in a sentence. */
  readonly said: string
  /** What was left out. */
  readonly children: ReactNode
  readonly onClose: () => void
}

/** How an import went, wherever the questions came from, and the way back. */
export function ImportEnd({ importId, added, said, children, onClose }: ImportEndProps) {
  const navigate = useNavigate()
  const { mutate } = useMutation(
    endpoints.practice.takeBackImport.mutationOptions({
      onSuccess: ({ removed }) => {
        notifications.show({ message: TEXT.takenBack(removed) })
        onClose()
      },
      onError: onFailure,
    }),
  )
  return (
    // Room for the ring around the sentence, which the dialog would cut off.
    <Stack pt={4}>
      <Text role="status" tabIndex={-1} ref={takeFocus}>
        {said}
      </Text>
      {children}
      <Group justify="flex-end">
        {added > 0 ? (
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

/** The button that was pressed is gone; from here the keyboard goes on. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
