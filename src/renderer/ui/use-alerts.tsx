import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { playChime } from './play-chime.ts'

const SHOWN_MS = 10_000

/** Where announcements come from and what they say. Pass one object that stays the same. */
export interface AlertSource<Alert> {
  readonly follow: (signal: AbortSignal) => Promise<AsyncIterable<Alert>>
  readonly read: (alert: Alert) => { readonly title: string; readonly body: string; readonly isAudible: boolean }
  /** Of the button that takes one away. */
  readonly dismiss: string
}

/** Shows and sounds what main announces, as long as the page is there. `volume`: 0 (silent) to 100. */
export function useAlerts<Alert>(source: AlertSource<Alert>, volume: number): void {
  const current = useRef(volume)
  current.current = volume
  useEffect(() => {
    const end = new AbortController()
    const follow = async () => {
      for await (const alert of await source.follow(end.signal)) {
        const { title, body, isAudible } = source.read(alert)
        notifications.show({
          title,
          message: (
            <Text size="sm" c="var(--pb-ink-soft)">
              {body}
            </Text>
          ),
          autoClose: SHOWN_MS,
          withBorder: true,
          closeButtonProps: { 'aria-label': source.dismiss },
        })
        if (isAudible) playChime(current.current)
      }
    }
    void follow().catch(() => {
      // Ends with the page; main's side ends with the port.
    })
    return () => end.abort()
  }, [source])
}
