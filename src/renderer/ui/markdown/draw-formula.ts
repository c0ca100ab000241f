import katex from 'katex'
import 'katex/dist/katex.min.css'

/**
 * Draws TeX into an element, with DOM calls alone, so that the page's policy holds. What TeX can't read stays as it was
 * written. Links, files and endless macros are not followed.
 */
export function drawFormula(place: HTMLElement, tex: string, isDisplay: boolean): void {
  try {
    katex.render(tex, place, {
      displayMode: isDisplay,
      throwOnError: true,
      strict: false,
      trust: false,
      errorColor: 'currentColor',
      maxExpand: 200,
      maxSize: 20,
    })
  } catch {
    place.textContent = tex
  }
}
