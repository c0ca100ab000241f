type Highlighter = typeof import('./highlighter.ts')

let loading: Promise<Highlighter> | null = null

/** The program that tells code apart; most texts have none, so it comes with the first that does. */
export function loadHighlighter(): Promise<Highlighter> {
  loading ??= import('./highlighter.ts')
  return loading
}
