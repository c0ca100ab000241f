/** Words about marks whose passage is not in the paper's newer file. */
export const TEXT = {
  label: 'Marks without a place',
  count: (count: number) => (count === 1 ? '1 mark without a place' : `${count.toLocaleString('en')} marks without a place`),
  hint: 'What they lay on was not found in the newer file. Select a passage and put a mark on it, keep it where it was, or delete it.',
  place: 'Put on selection',
  selectFirst: 'Select the passage first, then put the mark on it.',
  keep: 'Keep where it was',
  delete: 'Delete',
  /** Of one without words. */
  of: (kind: string, page: string) => `${kind}, once on page ${page}`,
} as const
