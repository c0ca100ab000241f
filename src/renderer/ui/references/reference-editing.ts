import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { type Extension, StateEffect } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'
import { referencesIn, referenceText } from '../../../shared/kernel/reference.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import type { ReferenceSource } from './reference-source.ts'
import { referenceName } from './text.ts'

/** Something became known about a reference. */
const named = StateEffect.define<null>()

/** `[[` offers what can be linked to; a link shows its name of today, opens by click and by Ctrl/Cmd+Enter beside it. */
export function referenceEditing(source: ReferenceSource): Extension {
  return [
    // What was typed asked for it, so Enter takes an offer from the moment it is there.
    autocompletion({ override: [(context) => complete(source, context)], icons: false, closeOnBlur: true, interactionDelay: 0 }),
    chips(source),
    keymap.of([{ key: 'Mod-Enter', run: (view) => open(source, view, view.state.selection.main.head) }]),
  ]
}

async function complete(source: ReferenceSource, context: CompletionContext): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/\[\[[^[\]\n]{0,80}$/)
  if (!typed) return null
  const found = await source.suggest(typed.text.slice(2))
  if (context.aborted) return null
  return {
    from: typed.from,
    filter: false,
    options: found.map((reference) => ({
      label: visibleText(reference.label),
      detail: reference.hint,
      apply: (view, _completion, from, to) => {
        const insert = referenceText(reference)
        const end = view.state.sliceDoc(to, to + 2) === ']]' ? to + 2 : to
        view.dispatch({ changes: { from, to: end, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.complete' })
      },
    })),
  }
}

class Chip extends WidgetType {
  readonly name: string
  readonly href: string | null

  constructor(name: string, href: string | null) {
    super()
    this.name = name
    this.href = href
  }

  override eq(other: Chip): boolean {
    return other.name === this.name && other.href === this.href
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = this.href ? 'cm-reference' : 'cm-reference cm-reference-gone'
    chip.textContent = this.name
    if (this.href) chip.dataset.href = this.href
    return chip
  }

  override ignoreEvent(): boolean {
    return false
  }
}

function chips(source: ReferenceSource): Extension {
  const decorator = new MatchDecorator({
    regexp: /\[\[\w+:[\w.-]{1,64}(?: [^[\]\n]{0,200})?\]\]/g,
    decoration: ([whole]) => {
      const [reference] = referencesIn(whole)
      if (!reference) return null
      const target = source.target(reference.kind, reference.id)
      return Decoration.replace({ widget: new Chip(visibleText(referenceName(target, reference.label)), target?.href ?? null) })
    },
  })
  return ViewPlugin.fromClass(
    class {
      shown: DecorationSet
      readonly end: () => void

      constructor(view: EditorView) {
        this.shown = decorator.createDeco(view)
        this.end = source.subscribe(() => view.dispatch({ effects: named.of(null) }))
      }

      update(update: ViewUpdate) {
        const isNamed = update.transactions.some((transaction) => transaction.effects.some((effect) => effect.is(named)))
        this.shown = isNamed ? decorator.createDeco(update.view) : decorator.updateDeco(update, this.shown)
      }

      destroy() {
        this.end()
      }
    },
    {
      decorations: (plugin) => plugin.shown,
      provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.shown ?? Decoration.none),
      eventHandlers: {
        click(event) {
          const chip = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-href]') : null
          if (!chip?.dataset.href) return false
          location.hash = chip.dataset.href
          return true
        },
      },
    },
  )
}

/** Follows the reference at a place of the text. */
function open(source: ReferenceSource, view: EditorView, at: number): boolean {
  const line = view.state.doc.lineAt(at)
  const reference = referencesIn(line.text).find(({ from, to }) => line.from + from <= at && at <= line.from + to)
  const href = reference && source.target(reference.kind, reference.id)?.href
  if (!href) return false
  location.hash = href
  return true
}
