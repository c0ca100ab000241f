/** What can be brought back from the trash, in the order kinds are listed. */
export const TRASH_KINDS = [
  'paper',
  'mark',
  'entry',
  'attachment',
  'question',
  'block',
  'minutes',
  'mock',
  'round',
  'story',
  'project',
  'recording',
  'calendar',
  'plan-template',
  'entry-template',
  'protocol',
] as const
export type TrashKind = (typeof TRASH_KINDS)[number]

/** So many are listed, the latest first. */
export const TRASH_LISTED = 200

/** Days that things may lie in the trash before they go by themselves. */
export const KEEP_TRASH_DAYS = [30, 90, 365] as const

/** More things than this are not tried out before they go: it would hold up everything else. */
export const MOST_ON_TRIAL = 500
