import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { endpoints } from '../../../client/client.ts'
import classes from './Carry.module.css'
import { CarryDialog } from './CarryDialog.tsx'
import { TEXT } from './text.ts'

/** A day ends while the page lies open, so main is asked again now and then; in milliseconds. */
const EVERY_MS = 60_000

/** Names how much of the past days is unfinished, and opens where that is decided. Nothing at all when all is done. */
export function CarryCard() {
  const [isOpen, setIsOpen] = useState(false)
  const unfinished = useQuery({ ...endpoints.planner.unfinished.queryOptions(), refetchInterval: EVERY_MS, refetchOnMount: 'always' })
  const { blocks, hasMore, today } = unfinished.data ?? { blocks: [], hasMore: false, today: null }
  if (today === null || (blocks.length === 0 && !isOpen)) return null
  return (
    <section className={classes.card} aria-labelledby="carry-title">
      <Title order={2} size="h5" id="carry-title">
        {TEXT.title}
      </Title>
      <Group justify="space-between" wrap="nowrap">
        <Text c="var(--pb-ink-soft)" className="pb-numbers">
          {blocks.length === 0 ? TEXT.none : TEXT.count(blocks.length, hasMore)}
        </Text>
        <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
          {TEXT.decide}
        </Button>
      </Group>
      {isOpen ? <CarryDialog blocks={blocks} hasMore={hasMore} today={today} onClose={() => setIsOpen(false)} /> : null}
    </section>
  )
}
