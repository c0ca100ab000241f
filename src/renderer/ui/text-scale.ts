/** How many times larger than usual the text is. What is measured in pixels and holds text grows by it. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
}
