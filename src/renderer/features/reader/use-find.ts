import { useCallback, useEffect, useMemo, useState } from 'react'
import { selectMatch } from './select-match.ts'
import type { PaperView } from './viewer.ts'

export interface FindOptions {
  readonly query: string
  readonly isCaseSensitive: boolean
  readonly isWholeWord: boolean
  readonly matchesAccents: boolean
}

interface FindResult {
  readonly current: number
  readonly total: number
  readonly isPending: boolean
  /** Where the current match is, 0-based. */
  readonly pageIndex: number
}

export interface Find {
  readonly options: FindOptions
  readonly result: FindResult
  readonly change: (change: Partial<FindOptions>) => void
  readonly again: (isBackwards: boolean) => void
  /** Takes the coloured matches away and selects the current one; what was typed stays for the next time. */
  readonly end: () => void
}

const NOTHING: FindOptions = { query: '', isCaseSensitive: false, isWholeWord: false, matchesAccents: false }
const NO_RESULT: FindResult = { current: 0, total: 0, isPending: false, pageIndex: 0 }
/** `FindState.PENDING` of pdf.js. */
const PENDING = 3

interface FindReport {
  readonly state?: number
  readonly matchesCount?: { readonly current: number; readonly total: number }
}

/** Finds text in the whole paper through pdf.js, which colours every match and scrolls to the current one. */
export function useFind(view: PaperView | null): Find {
  const [options, setOptions] = useState(NOTHING)
  const [result, setResult] = useState(NO_RESULT)

  useEffect(() => {
    if (!view) return
    const end = new AbortController()
    const onReport = ({ state, matchesCount }: FindReport) => {
      setResult((before) => ({
        ...before,
        ...matchesCount,
        isPending: state === undefined ? before.isPending : state === PENDING,
        // -1 without a match.
        pageIndex: Math.max(0, view.find.selected?.pageIdx ?? 0),
      }))
    }
    view.events.on('updatefindmatchescount', onReport, { signal: end.signal })
    view.events.on('updatefindcontrolstate', onReport, { signal: end.signal })
    return () => end.abort()
  }, [view])

  const send = useCallback(
    (type: '' | 'again', { query, isCaseSensitive, isWholeWord, matchesAccents }: FindOptions, isBackwards: boolean) => {
      view?.events.dispatch('find', {
        source: null,
        type,
        query,
        caseSensitive: isCaseSensitive,
        entireWord: isWholeWord,
        matchDiacritics: matchesAccents,
        highlightAll: true,
        findPrevious: isBackwards,
      })
    },
    [view],
  )
  return useMemo(
    () => ({
      options,
      result,
      change: (change) => {
        const next = { ...options, ...change }
        setOptions(next)
        if (next.query === '') setResult(NO_RESULT)
        send('', next, false)
      },
      again: (isBackwards) => send('again', options, isBackwards),
      end: () => {
        if (view) void selectMatch(view, options.query)
        view?.events.dispatch('findbarclose', { source: null })
      },
    }),
    [view, options, result, send],
  )
}
