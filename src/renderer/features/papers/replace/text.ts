const marks = (count: number) => (count === 1 ? '1 mark' : `${count.toLocaleString('en')} marks`)

/** Words of giving a paper a newer file. */
export const TEXT = {
  group: 'Reader',
  order: 'Replace its file…',
  orderHere: 'Replace this paper’s file…',
  backHere: 'Give this paper its former file back',
  working: 'Reading the newer file and finding your marks in it…',
  cancel: 'Cancel',
  replaced: (placed: number, unplaced: number) => {
    if (placed + unplaced === 0) return 'The paper has the newer file.'
    if (unplaced === 0) return `The paper has the newer file, and ${marks(placed)} found ${placed === 1 ? 'its' : 'their'} place in it.`
    return `The paper has the newer file. ${marks(placed)} found ${placed === 1 ? 'its' : 'their'} place; ${marks(unplaced)} did not and ${unplaced === 1 ? 'waits' : 'wait'} in the list of marks.`
  },
  same: 'That is the file the paper has already.',
  known: (title: string) => `That file is a paper of its own: “${title}”. Remove it first, or read it there.`,
  locked: 'That file is encrypted, so it cannot take the place of another. Save it without a password first.',
  cancelled: 'Cancelled. The paper is as it was.',
  taken: 'The file it had before is a paper of its own by now, so it stays as it is.',
  back: 'The paper has its former file again.',
  failed: 'That did not work. The paper is as it was.',
} as const
