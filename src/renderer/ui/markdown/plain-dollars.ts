interface Node {
  readonly type: string
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
  children?: Node[]
}

/**
 * "It costs $5, not $10" holds no formula: none begins or ends with a space, and no digit follows one (the rule of
 * Pandoc). Such dollars become text again.
 */
export function plainDollars() {
  return (tree: Node, file: { toString(): string }): void => {
    const source = file.toString()
    const walk = (node: Node): void => {
      if (!node.children) return
      node.children = node.children.map((child) => {
        walk(child)
        const [start, end] = [child.position?.start.offset, child.position?.end.offset]
        if (child.type !== 'inlineMath' || start === undefined || end === undefined) return child
        const written = source.slice(start, end)
        const isFormula = !/^\$+\s|\s\$+$/.test(written) && !/\d/.test(source[end] ?? '')
        return isFormula ? child : ({ type: 'text', value: written } as Node)
      })
    }
    walk(tree)
  }
}
