import { Box, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  /** What this place is for and how to fill it. */
  readonly hint: string
  readonly children?: ReactNode
}

/** What an empty list says: it teaches, and offers the first step. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="var(--pb-ink-soft)" maw="32rem">
        {hint}
      </Text>
      {children ? <Box mt="xs">{children}</Box> : null}
    </Stack>
  )
}
