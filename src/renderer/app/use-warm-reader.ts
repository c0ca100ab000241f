import { useEffect } from 'react'
import { warmUpPdf } from '../client/pdfjs.ts'
import { loadReader } from './load-reader.ts'

/** Loads what draws papers as soon as the library has nothing better to do, so that the first one opens like the next. */
export function useWarmReader(): void {
  useEffect(() => {
    // After crashes the app starts without drawing papers.
    if (new URLSearchParams(location.search).get('safe') === '1') return
    const wanted = requestIdleCallback(() => {
      warmUp().catch(() => {
        // Opening a paper loads it again and says what is wrong.
      })
    })
    return () => cancelIdleCallback(wanted)
  }, [])
}

async function warmUp(): Promise<void> {
  // The viewer reads a global that pdf.js sets, so the order matters.
  await warmUpPdf()
  await import('pdfjs-dist/legacy/web/pdf_viewer.mjs')
  await loadReader()
}
