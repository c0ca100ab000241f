/** What can be brought back from the trash, in the order kinds are listed. */
export const TRASH_KINDS = [
  'paper',
  'mark',
  'entry',
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
