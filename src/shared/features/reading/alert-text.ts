import { assertNever } from '../../kernel/assert-never.ts'
import type { SessionAlert } from './reading.model.ts'

/** The same words in the page and in the system's notification. */
export function alertText(alert: SessionAlert): { readonly title: string; readonly body: string } {
  switch (alert.kind) {
    case 'phase-over':
      return {
        title: `${alert.phaseName}: time is up`,
        body: alert.nextPhaseName === '' ? 'This was the last phase.' : `Next: ${alert.nextPhaseName}. What you use now is borrowed.`,
      }
    case 'time-over':
      return { title: 'The session’s time is up', body: 'End it and explain the paper, or go on in overtime.' }
    case 'five-minutes-left':
      return { title: 'Five minutes left', body: 'Come to what you want to say about the paper.' }
    default:
      return assertNever(alert.kind)
  }
}
