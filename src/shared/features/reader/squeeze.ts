/** A text's letters without blanks and hyphens, in small letters, and where each stood. */
export interface Squeezed {
  readonly text: string
  /** For each letter its index in the text as it was. */
  readonly raw: readonly number[]
}

const LEFT_OUT = /[\s\p{Pd}\u00ad\u200b]/u

/** What stays the same of a text however it is broken into lines. */
export function squeeze(text: string): Squeezed {
  let letters = ''
  const raw: number[] = []
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (!LEFT_OUT.test(char)) {
      const plain = char.normalize('NFKC').toLowerCase()
      letters += plain
      for (let index = 0; index < plain.length; index += 1) raw.push(at)
    }
    at += char.length
  }
  return { text: letters, raw }
}

/** The letters of a whole paper, one page after the other. */
export interface Letters {
  readonly text: string
  readonly pageAt: (at: number) => number
  /** Of a page's first letter; of the page after the last the end. */
  readonly startOf: (pageIndex: number) => number
  /** Where a letter stands in the text of its page. */
  readonly rawAt: (at: number) => number
}

export function lettersOf(pages: readonly string[]): Letters {
  const squeezed = pages.map(squeeze)
  const starts = [0]
  for (const page of squeezed) starts.push((starts.at(-1) ?? 0) + page.text.length)
  const startOf = (pageIndex: number) => starts[Math.min(pageIndex, squeezed.length)] ?? 0
  const pageAt = (at: number) => {
    let [low, high] = [0, squeezed.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (startOf(middle) <= at) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    text: squeezed.map((page) => page.text).join(''),
    pageAt,
    startOf,
    rawAt: (at) => squeezed[pageAt(at)]?.raw[at - startOf(pageAt(at))] ?? 0,
  }
}
