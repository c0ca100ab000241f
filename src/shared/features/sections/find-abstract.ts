import { plainLetters } from './heading-text.ts'
import { joinText, type Line } from './page-lines.ts'

/** How far into the paper an abstract can begin. */
const MOST_PAGES = 3

/**
 * Index of the line that the abstract's heading stands on, alone or with the abstract running on after it; -1: none. A
 * "Summary" is one too where nothing else is.
 */
export function findAbstract(lines: readonly Line[], before: number): number {
  const opening = lines.slice(0, before).filter((line) => line.pageIndex < MOST_PAGES)
  const found = opening.findIndex((line) => isAlone(line) || isRunIn(line))
  return found >= 0 ? found : opening.findIndex((line) => plainLetters(line.text) === 'summary')
}

/** "A B S T R A C T" too, and "Abstract." */
function isAlone(line: Line): boolean {
  return plainLetters(line.text) === 'abstract'
}

/** "Abstract—We …", "Abstract. We …", or the word in a font of its own. */
function isRunIn(line: Line): boolean {
  if (/^abstract\s*[.:—–―-]+\s*\S/i.test(line.text)) return true
  for (let count = 1; count < Math.min(line.items.length, 9); count += 1) {
    const word = joinText(line.items.slice(0, count))
    if (!/^a\s?b?s?/i.test(word)) return false
    if (plainLetters(word) !== 'abstract') continue
    const [last, next] = [line.items[count - 1], line.items[count]]
    return last !== undefined && next !== undefined && last.fontName !== next.fontName
  }
  return false
}
