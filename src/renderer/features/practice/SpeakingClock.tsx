import { useEffect, useState } from 'react'
import { DEFAULT_SPOKEN_S } from '../../../shared/features/practice/practice.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import classes from './Review.module.css'
import { TEXT } from './text.ts'

/** Seconds since the question appeared, against the limit of a spoken answer. Shows only; the log takes main's time. */
export function SpeakingClock({ limitS, isRunning }: { readonly limitS: number | null; readonly isRunning: boolean }) {
  const limitMs = (limitS ?? DEFAULT_SPOKEN_S) * 1_000
  const [since] = useState(() => performance.now())
  const [elapsedMs, setElapsedMs] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    const timer = window.setInterval(() => setElapsedMs(performance.now() - since), 1_000)
    return () => window.clearInterval(timer)
  }, [isRunning, since])
  return (
    <div
      role="timer"
      aria-label={TEXT.review.speak(clockText(limitMs))}
      className={`${classes.clock} pb-numbers ${elapsedMs > limitMs ? classes.over : ''}`}
    >
      {TEXT.review.spoken(clockText(elapsedMs), clockText(limitMs))}
    </div>
  )
}
