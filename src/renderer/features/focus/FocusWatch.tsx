import { useMutation, useQuery } from '@tanstack/react-query'
import type { FocusAlert } from '../../../shared/features/focus/focus.model.ts'
import { focusAlertText } from '../../../shared/features/focus/focus-alert-text.ts'
import { client, endpoints } from '../../client/client.ts'
import { GapDialog } from '../../ui/GapDialog.tsx'
import { type AlertSource, useAlerts } from '../../ui/use-alerts.tsx'
import { TEXT } from './text.ts'

const ALERTS: AlertSource<FocusAlert> = {
  follow: (signal) => client.focus.alerts(undefined, { signal }),
  read: (alert) => ({ ...focusAlertText(alert), isAudible: true }),
  dismiss: TEXT.dismiss,
}

/** On every surface: asks about gaps, shows and sounds what main announces. */
export function FocusWatch() {
  const running = useQuery(endpoints.focus.running.queryOptions())
  const settings = useQuery(endpoints.settings.all.queryOptions())
  const answer = useMutation(endpoints.focus.answerGap.mutationOptions())
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
