/** Actions that take turns on the same keys, or stand in the small window, and the one that they are listed under. */
const LISTED_AS: Readonly<Record<string, string>> = {
  'reading.resume': 'reading.pause',
  'recordings.stop': 'recordings.start',
  'reader.leaveFullScreen': 'reader.fullScreen',
  'carry.undo': 'plan.undo',
  'week-review.undo': 'plan.undo',
  'mini.app': 'mini.open',
  'mini.pause': 'reading.pause',
  'mini.next': 'reading.next',
  'mini.end': 'reading.end',
  'mini.finish': 'reading.end',
}

/** Under which name of the list the keys of an action are kept. */
export function listedAs(actionId: string): string {
  return LISTED_AS[actionId] ?? actionId
}
