/** @typedef {{ isDone: boolean, outcome: string | null, message: string, canOpen: boolean }} ImportSight */
/** @typedef {{ paperId: string, outcome: string | null, message: string, isDrawn: boolean }} ReaderSight */

/**
 * What the import panel says of the one file that is imported. Runs in the page.
 * @returns {ImportSight}
 */
export function lookAtImport() {
  const panel = document.querySelector('[data-import]')
  const line = panel?.querySelector('li')
  const question = document.querySelector('[role="dialog"] h2')
  const sentence = question ?? line?.querySelector('[data-sentence]')
  const outcome = line?.getAttribute('data-outcome') ?? null
  // The line of a locked file comes a moment before the question for its password.
  const isAsked = outcome !== 'password-needed' || question !== null
  return {
    isDone: panel?.getAttribute('aria-busy') === 'false' && line !== null && line !== undefined && isAsked,
    outcome,
    message: sentence?.textContent?.trim() ?? '',
    canOpen: Boolean(line?.querySelector('a')),
  }
}

/**
 * What the reader shows: its pages in sight, or why there are none. Runs in the page.
 * @returns {ReaderSight}
 */
export function lookAtReader() {
  const notice = document.querySelector('main [data-outcome]')
  const container = document.querySelector('.pdfViewer')?.parentElement?.getBoundingClientRect()
  const pages = [...document.querySelectorAll('.pdfViewer .page')].filter((page) => {
    const { top, bottom } = page.getBoundingClientRect()
    return container && top < container.bottom - 1 && bottom > container.top + 1
  })
  return {
    paperId: /read\/([\w-]+)/.exec(location.hash)?.[1] ?? '',
    outcome: notice?.getAttribute('data-outcome') ?? null,
    message: [...(notice?.querySelectorAll('h2, p') ?? [])].map((part) => part.textContent?.trim()).join('. '),
    isDrawn: pages.length > 0 && pages.every((page) => page.hasAttribute('data-drawn')),
  }
}
