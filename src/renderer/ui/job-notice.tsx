import { Button, Progress, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

interface JobNoticeParts {
  /** Names the one notice of this job. */
  readonly id: string
  readonly label: string
  readonly cancel: string
  readonly onCancel: () => void
}

/** A notice that says how far a job is while one does something else; there from its first progress until it is hidden. */
export function jobNotice({ id, label, cancel, onCancel }: JobNoticeParts) {
  let isShown = false
  return {
    /** @param share 0 to 1 */
    show(share: number) {
      const notice = {
        id,
        autoClose: false,
        withCloseButton: false,
        message: (
          <Stack gap="xs">
            <Text size="sm">{label}</Text>
            <Progress value={share * 100} aria-label={label} />
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              {cancel}
            </Button>
          </Stack>
        ),
      } as const
      if (isShown) notifications.update(notice)
      else notifications.show(notice)
      isShown = true
    },
    hide: () => notifications.hide(id),
  }
}
