import bash from 'highlight.js/lib/languages/bash'
import cpp from 'highlight.js/lib/languages/cpp'
import json from 'highlight.js/lib/languages/json'
import python from 'highlight.js/lib/languages/python'
import sql from 'highlight.js/lib/languages/sql'
import typescript from 'highlight.js/lib/languages/typescript'
import { createLowlight } from 'lowlight'
import { type CodeKind, kindOf } from './code-kinds.ts'

const lowlight = createLowlight({ bash, cpp, json, python, sql, typescript })
lowlight.registerAlias({
  bash: ['shell', 'console', 'zsh'],
  cpp: ['c', 'cuda', 'cu'],
  python: ['python3', 'pytorch', 'numpy'],
  sql: ['sqlite', 'postgresql'],
  typescript: ['javascript', 'js', 'jsx'],
})

/** Longer code stays as it is: a grammar is made of expressions, and some texts are slow to match. */
const MOST_CHARS = 20_000

/** A stretch of code that looks one way; null: like any text. */
export interface CodePiece {
  readonly text: string
  readonly kind: CodeKind | null
}

type Nodes = ReturnType<typeof lowlight.highlight>['children']

/** The code in pieces, in order and whole. Null: its language is not known here, or it is too long. */
export function codePieces(code: string, language: string): CodePiece[] | null {
  if (code.length > MOST_CHARS || !lowlight.registered(language)) return null
  return flat(lowlight.highlight(language, code).children, null)
}

function flat(nodes: Nodes, outer: CodeKind | null): CodePiece[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{ text: node.value, kind: outer }]
    if (node.type !== 'element') return []
    const { className } = node.properties
    return flat(node.children as Nodes, kindOf(Array.isArray(className) ? className.map(String) : []) ?? outer)
  })
}
