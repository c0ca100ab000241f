import type { Page } from 'playwright'

const LATE_MS = 34

/** The app's pages, and the bare ones of the floor. */
export const SCROLLED = { app: '[role=region][aria-label="Pages of the paper"]', floor: '#pages' } as const

/**
 * Scrolls evenly through pages and watches every frame.
 * @returns share of frames that took longer than 34 ms and of frames whose page had nothing drawn yet, in percent
 */
export function scrollPages(page: Page, where: string, pages: number, pagesInAll: number, perSecond: number) {
  return page.evaluate(
    ([selector, count, all, speed, lateMs]) =>
      new Promise<{ late: number; blank: number; longestMs: number }>((resolve, reject) => {
        const box = document.querySelector(selector)
        if (!box) return reject(new Error(`There is no ${selector}.`))
        const pageHeight = box.scrollHeight / all
        const gaps: number[] = []
        let blank = 0
        let start = 0
        let before = 0
        const step = (now: number) => {
          if (start === 0) start = now
          else gaps.push(now - before)
          before = now
          const place = ((now - start) / 1_000) * speed
          box.scrollTop = place * pageHeight
          const shown = document
            .elementFromPoint(box.clientLeft + box.clientWidth / 2 + box.getBoundingClientRect().x, 400)
            ?.closest('.page')
          if (shown && !shown.querySelector('canvas')) blank += 1
          if (place < count) return requestAnimationFrame(step)
          const percent = (number: number) => (number / gaps.length) * 100
          resolve({ late: percent(gaps.filter((gap) => gap > lateMs).length), blank: percent(blank), longestMs: Math.max(...gaps) })
        }
        requestAnimationFrame(step)
      }),
    [where, pages, pagesInAll, perSecond, LATE_MS] as const,
  )
}
