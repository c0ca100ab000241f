import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { clockText } from '../../../shared/kernel/duration.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { endpoints } from '../../client/client.ts'
import classes from '../../ui/chip.module.css'
import { GapDialog } from '../../ui/GapDialog.tsx'
import { TEXT } from './text.ts'
import { useRunningMock } from './use-running-mock.ts'

/** The running mock in the sidebar; leads back to it, and asks about a silence wherever the person is. */
export function MockChip() {
  const run = useRunningMock()
  const answer = useMutation(endpoints.interviews.answerMockGap.mutationOptions())
  if (!run) return null
  return (
    <>
      <Link to="/interviews/mocks/$mockId" params={{ mockId: run.mockId }} className={classes.chip}>
        {run.status === 'paused' ? TEXT.chip.paused : TEXT.chip.running}
        <span className="pb-numbers"> {clockText(run.totalMs)}</span>
        <span className={classes.name}>{FORMAT_NAMES[run.format]}</span>
      </Link>
      <GapDialog
        gapMs={run.openGapMs}
        title={TEXT.gap.title}
        question={TEXT.gap.body}
        isPending={answer.isPending}
        isError={answer.isError}
        onAnswer={answer.mutate}
      />
    </>
  )
}
