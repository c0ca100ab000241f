import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './PageHeader.module.css'

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
    <header className={classes.header}>
      <div className={classes.words}>
        <Title order={1} size="h2" data-painted={isPainted || undefined}>
          {title}
        </Title>
        {subtitle ? <Text c="var(--pb-ink-soft)">{subtitle}</Text> : null}
      </div>
      {children ? <div className={classes.buttons}>{children}</div> : null}
    </header>
  )
}
