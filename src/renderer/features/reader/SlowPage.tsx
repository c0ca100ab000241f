import { Button, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './PaperReader.module.css'
import { TEXT } from './text.ts'
import type { PaperView } from './viewer.ts'

const SLOW_AFTER_MS = 10_000

/** Offers to stop when a page has been drawn for ten seconds (finding F9). */
export function SlowPage({ view, onStop }: { readonly view: PaperView; readonly onStop: () => void }) {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const end = new AbortController()
    const timer = { id: 0 }
    const quiet = () => {
      window.clearTimeout(timer.id)
      setSlow(false)
    }
    const watch = () => {
      window.clearTimeout(timer.id)
      timer.id = window.setTimeout(() => setSlow(true), SLOW_AFTER_MS)
    }
    view.events.on('pagerender', watch, { signal: end.signal })
    view.events.on('pagerendered', quiet, { signal: end.signal })
    return () => {
      end.abort()
      window.clearTimeout(timer.id)
    }
  }, [view])
  if (!isSlow) return null
  return (
    <Group className={classes.slow} role="alert" gap="sm">
      <Text size="sm">{TEXT.slow}</Text>
      <Button size="compact-sm" variant="light" onClick={onStop}>
        {TEXT.stop}
      </Button>
    </Group>
  )
}
