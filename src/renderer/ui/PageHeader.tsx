import { Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './PageHeader.module.css'

interface PageHeaderProps {
  readonly title: string
  readonly subtitle?: ReactNode
  /** A link to the page that this one belongs to, above the title. */
  readonly back?: ReactNode
  /** How wide what stands below is; the buttons end where it ends. Left out: as wide as the window. */
  readonly width?: 'cards' | 'text'
  /** True once the page's own data is on screen; start-up time is measured up to here. */
  readonly isPainted?: boolean
  /** Buttons at the right end. */
  readonly children?: ReactNode
}

export function PageHeader({ title, subtitle, back, width, isPainted, children }: PageHeaderProps) {
  return (
    <header className={classes.header} data-width={width}>
      <div className={classes.words}>
        {back ? (
          <div className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {back}
          </div>
        ) : null}
        <Title order={1} size="h2" data-painted={isPainted || undefined}>
          {title}
        </Title>
        {subtitle ? <Text c="var(--pb-ink-soft)">{subtitle}</Text> : null}
      </div>
      {children ? <div className={classes.buttons}>{children}</div> : null}
    </header>
  )
}
