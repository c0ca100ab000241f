import { useMutation, useQuery } from '@tanstack/react-query'
import { alertText } from '../../../shared/features/reading/alert-text.ts'
import type { SessionAlert } from '../../../shared/features/reading/reading.model.ts'
import { client, endpoints } from '../../client/client.ts'
import { GapDialog } from '../../ui/GapDialog.tsx'
import { type AlertSource, useAlerts } from '../../ui/use-alerts.tsx'
import { TEXT } from './text.ts'

const ALERTS: AlertSource<SessionAlert> = {
  follow: (signal) => client.reading.alerts(undefined, { signal }),
  read: (alert) => ({ ...alertText(alert), isAudible: alert.isAudible }),
  dismiss: TEXT.dismiss,
}

/** On every surface: asks about gaps, shows and sounds what main announces. */
export function SessionWatch() {
  const running = useQuery(endpoints.reading.running.queryOptions())
  const settings = useQuery(endpoints.settings.all.queryOptions())
  const answer = useMutation(endpoints.reading.answerGap.mutationOptions())
  useAlerts(ALERTS, settings.data?.soundVolume ?? 0)
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
