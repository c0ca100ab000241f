import { syntaxTree } from '@codemirror/language'
import { type Extension, type Range, StateEffect } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { type CodeKind, classOf } from './code-kinds.ts'
import type { codePieces } from './highlighter.ts'
import { loadHighlighter } from './load-highlighter.ts'

type Pieces = typeof codePieces

const loaded = StateEffect.define<null>()
const MARKS = new Map<CodeKind, Decoration>()

/** Code between fences in the colours of its language, where it is in view. */
export const fenceColours: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet = Decoration.none
    private pieces: Pieces | null = null
    private isGone = false

    constructor(view: EditorView) {
      this.colour(view)
    }

    update(update: ViewUpdate) {
      const isLoaded = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(loaded)))
      const isOther = update.docChanged || update.viewportChanged || syntaxTree(update.state) !== syntaxTree(update.startState)
      if (isLoaded || isOther) this.colour(update.view)
    }

    destroy() {
      this.isGone = true
    }

    private colour(view: EditorView) {
      const fences = fencesIn(view)
      const { pieces } = this
      if (fences.length > 0 && pieces === null) {
        loadHighlighter()
          .then(({ codePieces }) => {
            if (this.isGone) return
            this.pieces = codePieces
            view.dispatch({ effects: loaded.of(null) })
          })
          .catch(() => {})
        return
      }
      const marks = pieces === null ? [] : fences.flatMap((fence) => marksOf(fence, pieces))
      this.decorations = Decoration.set(marks, true)
    }
  },
  { decorations: ({ decorations }) => decorations },
)

interface Fence {
  readonly from: number
  readonly code: string
  readonly language: string
}

/** Code of the fences that say their language, in view. */
function fencesIn(view: EditorView): Fence[] {
  const { state } = view
  return view.visibleRanges.flatMap(({ from, to }) => {
    const found: Fence[] = []
    syntaxTree(state).iterate({
      from,
      to,
      enter: ({ name, node }) => {
        if (name !== 'FencedCode') return
        const info = node.getChild('CodeInfo')
        const language = info ? state.sliceDoc(info.from, info.to).trim().toLowerCase() : ''
        if (language === '') return false
        for (const text of node.getChildren('CodeText')) found.push({ from: text.from, code: state.sliceDoc(text.from, text.to), language })
        return false
      },
    })
    return found
  })
}

function marksOf({ from, code, language }: Fence, pieces: Pieces): Range<Decoration>[] {
  let at = from
  return (pieces(code, language) ?? []).flatMap(({ text, kind }) => {
    const start = at
    at += text.length
    return kind === null || text.length === 0 ? [] : [markOf(kind).range(start, at)]
  })
}

function markOf(kind: CodeKind): Decoration {
  const mark = MARKS.get(kind) ?? Decoration.mark({ class: classOf(kind), attributes: { 'data-code': kind } })
  MARKS.set(kind, mark)
  return mark
}
