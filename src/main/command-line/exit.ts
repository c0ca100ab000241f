/** How an order ended, as the process says it; see `COMMAND_HELP`. */
export const EXIT = { done: 0, defect: 1, wrong: 2, noData: 3, unwritable: 4, appIsOpen: 5, interrupted: 130 } as const

/** Why nothing was written. */
export const UNWRITABLE = {
  'no-permission': 'That can’t be written there: permission denied.',
  'no-space': 'There is not enough space.',
  failed: 'That can’t be written there. Does its folder exist?',
} as const
