import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './SettingsSection.module.css'

interface SettingsSectionProps {
  readonly title: string
  /** Other words that people look for it by. */
  readonly words?: string
  /** Lists and forms of their own take the whole width beside the heading. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** One group of settings beside its heading, whichever feature it belongs to. */
export function SettingsSection({ title, words, isWide = false, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id} data-words={words}>
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      <div className={classes.fields} data-wide={isWide || undefined}>
        {children}
      </div>
    </section>
  )
}
