const marks = (count: number) => (count === 1 ? '1 mark' : `${count.toLocaleString('en')} marks`)

/** Words about annotations that a paper's file brings from other programs. */
export const TEXT = {
  label: 'Marks of other programs',
  offer: (count: number, authors: string) =>
    `This file holds ${marks(count)} made in another program${authors === '' ? '' : ` (${authors})`}. Taken in, they can be searched, changed and exported like your own; the file stays as it is.`,
  leftOut: (count: number) => `${count.toLocaleString('en')} more are too many to take in; they stay visible on the pages.`,
  takeIn: (count: number) => `Take in ${marks(count)}`,
  takeInMenu: (count: number) => `Take in ${marks(count)} of the file`,
  notNow: 'Not now',
  empty: (count: number) => `The file itself holds ${marks(count)} made in another program.`,
  taken: (count: number, skipped: number) =>
    skipped === 0
      ? `${marks(count)} taken in.`
      : `${marks(count)} taken in, ${skipped.toLocaleString('en')} skipped: ${skipped === 1 ? 'it is' : 'they are'} among your marks already.`,
} as const
