import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** Long enough to read the sentence and reach the button by keyboard, in milliseconds. */
const SHOWN_MS = 10_000

/** Says what was just done, and offers what may be wanted next. */
export function offerNext(message: string, label: string, onNext: () => void): void {
  const id = notifications.show({
    autoClose: SHOWN_MS,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id)
            onNext()
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  })
}
