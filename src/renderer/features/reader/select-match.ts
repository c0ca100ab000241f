/** A place in the paper's text that outlives pdf.js rewriting the line: the line, and characters from its start. */
interface TextPlace {
  readonly line: Element
  readonly offset: number
}

/**
 * Remembers the current match, for selecting it once its colour is gone: closing find then leaves a selection behind, as
 * in a browser, and somebody without a mouse can mark it.
 *
 * @returns what selects it, or null when there is no current match on a drawn page
 */
export function rememberMatch(container: Element): (() => void) | null {
  const parts = [...container.querySelectorAll('.textLayer .highlight.selected')]
  const [first, last] = [parts[0], parts.at(-1)]
  const start = first && placeOf(first, 'start')
  const end = last && placeOf(last, 'end')
  if (!start || !end) return null
  return () => {
    const [startText, endText] = [start.line.firstChild, end.line.firstChild]
    if (!(startText instanceof Text) || !(endText instanceof Text)) return
    document.getSelection()?.setBaseAndExtent(startText, start.offset, endText, Math.min(end.offset, endText.length))
  }
}

function placeOf(part: Element, edge: 'start' | 'end'): TextPlace | null {
  const line = part.closest('[role="presentation"]')
  if (!line) return null
  const range = document.createRange()
  range.setStart(line, 0)
  if (edge === 'start') range.setEndBefore(part)
  else range.setEndAfter(part)
  return { line, offset: range.toString().length }
}
