export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** More cells than this are not compared one by one: everything between the parts that agree counts as rewritten. */
const MAX_CELLS = 4_000_000

/** What changed from one text to another, line by line: without the added lines it is the old text, without the removed the new one. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1
  const line = (kind: DiffLine['kind']) => (text: string) => ({ kind, text })
  return [
    ...old.slice(0, start).map(line('same')),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map(line('same')),
  ]
}

/** The longest lines that both have in common, in their order, and the rest around them. */
function middle(old: readonly string[], now: readonly string[]): DiffLine[] {
  const width = now.length + 1
  if ((old.length + 1) * width > MAX_CELLS) {
    return [...old.map((text) => ({ kind: 'removed' as const, text })), ...now.map((text) => ({ kind: 'added' as const, text }))]
  }
  const common = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [down, right] = [common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0]
      common[i * width + j] = old[i] === now[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right)
    }
  }
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [text, other] = [old[i], now[j]]
    if (text !== undefined && text === other) {
      lines.push({ kind: 'same', text })
      i += 1
      j += 1
    } else if (text !== undefined && (other === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      lines.push({ kind: 'removed', text })
      i += 1
    } else if (other !== undefined) {
      lines.push({ kind: 'added', text: other })
      j += 1
    }
  }
  return lines
}
