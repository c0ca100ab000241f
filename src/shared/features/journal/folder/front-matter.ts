/** Longest block that is read as front matter. */
const MAX_CHARS = 64_000

/** One `key: value` of a file's head; a list where it is written as one. */
interface Field {
  readonly key: string
  readonly value: string | readonly string[]
  /** As it stands in the file, without the last line break. */
  readonly source: string
}

/** A Markdown file's head and what follows it. */
export interface FrontMatter {
  readonly fields: readonly Field[]
  readonly body: string
}

/**
 * Reads the part of YAML that heads of Markdown files are written in: plain and quoted words, lists in brackets and by
 * dashes. A head with anything that is no `key:` line is left in the text, so that nothing of it is lost.
 */
export function readFrontMatter(text: string): FrontMatter {
  const whole = { fields: [], body: text }
  if (!text.startsWith('---\n')) return whole
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(3, MAX_CHARS))
  if (!end) return whole
  const fields: Field[] = []
  for (const lines of groups(text.slice(4, 3 + end.index + 1).replace(/\n$/, ''))) {
    const [, key, rest = ''] = /^([A-Za-z_][\w -]{0,60}):(?:[ \t]+(.*))?$/.exec(lines[0] ?? '') ?? []
    if (key === undefined) return whole
    const items = lines.slice(1).map((line) => /^\s*-[ \t]+(.*)$/.exec(line)?.[1])
    const isList = rest.trim() === '' && items.length > 0 && items.every((item) => item !== undefined)
    fields.push({ key: key.toLowerCase(), value: isList ? items.map((item) => word(item ?? '')) : inline(rest), source: lines.join('\n') })
  }
  return { fields, body: text.slice(3 + end.index + end[0].length) }
}

/** A head line; words are quoted so that nothing in them can be read as anything else. */
export function frontMatterLine(key: string, value: string | number | boolean | readonly string[]): string {
  if (typeof value === 'object') return `${key}: [${value.map((item) => JSON.stringify(item)).join(', ')}]`
  return `${key}: ${typeof value === 'string' ? JSON.stringify(value) : value}`
}

/** A key's line with the lines that belong to it: those that are indented, dashes, and empty ones. */
function groups(head: string): string[][] {
  const found: string[][] = []
  for (const line of head.split('\n')) {
    const last = found.at(-1)
    if (last && /^(?:\s|-\s|$)/.test(line)) last.push(line)
    else if (line.trim() !== '' || last) found.push([line])
  }
  return found
}

function inline(text: string): string | string[] {
  const trimmed = text.trim()
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return word(trimmed)
  const items = [...trimmed.slice(1, -1).matchAll(/\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+)\s*(?:,|$)/g)].map(([, item]) => item ?? '')
  return items.map(word).filter((item) => item !== '')
}

function word(text: string): string {
  const trimmed = text.trim()
  if (trimmed.startsWith("'") && trimmed.endsWith("'") && trimmed.length > 1) return trimmed.slice(1, -1).replaceAll("''", "'")
  if (!trimmed.startsWith('"')) return trimmed.replace(/\s+#.*$/, '')
  try {
    return String(JSON.parse(trimmed))
  } catch {
    return trimmed.replace(/^"|"$/g, '')
  }
}
