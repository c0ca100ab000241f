interface Interview {
  readonly label: string
  readonly heldOn: string
}

/**
 * Which interview each of the wanted ones is, so that a renamed or moved one keeps its id in every calendar that has it:
 * the same name and day first, then the same name, then the same day. Null: a new one. In the order given.
 */
export function matchInterviews<Known extends Interview & { readonly id: string }>(
  known: readonly Known[],
  wanted: readonly Interview[],
): (string | null)[] {
  const left = [...known]
  const found: (string | null)[] = wanted.map(() => null)
  const isSame: readonly ((a: Interview, b: Interview) => boolean)[] = [
    (a, b) => a.label === b.label && a.heldOn === b.heldOn,
    (a, b) => a.label === b.label,
    (a, b) => a.heldOn === b.heldOn,
  ]
  for (const matches of isSame) {
    for (const [index, interview] of wanted.entries()) {
      if (found[index] !== null) continue
      const at = left.findIndex((candidate) => matches(candidate, interview))
      const [match] = at === -1 ? [] : left.splice(at, 1)
      if (match) found[index] = match.id
    }
  }
  return found
}
