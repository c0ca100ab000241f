import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const look = EditorView.theme({
  '&': { height: '100%', background: 'transparent', color: 'var(--pb-ink)', fontSize: '1.0625rem' },
  // The field around it shows the focus.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--pb-font-reading)', lineHeight: '1.65' },
  '.cm-content': { maxWidth: '42rem', padding: 'var(--pb-space-2) 0 var(--pb-space-7)', caretColor: 'var(--pb-accent)' },
  '.cm-line': { padding: '0 var(--pb-space-1)' },
  '.cm-cursor': { borderLeftColor: 'var(--pb-accent)', borderLeftWidth: '2px' },
  '.cm-placeholder': { color: 'var(--pb-ink-soft)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--pb-selection)',
  },
  '.cm-panels': { background: 'var(--pb-surface-raised)', color: 'var(--pb-ink)', borderBottom: '1px solid var(--pb-line)' },
  '.cm-panel.cm-search': { fontFamily: 'var(--pb-font)', padding: 'var(--pb-space-2)' },
  '.cm-textfield': { background: 'var(--pb-surface)', color: 'var(--pb-ink)', border: '1px solid var(--pb-line-strong)' },
  '.cm-button': { background: 'var(--pb-surface)', color: 'var(--pb-ink)', border: '1px solid var(--pb-line-strong)' },
  '.cm-reference': {
    borderRadius: 'var(--pb-radius-small)',
    background: 'var(--pb-accent-soft)',
    color: 'var(--pb-accent-ink)',
    cursor: 'pointer',
    padding: '0 0.2em',
  },
  '.cm-reference-gone': { background: 'var(--pb-sunken)', color: 'var(--pb-ink-soft)', cursor: 'default', fontStyle: 'italic' },
  '.cm-tooltip': {
    border: '1px solid var(--pb-line)',
    borderRadius: 'var(--pb-radius)',
    background: 'var(--pb-surface-raised)',
    color: 'var(--pb-ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--pb-font)', maxHeight: '18rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: 'var(--pb-space-1) var(--pb-space-3)',
    maxWidth: '34rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--pb-accent-soft)', color: 'var(--pb-ink)' },
  '.cm-completionDetail': { color: 'var(--pb-ink-soft)', fontStyle: 'normal' },
  '.cm-searchMatch': { background: 'var(--pb-match)' },
  '.cm-searchMatch-selected': { background: 'var(--pb-selection)' },
})

const highlight = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600', fontFamily: 'var(--pb-font)' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.monospace, fontFamily: 'var(--pb-font-code)', fontSize: '0.875em' },
  { tag: tags.quote, color: 'var(--pb-ink-soft)' },
  { tag: [tags.link, tags.url], color: 'var(--pb-accent)' },
  // The signs themselves: there, but quiet.
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], color: 'var(--pb-ink-soft)' },
])

/** The editor in our tokens, for both themes. */
export const editorTheme = [look, syntaxHighlighting(highlight)]
