const MOST_CHARS = 200

/** Markdown as one line of a list: the first line with words, without the commonest signs. */
export function oneLine(markdown: string): string {
  const line = markdown.split('\n').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? ''
  const bare = line.replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+)/, '').replace(/(\*\*|`|\$)/g, '')
  return bare.length > MOST_CHARS ? `${bare.slice(0, MOST_CHARS - 1)}…` : bare.trim()
}
