/** The screen that shows a paper, loaded at the first one, or ahead of it. */
export function loadReader() {
  return import('./pages/ReaderPage.tsx')
}
