import { externalLink } from '../../../../shared/kernel/external-link.ts'
import { decodeEntities, type HtmlElement, type HtmlNode, readHtml } from './html-tree.ts'

/** What a file of the package is called in our texts, such as `media/<sha256>.png`; null: it isn't in the package. */
export type FindMedia = (name: string) => string | null

// Signs nobody types (private use) stand for formulas and sounds until the rest is escaped.
const HELD = /\uE000(\d+)\uE001/g

/**
 * A field of a card as plain Markdown: what a reader sees, and nothing that runs or is fetched. Formulas become `$…$`,
 * pictures and sounds links to kept files.
 */
export function htmlToMarkdown(html: string, findMedia: FindMedia): string {
  const held: string[] = []
  const hold = (markdown: string) => `\uE000${held.push(markdown) - 1}\uE001`
  const formula = (sign: '$' | '$$') => (tex: string) => {
    const plain = decodeEntities(tex.replace(/<[^>]{0,200}>/g, ' ')).trim()
    return plain === '' ? '' : hold(sign === '$$' ? `\n\n$$\n${plain}\n$$\n\n` : `$${plain.replace(/\s+/g, ' ')}$`)
  }
  const sound = (name: string) => hold(mediaLink('', decodeEntities(name), findMedia))
  const marks: readonly (readonly [open: string, close: string, make: (inside: string) => string])[] = [
    ['[latex]', '[/latex]', latex],
    ['<anki-mathjax block="true">', '</anki-mathjax>', formula('$$')],
    ['<anki-mathjax>', '</anki-mathjax>', formula('$')],
    ['\\[', '\\]', formula('$$')],
    ['[$$]', '[/$$]', formula('$$')],
    ['\\(', '\\)', formula('$')],
    ['[$]', '[/$]', formula('$')],
    ['[sound:', ']', sound],
  ]
  const prepared = marks.reduce((text, [open, close, make]) => between(text, open, close, make), html.replace(/[\uE000\uE001]/g, ''))
  const text = blocks(readHtml(prepared).children, findMedia)
  return tidy(text.replace(HELD, (_whole, at: string) => held[Number(at)] ?? ''))
}

const DISPLAYED = /\\begin\{(?:align|equation|gather|multline|eqnarray|displaymath|flalign)/
const DOLLARS = /\$\$([^$]{1,2000})\$\$|\$([^$]{1,2000})\$/g

/** A whole piece of LaTeX is text with formulas between dollars, or one formula; in brackets, which are read next. */
function latex(inside: string): string {
  if (DISPLAYED.test(inside)) return `\\[${inside}\\]`
  const text = inside.replace(DOLLARS, (_whole, block?: string, inline?: string) =>
    block === undefined ? `\\(${inline}\\)` : `\\[${block}\\]`,
  )
  return text === inside ? `\\(${inside}\\)` : text
}

const MOST_INSIDE_CHARS = 4_000

/** Replaces each `open … close`. One pass: an end is looked for once, however many beginnings stand before it. */
function between(text: string, open: string, close: string, make: (inside: string) => string): string {
  let [made, at, end] = ['', 0, -1]
  for (let from = text.indexOf(open); from !== -1; from = text.indexOf(open, at)) {
    if (end < from + open.length) end = text.indexOf(close, from + open.length)
    if (end === -1) break
    const inside = text.slice(from + open.length, end)
    const isOne = inside.length <= MOST_INSIDE_CHARS
    made += isOne ? text.slice(at, from) + make(inside) : text.slice(at, from + open.length)
    at = isOne ? end + close.length : from + open.length
  }
  return made + text.slice(at)
}

/** The text alone, for tags, names and typed answers. */
export function htmlToText(html: string): string {
  const text = (nodes: readonly HtmlNode[]): string =>
    nodes.map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? '\n' : text(node.children))).join('')
  return text(readHtml(between(html, '[sound:', ']', () => '')).children)
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

const LINE_TAGS = new Set([
  'div',
  'section',
  'article',
  'header',
  'footer',
  'center',
  'dd',
  'dt',
  'dl',
  'figure',
  'figcaption',
  'tr',
  'td',
  'th',
])
const HEADING = /^h([1-6])$/

function blocks(nodes: readonly HtmlNode[], findMedia: FindMedia): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeText(node) : element(node, findMedia))).join('')
}

function element(node: HtmlElement, findMedia: FindMedia): string {
  const { tag, attributes, children } = node
  const inside = () => blocks(children, findMedia)
  if (LINE_TAGS.has(tag)) return `\n${inside()}\n`
  if (HEADING.test(tag)) return `\n\n${'#'.repeat(Number(tag[1]))} ${oneLine(inside())}\n\n`
  switch (tag) {
    case 'br':
      return '\n'
    case 'hr':
      return '\n\n---\n\n'
    case 'p':
      return `\n\n${inside()}\n\n`
    case 'b':
    case 'strong':
      return wrapped('**', inside())
    case 'i':
    case 'em':
      return wrapped('*', inside())
    case 's':
    case 'del':
    case 'strike':
      return wrapped('~~', inside())
    case 'code':
    case 'kbd':
    case 'tt':
    case 'samp':
      return code(plainText(children))
    case 'pre':
      return fenced(plainText(children))
    case 'blockquote':
      return `\n\n${tidy(inside()).replace(/^/gm, '> ')}\n\n`
    case 'ul':
    case 'ol':
      return `\n\n${list(node, findMedia)}\n\n`
    case 'li':
      return `\n- ${oneLine(inside())}\n`
    case 'sup':
      return `^${inside().trim()}`
    case 'sub':
      return `_${inside().trim()}`
    case 'table':
      return table(node, findMedia)
    case 'img':
      return mediaLink('!', attributes.src ?? '', findMedia, attributes.alt)
    case 'a':
      return link(attributes.href ?? '', inside())
    default:
      return inside()
  }
}

/** Markdown's signs in somebody's text are just signs, also where they would begin a list. Braces stay: they make gaps. */
function escapeText(text: string): string {
  return text
    .replace(/[^\S\uE000\uE001]+/g, ' ')
    .replace(/[\\`*[\]<$~|]/g, '\\$&')
    .replace(/(?<!\w)_|_(?!\w)/g, '\\_')
    .replace(/^(\s*)([#>+-])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/, '$1\\$2')
}

/** Signs go next to the words: `** x **` would not be bold. */
function wrapped(sign: string, text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (words === '') return text
  return `${before}${words
    .split(/(\n+)/)
    .map((part) => (part.trim() === '' ? part : `${sign}${part.trim()}${sign}`))
    .join('')}${after}`
}

function plainText(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.tag === 'br') return '\n'
      const inside = plainText(node.children)
      return LINE_TAGS.has(node.tag) || node.tag === 'p' ? `\n${inside}\n` : inside
    })
    .join('')
}

function code(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === '') return ''
  const ticks = '`'.repeat(longestRun(plain) + 1)
  const gap = plain.startsWith('`') || plain.endsWith('`') ? ' ' : ''
  return `${ticks}${gap}${plain}${gap}${ticks}`
}

function fenced(text: string): string {
  const plain = text.replace(/^\n+|\s+$/g, '').replace(/\u00a0/g, ' ')
  if (plain === '') return ''
  const fence = '`'.repeat(Math.max(3, longestRun(plain) + 1))
  return `\n\n${fence}\n${plain}\n${fence}\n\n`
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

function list(node: HtmlElement, findMedia: FindMedia): string {
  let number = 0
  return node.children
    .flatMap((child) => {
      if (typeof child === 'string' || child.tag !== 'li') return []
      number += 1
      const sign = node.tag === 'ol' ? `${number}. ` : '- '
      const text = tidy(blocks(child.children, findMedia)).replace(/\n/g, `\n${' '.repeat(sign.length)}`)
      return [`${sign}${text}`]
    })
    .join('\n')
}

/** Rows of equal length are a table; anything else was layout. */
function table(node: HtmlElement, findMedia: FindMedia): string {
  const rows = elementsOf(node, 'tr').map((row) =>
    row.children.flatMap((cell) =>
      typeof cell !== 'string' && (cell.tag === 'td' || cell.tag === 'th') ? [oneLine(blocks(cell.children, findMedia))] : [],
    ),
  )
  const [head] = rows
  if (!head || head.length < 2 || rows.some(({ length }) => length !== head.length)) return `\n${blocks(node.children, findMedia)}\n`
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `\n\n${[line(head), line(head.map(() => '---')), ...rows.slice(1).map(line)].join('\n')}\n\n`
}

function elementsOf(node: HtmlElement, tag: string): HtmlElement[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : child.tag === tag ? [child] : elementsOf(child, tag)))
}

function mediaLink(sign: '' | '!', name: string, findMedia: FindMedia, words?: string): string {
  // A picture that is written into the card itself has no name, only its bytes.
  const shown = (words || (/^data:/i.test(name) ? 'picture' : name)).replace(/[\\[\]`\n]/g, ' ').trim() || 'file'
  const address = findMedia(name)
  return address === null ? escapeText(shown) : `${sign}[${shown}](${address})`
}

function link(href: string, words: string): string {
  const outside = externalLink(href)
  const shown = oneLine(words)
  return outside === null || shown === '' ? words : `[${shown}](<${outside.url.replace(/[<>\s]/g, encodeURIComponent)}>)`
}

/** Lines without white space around them, no more than one empty between two; a single break stays a break. */
function tidy(text: string): string {
  let isCode = false
  const lines = text.split('\n').map((line) => {
    const wasCode = isCode
    if (/^\s*`{3,}\s*$/.test(line)) isCode = !isCode
    if (wasCode || isCode) return { text: line, isCode: true }
    return { text: guardStart(line.trimEnd()), isCode: /^\s*`{3,}\s*$/.test(line) }
  })
  let inMath = false
  const joined = lines.map((line, index) => {
    const next = lines[index + 1]
    const isFence = line.text === '$$'
    if (isFence) inMath = !inMath
    const breaks =
      next !== undefined &&
      !line.isCode &&
      !next.isCode &&
      line.text !== '' &&
      next.text.trim() !== '' &&
      !inMath &&
      !isFence &&
      next.text !== '$$' &&
      !/^\s*(?:[-*] |\d+\. |> |\||#{1,6} |---$)/.test(next.text) &&
      !/^\s*(?:#{1,6} |\||---$)/.test(line.text)
    return breaks ? `${line.text}  ` : line.text
  })
  return joined
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** White space at a line's start would make code of it. What we wrote ourselves begins with a sign and a space. */
function guardStart(line: string): string {
  const deep = /^ {0,12}(?=(?:[-*] |\d+\. ))/.exec(line)
  return deep ? line : line.replace(/^ {4,}/, '')
}
