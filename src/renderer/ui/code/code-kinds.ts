import classes from './Code.module.css'

/** What a piece of code can be told by its colour. */
export type CodeKind = 'keyword' | 'string' | 'number' | 'comment' | 'name' | 'type'

const KINDS: Readonly<Record<string, CodeKind>> = {
  keyword: 'keyword',
  literal: 'keyword',
  operator: 'keyword',
  string: 'string',
  regexp: 'string',
  char: 'string',
  number: 'number',
  comment: 'comment',
  doctag: 'comment',
  title: 'name',
  attr: 'name',
  property: 'name',
  type: 'type',
  built_in: 'type',
  meta: 'type',
}

/** The kind that the grammar's classes stand for; null: none of its own. */
export function kindOf(names: readonly string[]): CodeKind | null {
  for (const name of names) {
    const kind = KINDS[name.replace(/^hljs-/, '')]
    if (kind) return kind
  }
  return null
}

/** The class that gives a kind its colour. */
export function classOf(kind: CodeKind): string {
  return classes[kind] ?? ''
}
