import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface PageHeaderProps {
  readonly title: string
  readonly subtitle?: ReactNode
  /** True once the page's own data is on screen; start-up time is measured up to here. */
  readonly isPainted?: boolean
  /** Buttons at the right end. */
  readonly children?: ReactNode
}

export function PageHeader({ title, subtitle, isPainted, children }: PageHeaderProps) {
  return (
    <Group component="header" justify="space-between" align="flex-end" px="xl" pt="lg" pb="md" wrap="nowrap">
      <div>
        <Title order={1} size="h2" data-painted={isPainted || undefined}>
          {title}
        </Title>
        {subtitle ? <Text c="var(--pb-ink-soft)">{subtitle}</Text> : null}
      </div>
      <Group gap="sm" wrap="nowrap" flex="none">
        {children}
      </Group>
    </Group>
  )
}
