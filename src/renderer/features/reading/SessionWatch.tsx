import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { alertText } from '../../../shared/features/reading/alert-text.ts'
import { client, endpoints } from '../../client/client.ts'
import { GapDialog } from '../../ui/GapDialog.tsx'
import { playChime } from '../../ui/play-chime.ts'
import { TEXT } from './text.ts'

const SHOWN_MS = 10_000

/** On every surface: asks about gaps, shows and sounds what main announces. */
export function SessionWatch() {
  const running = useQuery(endpoints.reading.running.queryOptions())
  const settings = useQuery(endpoints.settings.all.queryOptions())
  const answer = useMutation(endpoints.reading.answerGap.mutationOptions())
  const volume = useRef(0)
  volume.current = settings.data?.soundVolume ?? 0

  useEffect(() => {
    const end = new AbortController()
    const follow = async () => {
      for await (const alert of await client.reading.alerts(undefined, { signal: end.signal })) {
        const { title, body } = alertText(alert)
        notifications.show({
          title,
          message: (
            <Text size="sm" c="var(--pb-ink-soft)">
              {body}
            </Text>
          ),
          autoClose: SHOWN_MS,
          withBorder: true,
          closeButtonProps: { 'aria-label': TEXT.dismiss },
        })
        if (alert.isAudible) playChime(volume.current)
      }
    }
    void follow().catch(() => {
      // Ends with the page; main's side ends with the port.
    })
    return () => end.abort()
  }, [])

  return (
    <GapDialog
      gapMs={running.data?.openGapMs ?? 0}
      title={TEXT.gap.title}
      question={TEXT.gap.body}
      isPending={answer.isPending}
      isError={answer.isError}
      onAnswer={answer.mutate}
    />
  )
}
