import { Button, Group, Text } from '@mantine/core'
import { visibleText } from '../../../../shared/kernel/visible-text.ts'
import classes from './embedded.module.css'
import { TEXT } from './text.ts'
import type { Embedded } from './use-embedded.ts'

/** Asks once whether other programs' annotations are to become marks. Nothing is taken in silently. */
export function EmbeddedOffer({ embedded }: { readonly embedded: Embedded }) {
  if (!embedded.isOffered) return null
  const authors = embedded.authors.map(visibleText).join(', ')
  return (
    <section className={classes.offer} aria-label={TEXT.label}>
      <Text size="sm" className={classes.words} role="status">
        {TEXT.offer(embedded.fresh, authors)}
        {embedded.leftOut > 0 ? ` ${TEXT.leftOut(embedded.leftOut)}` : null}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-sm" variant="light" onClick={embedded.takeIn}>
          {TEXT.takeIn(embedded.fresh)}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={embedded.decline}>
          {TEXT.notNow}
        </Button>
      </Group>
    </section>
  )
}
