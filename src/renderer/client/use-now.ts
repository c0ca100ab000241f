import { useEffect, useState } from 'react'

/** The page's own time, for display only; rerenders every `everyMs` milliseconds. Truth about time is main's. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
