import { useEffect, useMemo } from 'react'
import { useActions } from '../../../ui/actions/ActionsProvider.tsx'
import { isTyping } from '../../../ui/actions/action.ts'
import { pageView } from '../place.ts'
import type { PaperView } from '../viewer.ts'
import { selectByMouse } from './select-by-mouse.ts'
import { selectionActions } from './selection-actions.ts'

/** Selecting in a view by mouse, and while it is the active one by keys, and copying what is selected. */
export function useSelecting(view: PaperView, isActive: boolean, isOn: () => boolean): void {
  const actions = useMemo(() => (isActive ? selectionActions(view) : []), [view, isActive])
  // What is selected is what the keys act on, so there is one selection.
  useEffect(() => {
    if (!isActive) view.selection.clear()
  }, [view, isActive])
  useActions(actions)
  useEffect(() => {
    const end = new AbortController()
    const { signal } = end
    selectByMouse(view, isOn, signal)
    readTextAhead(view, signal)
    copySelection(view, signal)
    // A held key goes on and on, which other actions don't.
    view.container.addEventListener(
      'keydown',
      (event) => {
        if (!event.repeat || !event.shiftKey) return
        const keys = [event.ctrlKey || event.metaKey ? 'mod+' : '', 'shift+', event.key.toLowerCase()].join('')
        const action = actions.find((candidate) => candidate.keys?.includes(keys) && candidate.isEnabled?.())
        if (!action) return
        event.preventDefault()
        action.run()
      },
      { signal },
    )
    return () => end.abort()
  }, [view, isOn, actions])
}

/** The text of a page that is looked at is there before the mouse presses on it. */
function readTextAhead(view: PaperView, signal: AbortSignal): void {
  const { events, viewer, selection, calm } = view
  const read = async (pageIndex: number) => {
    const page = pageView(view, pageIndex)
    if (!page) return
    await calm.until(page.div, signal)
    if (!signal.aborted) await selection.texts.load(pageIndex)
  }
  events.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => void read(pageNumber - 1), { signal })
  // Not before it is drawn, which it would make wait.
  const now = viewer.currentPageNumber - 1
  if (pageView(view, now)?.div.dataset.drawn) void read(now)
}

function copySelection({ selection }: PaperView, signal: AbortSignal): void {
  const hasText = () =>
    selection.get().spans.length > 0 && !isTyping(document.activeElement) && document.getSelection()?.isCollapsed !== false
  // Without a selection of its own Chromium copies only where somebody says that there is something to copy.
  document.addEventListener('beforecopy', (event) => hasText() && event.preventDefault(), { signal })
  document.addEventListener(
    'copy',
    (event) => {
      if (!hasText()) return
      event.clipboardData?.setData('text/plain', selection.text())
      event.preventDefault()
    },
    { signal },
  )
}
