interface Interview {
  readonly label: string
  readonly company: string
  readonly heldOn: string
}

/**
 * Which interview each of the wanted ones is, so that a renamed or moved one keeps its id in every calendar that has it:
 * by the id it names, else the same words and day, then the same words, then the same day. Null: a new one. In the order
 * given.
 */
export function matchInterviews<Known extends Interview & { readonly id: string }>(
  known: readonly Known[],
  wanted: readonly (Interview & { readonly id?: string | undefined })[],
): (string | null)[] {
  const left = [...known]
  const found: (string | null)[] = wanted.map(() => null)
  const isCalledSame = (a: Interview, b: Interview) => a.label === b.label && a.company === b.company
  const isSame: readonly ((a: Interview & { readonly id?: string | undefined }, b: Known) => boolean)[] = [
    (a, b) => a.id === b.id,
    (a, b) => isCalledSame(a, b) && a.heldOn === b.heldOn,
    isCalledSame,
    (a, b) => a.heldOn === b.heldOn,
  ]
  for (const matches of isSame) {
    for (const [index, interview] of wanted.entries()) {
      if (found[index] !== null) continue
      const at = left.findIndex((candidate) => matches(interview, candidate))
      const [match] = at === -1 ? [] : left.splice(at, 1)
      if (match) found[index] = match.id
    }
  }
  return found
}
