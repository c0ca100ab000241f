import type { RunningFocus } from '../../../shared/features/focus/focus.model.ts'
import classes from '../../ui/chip.module.css'
import { useOpenFocus } from './FocusProvider.tsx'
import { focusClockText } from './focus-clock-text.ts'
import { TEXT } from './text.ts'
import { useRunningFocus } from './use-running-focus.ts'

/** The focus timer in the sidebar; opens it. */
export function FocusChip() {
  const run = useRunningFocus()
  const open = useOpenFocus()
  if (!run) return null
  return (
    <button type="button" className={classes.chip} onClick={() => open()}>
      {chipWord(run)}
      <span className="pb-numbers"> {focusClockText(run)}</span>
      <span className={classes.name}>{run.title}</span>
    </button>
  )
}

function chipWord(run: RunningFocus): string {
  if (run.isWaiting) return TEXT.chip.waiting
  if (run.status === 'paused') return TEXT.chip.paused
  return run.isBreak ? TEXT.chip.break : TEXT.chip.running
}
