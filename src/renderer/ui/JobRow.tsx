import { Button, Group, Progress, Text } from '@mantine/core'

interface JobRowProps {
  readonly label: string
  /** 0 to 1. */
  readonly share: number
  readonly cancel: string
  readonly onCancel: () => void
}

/** How far a long job is, in one line, and the way to end it. */
export function JobRow({ label, share, cancel, onCancel }: JobRowProps) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Text size="sm">{label}</Text>
      <Progress flex={1} value={share * 100} aria-label={label} />
      <Button variant="subtle" size="compact-sm" onClick={onCancel}>
        {cancel}
      </Button>
    </Group>
  )
}
