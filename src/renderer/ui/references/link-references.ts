import { REFERENCE_KINDS, type ReferenceKind, referencesIn } from '../../../shared/kernel/reference.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  children?: Node[]
}

const FORM = /^#reference\/(\w+)\/([\w.-]{1,64})$/

/** Makes links of the references in a Markdown tree; code stays as it is, because it is no text. */
export function linkReferences() {
  return (tree: unknown) => visit(tree as Node)
}

/** What {@link linkReferences} wrote into a link's address. */
export function readReferenceAddress(address: string | undefined): { readonly kind: ReferenceKind; readonly id: string } | null {
  const [, name, id = ''] = FORM.exec(address ?? '') ?? []
  const kind = REFERENCE_KINDS.find((known) => known === name)
  return kind ? { kind, id } : null
}

function visit(node: Node): void {
  if (!node.children || node.type === 'link') return
  node.children = node.children.flatMap((child) => (child.type === 'text' ? split(child.value ?? '') : [child]))
  for (const child of node.children) visit(child)
}

function split(text: string): Node[] {
  const parts: Node[] = []
  let done = 0
  for (const { kind, id, label, from, to } of referencesIn(text)) {
    if (from > done) parts.push({ type: 'text', value: text.slice(done, from) })
    parts.push({ type: 'link', url: `#reference/${kind}/${id}`, children: [{ type: 'text', value: label }] })
    done = to
  }
  return done === 0
    ? [{ type: 'text', value: text }]
    : [...parts, ...(done < text.length ? [{ type: 'text', value: text.slice(done) }] : [])]
}
