import type { LocationRefusal } from '../../../shared/features/location/location.model.ts'

/** The words of where the library lies. */
export const TEXT = {
  title: 'Where your data lies',
  words: 'move my library location path directory drive disk space storage',
  intro:
    'Your papers, recordings and everything you wrote lie in one folder on this machine. You can move it, for instance to a larger disk.',
  folder: 'Library folder',
  holds: (fileCount: number, size: string) => `${fileCount === 1 ? 'One file' : `${fileCount.toLocaleString()} files`}, ${size}`,
  openFolder: 'Open folder',
  move: 'Move my library…',
  moving: 'Copying and checking',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Your library is where it was.',
  restarting: 'Everything is copied and checked. Prepbench starts again from there…',
  opening: 'Prepbench starts again on that library…',
  confirmTitle: 'Move your library here?',
  confirmBody:
    'Everything is copied there and checked; then Prepbench starts again from there. What lies in the present folder stays until you remove it.',
  confirm: 'Copy, check and start again',
  useTitle: 'Open the library that lies there?',
  useBody:
    'A Prepbench library lies there already. Nothing is copied: Prepbench starts again on that one, and the present one stays where it is.',
  use: 'Start again on that one',
  stay: 'Stay here',
  formerTitle: 'The former folder',
  former: (size: string) => `Your library was moved. The former one still takes ${size} in this folder, and is not used any more.`,
  openFormer: 'Open the former folder',
  removeFormer: 'Remove the former one…',
  removeTitle: 'Remove the former library for good?',
  removeBody: (folder: string) =>
    `Its store, papers, recordings and backups are deleted from ${folder}. The library that you work with has all of them and is not touched. Other files there stay.`,
  remove: 'Remove it',
  keep: 'Keep it',
  removed: 'The former library is removed.',
  noFormer: 'There is no former library any more.',
  notRemoved: 'It could not be removed whole. Is a file of it open in another program?',
  recording: 'Something is being recorded. End that first.',
  forgotten: 'Choose the folder once more.',
  defect: 'This failed for a reason Prepbench does not know. Your library is where it was.',
  refused: {
    same: 'Your library lies in that folder already.',
    inside: 'That folder and your library lie in one another. Choose one that lies elsewhere.',
    'not-empty': 'Other things lie in that folder. Choose or make an empty one.',
    'no-permission': 'Prepbench may not write there. Please choose another folder.',
    'no-space': 'There is not enough room on that disk. Nothing was copied.',
    'broken-copy': 'What arrived there is not what was copied: that disk may be failing. Your library is where it was.',
    'never-still': 'Something was written all the time, so that no copy was whole. End what is running and try again.',
    failed: 'The disk refused. Your library is where it was.',
  } satisfies Record<LocationRefusal, string>,
} as const
