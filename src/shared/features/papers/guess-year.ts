/** What a year is guessed from. */
export interface YearClues {
  /** All text of the first page, line by line. */
  readonly firstPageText: string
  /** Such as `D:20230621000556Z`. */
  readonly creationDate: string | null
}

const YEAR = /(?<!\d)((?:19[5-9]|20\d)\d)(?!\d)/
const VENUE =
  /©|\bcopyright\b|\(c\)|\b(?:conference|proceedings|workshop|symposium|published|accepted|appeared|journal|neurips|nips|icml|iclr|uai|aistats|cvpr|acl|emnlp)\b/i

/** The year of publication: a venue or copyright line of the first page, else arXiv's stamp, else when the file was made. */
export function guessYear({ firstPageText, creationDate }: YearClues): number | null {
  const lines = firstPageText.split('\n')
  for (const line of lines) {
    if (!VENUE.test(line)) continue
    const year = YEAR.exec(line)?.[1]
    if (year) return Number(year)
  }
  const arxiv = /arXiv:(\d{2})(?:0[1-9]|1[0-2])\.\d{4,5}/.exec(firstPageText)?.[1]
  if (arxiv) return 2000 + Number(arxiv)
  const made = /^(?:D:)?((?:19|20)\d{2})/.exec(creationDate ?? '')?.[1]
  return made ? Number(made) : null
}
