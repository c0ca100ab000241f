/** The words about what was not done. */
export const TEXT = {
  title: 'Unfinished from past days',
  count: (count: number, hasMore: boolean) => (hasMore ? `More than ${count} blocks` : blocks(count)),
  hint: 'Nothing moves by itself. Carry each on, give it another time, put it back on the list, or let it go.',
  decide: 'Decide…',
  none: 'Everything of the past days is decided. Well done.',
  close: 'Close',
  undo: 'Take the last decision back',
  all: 'Select all',
  selected: (count: number) => (count === 0 ? 'Select what you want to decide about.' : `${count} selected.`),
  spent: (duration: string) => `${duration} spent`,
  carried: (count: number) => `carried ${count}×`,
  to: {
    today: 'To today',
    'next-free': 'Next free time',
    place: 'Another time…',
    unplanned: 'Back to unplanned',
    dropped: 'Drop',
  },
  keys: 'Arrow keys go from block to block, Space selects, and T, N, A, U and X are the buttons. Ctrl Z takes the last decision back.',
  more: 'Only the latest are listed. Decide about these, and the others follow.',
  place: { day: 'Day', time: 'From', confirm: 'Put there', cancel: 'Cancel' },
  done: {
    today: (count: number) => `${blocks(count)} carried to today.`,
    'next-free': (count: number) => `${blocks(count)} carried to the next free time.`,
    place: (count: number) => `${blocks(count)} given another time.`,
    unplanned: (count: number) => `${blocks(count)} put back on the unplanned list.`,
    dropped: (count: number) => `${blocks(count)} dropped.`,
  },
  left: (count: number) =>
    `${blocks(count)} found no room and ${count === 1 ? 'stays' : 'stay'} where ${count === 1 ? 'it is' : 'they are'}.`,
  failed: 'That could not be done, and nothing was moved. One of the blocks may have been changed meanwhile.',
} as const

function blocks(count: number): string {
  return count === 1 ? 'One block' : `${count} blocks`
}
