import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'

/** Said when nothing has changed for this long, so that typing and stepping is not talked over; milliseconds. */
const QUIET_MS = 600

interface AnnouncementProps {
  readonly words: string
  /** Counts up where the same words are to be said again. */
  readonly count?: number
}

/** Tells screen readers what happened, politely and once it has settled. */
export function Announcement({ words, count = 0 }: AnnouncementProps) {
  const [said, setSaid] = useState({ words: '', count: 0 })
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid({ words, count }), QUIET_MS)
    return () => window.clearTimeout(timer)
  }, [words, count])
  return (
    <VisuallyHidden role="status">
      {/* The same words in a new element are said again. */}
      <span key={said.count}>{said.words}</span>
    </VisuallyHidden>
  )
}
