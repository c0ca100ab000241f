import { assertNever } from '../../kernel/assert-never.ts'
import type { FocusAlert } from './focus.model.ts'

/** The same words in the page and in the system's notification. */
export function focusAlertText({ kind, title }: FocusAlert): { readonly title: string; readonly body: string } {
  switch (kind) {
    case 'time-over':
      return { title: 'Time is up', body: `${title}. Finish, add minutes, or go on in overtime.` }
    case 'work-over':
      return { title: 'Time for a break', body: `${title}. The break does not count.` }
    case 'break-over':
      return { title: 'The break is over', body: `${title} waits. Start the next round when you are back.` }
    default:
      return assertNever(kind)
  }
}
