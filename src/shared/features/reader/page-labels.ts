/** The name printed on a page, such as `iv`; without one its number. */
export function pageLabel(labels: readonly string[], pageIndex: number): string {
  return labels[pageIndex] || String(pageIndex + 1)
}

/** The page that somebody means by what they typed: a label first, then a number. Null: no such page. */
export function pageIndexOf(labels: readonly string[], pageCount: number, typed: string): number | null {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return null
  const labelled = labels.findIndex((label) => label.toLowerCase() === wanted)
  if (labelled >= 0 && labelled < pageCount) return labelled
  const number = /^\d+$/.test(wanted) ? Number(wanted) : 0
  return number >= 1 && number <= pageCount ? number - 1 : null
}
