import { useMutation } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Round } from '../../../shared/features/interviews/rounds.contract.ts'
import { DEBRIEF_MINUTES } from '../../../shared/features/interviews/rounds.model.ts'
import type { RoundId } from '../../../shared/kernel/ids.ts'
import { FORMAT_PILLARS } from '../../../shared/kernel/interview-formats.ts'
import { endpoints } from '../../client/client.ts'
import { TimedWork } from '../../features/focus/TimedWork.tsx'
import { useRunningFocus } from '../../features/focus/use-running-focus.ts'
import { RoundView } from '../../features/interviews/RoundView.tsx'
import { roundName } from '../../features/interviews/round-name.ts'
import { ROUNDS_TEXT } from '../../features/interviews/rounds-text.ts'
import { LinkedFrom } from '../../features/links/LinkedFrom.tsx'

const route = getRouteApi('/interviews/rounds/$roundId')

/** One real interview; the focus timer gives its debrief ten minutes, the journal what leads here. */
export function RoundPage() {
  const roundId = route.useParams().roundId as RoundId
  const { debrief = false } = route.useSearch()
  const navigate = useNavigate()
  // When something else has the clock, the debrief goes without it; the clock itself says so.
  const start = useMutation(endpoints.focus.start.mutationOptions({}))
  const finish = useMutation(endpoints.focus.finish.mutationOptions({}))
  const running = useRunningFocus()
  const show = (isShown: boolean) =>
    void navigate({ to: '/interviews/rounds/$roundId', params: { roundId }, search: isShown ? { debrief: true } : {} })
  return (
    <RoundView
      key={roundId}
      roundId={roundId}
      isDebrief={debrief}
      onDebrief={show}
      onBegin={(round) => start.mutate({ work: workOf(round), timer: { mode: 'countdown', minutes: DEBRIEF_MINUTES } })}
      onFinished={(round) => {
        if (running?.title === workOf(round).title) finish.mutate({ isBlockDone: false })
        show(false)
      }}
      clock={(round) => <TimedWork work={workOf(round)} minutes={DEBRIEF_MINUTES} words={ROUNDS_TEXT.clock} />}
      linkedFrom={<LinkedFrom kind="round" id={roundId} />}
    />
  )
}

function workOf(round: Round) {
  return { title: `${ROUNDS_TEXT.debriefing.title}: ${roundName(round)}`, pillar: FORMAT_PILLARS[round.format] }
}
