import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PaperView } from '../viewer.ts'
import { type Found, lookUpAll, lookUpAt } from './look-up.ts'
import { type PaperIndex, paperIndexOf } from './paper-index.ts'

/** The pointer rests for this long before something opens. */
const REST_MS = 350
/** And may be away for this long before it closes: on the way into the card. */
const LEAVE_MS = 300
/** A short paper is read ahead, so that the first preview is there at once. */
const READ_AHEAD_PAGES = 60
const READ_AHEAD_MS = 2_000

export interface Preview {
  readonly found: Found
  /** Which of its targets is shown. */
  readonly at: number
  /** Opened by a key: stays until it is closed. */
  readonly isKept: boolean
}

export interface PreviewControl {
  readonly preview: Preview | null
  readonly index: PaperIndex
  readonly close: () => void
  readonly nextTarget: () => void
  /** Shows the next mention on the screen, or with -1 the one before. Resolves to false when there is none. */
  readonly step: (by: 1 | -1) => Promise<boolean>
  /** The pointer is on the card, or left it. */
  readonly hold: (isOn: boolean) => void
}

/** Opens previews of what the pointer rests on, what has the focus, and what the keys step through. */
export function usePreview(view: PaperView, isHovering: boolean): PreviewControl {
  const [preview, setPreview] = useState<Preview | null>(null)
  const index = useMemo(() => paperIndexOf(view.document), [view])
  const timers = useRef({ rest: 0, leave: 0, asked: 0 })
  const latest = useRef(preview)
  latest.current = preview

  const close = useCallback(() => {
    timers.current.asked += 1
    window.clearTimeout(timers.current.rest)
    window.clearTimeout(timers.current.leave)
    setPreview(null)
  }, [])
  const leave = useCallback(() => {
    window.clearTimeout(timers.current.leave)
    if (latest.current?.isKept === false) timers.current.leave = window.setTimeout(close, LEAVE_MS)
  }, [close])
  const hold = useCallback((isOn: boolean) => (isOn ? window.clearTimeout(timers.current.leave) : leave()), [leave])

  useEffect(() => {
    if (view.document.numPages > READ_AHEAD_PAGES) return
    const timer = window.setTimeout(() => void index.targets(), READ_AHEAD_MS)
    return () => window.clearTimeout(timer)
  }, [view, index])

  useEffect(() => {
    const end = new AbortController()
    const { signal } = end
    const own = timers.current
    const ask = async (element: Element, x: number, y: number) => {
      own.asked += 1
      const asked = own.asked
      const found = await lookUpAt(view, index, element, x, y).catch(() => null)
      if (signal.aborted || asked !== own.asked) return
      if (!found) return leave()
      window.clearTimeout(own.leave)
      setPreview((before) => (before && isSame(before.found, found) ? before : { found, at: 0, isKept: false }))
    }
    const askSoon = (x: number, y: number) => {
      window.clearTimeout(own.rest)
      own.rest = window.setTimeout(() => {
        const element = document.elementFromPoint(x, y)
        if (element && view.container.contains(element)) void ask(element, x, y)
      }, REST_MS)
    }
    const onMove = ({ clientX, clientY, buttons }: PointerEvent) => {
      window.clearTimeout(own.rest)
      if (buttons === 0 && isHovering) askSoon(clientX, clientY)
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLAnchorElement) || !target.closest('.annotationLayer')) return
      // A link that was clicked has the focus too, and leads away at once.
      if (!target.matches(':focus-visible')) return
      window.clearTimeout(own.leave)
      const box = target.getBoundingClientRect()
      askSoon(box.left + box.width / 2, box.top + box.height / 2)
    }
    const onLeave = () => {
      window.clearTimeout(own.rest)
      leave()
    }
    view.container.addEventListener('pointermove', onMove, { signal })
    view.container.addEventListener('pointerleave', onLeave, { signal })
    view.container.addEventListener('pointerdown', close, { signal })
    view.container.addEventListener('scroll', () => latest.current && close(), { signal, passive: true })
    view.container.addEventListener('focusin', onFocus, { signal })
    view.container.addEventListener('focusout', leave, { signal })
    view.events.on('scalechanging', close, { signal })
    return () => {
      end.abort()
      close()
    }
  }, [view, index, isHovering, close, leave])

  const nextTarget = useCallback(
    () => setPreview((before) => before && { ...before, at: (before.at + 1) % before.found.targets.length, isKept: true }),
    [],
  )
  const step = useCallback(
    async (by: 1 | -1) => {
      const all = await lookUpAll(view, index)
      const shown = latest.current ? all.findIndex((one) => latest.current && isSame(one, latest.current.found)) : -1
      const next = all[shown < 0 ? (by === 1 ? 0 : all.length - 1) : (shown + by + all.length) % all.length]
      if (next) setPreview({ found: next, at: 0, isKept: true })
      return next !== undefined
    },
    [view, index],
  )
  return { preview, index, close, nextTarget, step, hold }
}

function isSame(one: Found, other: Found): boolean {
  return one.pageIndex === other.pageIndex && String(one.boxes) === String(other.boxes)
}
