import { completionStatus } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { markdown, markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown'
import { SearchCursor, search, searchKeymap } from '@codemirror/search'
import { EditorState, Prec, type Text } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view'
import { type RefObject, useEffect, useRef } from 'react'
import { fenceColours } from '../code/fence-colours.ts'
import { referenceEditing } from '../references/reference-editing.ts'
import { useReferenceSource } from '../references/reference-source.ts'
import { styleNonce } from '../style-nonce.ts'
import { toggleWrap } from './editing.ts'
import { editorTheme } from './editor-theme.ts'
import classes from './MarkdownEditor.module.css'

/** Time from Esc to the Tab that leaves. */
const TAB_LEAVES_FOR_MS = 2000

interface MarkdownEditorProps {
  /** What a screen reader calls the field. */
  readonly label: string
  /** Read once; afterwards the text is the editor's. */
  readonly initialText: string
  readonly hint: string
  /** Longest text, in UTF-16 units; a change that would exceed it is not made. */
  readonly maxChars: number
  readonly hasFocus?: boolean
  /** What to select and scroll to at first, whatever its case. */
  readonly findText?: string
  /** Whether `[[` links to things of the app, which then show their names. */
  readonly hasReferences?: boolean
  /** `read` gives the whole text; calling it is the only slow part, so it can be left until the text is needed. */
  readonly onChange: (read: () => string) => void
  /** Becomes the way to put a paragraph where the cursor is. */
  readonly insert?: RefObject<((text: string) => void) | null>
  /** The focus went elsewhere. */
  readonly onLeave?: () => void
}

/** A Markdown field. Tab indents; Esc and then Tab leaves. Ctrl/Cmd+B and I wrap, Enter goes on with a list. */
export function MarkdownEditor({
  label,
  initialText,
  hint,
  maxChars,
  hasFocus = false,
  findText = '',
  hasReferences = false,
  insert,
  onChange,
  onLeave,
}: MarkdownEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef({ onChange, onLeave })
  latest.current = { onChange, onLeave }
  const source = useReferenceSource()
  const references = hasReferences ? source : null
  // Read once on purpose: another text means another editor, by its key.
  const start = useRef({ label, initialText, hint, maxChars, hasFocus, findText, references, insert })

  useEffect(() => {
    if (!place.current) return
    const options = start.current
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: options.initialText,
        // A new entry is typed into where its template ends with the first prompt.
        selection: { anchor: options.hasFocus ? options.initialText.length : 0 },
        extensions: [
          // Before the keys of the offers.
          Prec.highest(keymap.of([{ key: 'Escape', run: letTabLeave }])),
          ...(options.references ? [referenceEditing(options.references)] : []),
          ...extensions(options.label, options.hint, options.maxChars),
          EditorView.updateListener.of((update) => {
            if (update.focusChanged && !update.view.hasFocus) latest.current.onLeave?.()
            if (update.docChanged) latest.current.onChange(reader(update.state.doc))
          }),
        ],
      }),
    })
    if (options.hasFocus) view.focus()
    showFirst(view, options.findText)
    const { insert } = options
    if (insert)
      insert.current = (text) => {
        const { from } = view.state.selection.main
        const isOnLine = from > view.state.doc.lineAt(from).from
        view.dispatch(view.state.replaceSelection(`${isOnLine ? '\n\n' : ''}${text}\n`))
      }
    return () => {
      if (insert) insert.current = null
      view.destroy()
    }
  }, [])

  return <div ref={place} className={classes.editor} />
}

function extensions(label: string, hint: string, maxChars: number) {
  return [
    EditorView.cspNonce.of(styleNonce()),
    keymap.of([
      { key: 'Mod-b', run: toggleWrap('**') },
      { key: 'Mod-i', run: toggleWrap('_') },
      ...markdownKeymap,
      ...searchKeymap,
      ...historyKeymap,
      indentWithTab,
      ...defaultKeymap,
    ]),
    history(),
    search({ top: true }),
    drawSelection(),
    markdown({ base: markdownLanguage, addKeymap: false }),
    fenceColours,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
    placeholder(hint),
    EditorState.changeFilter.of((change) => change.newDoc.length <= maxChars),
    editorTheme,
  ]
}

/** An offer that is only being looked up would take the key for itself; one that is shown may. */
function letTabLeave(view: EditorView): boolean {
  if (completionStatus(view.state) !== 'active') view.setTabFocusMode(TAB_LEAVES_FOR_MS)
  return false
}

/** Selects the first place where these words stand, in the middle of the view. */
function showFirst(view: EditorView, words: string): void {
  if (words === '') return
  const found = new SearchCursor(view.state.doc, words, 0, view.state.doc.length, (text) => text.toLowerCase()).next()
  if (found.done) return
  const { from, to } = found.value
  view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
  view.focus()
}

/** Text is immutable, so it can be read later than it was given. */
function reader(doc: Text): () => string {
  return () => doc.toString()
}
