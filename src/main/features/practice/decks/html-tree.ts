/** A piece of somebody's HTML. */
export interface HtmlElement {
  /** Lower case; empty for the root. */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: HtmlNode[]
}
export type HtmlNode = string | HtmlElement

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
/** What is between these is never text for a reader. */
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'noscript',
  'svg',
  'head',
  'title',
  'textarea',
  'select',
  'button',
])
/** Deeper elements count as their parent: nobody writes so, and recursion has an end. */
const MOST_DEPTH = 60

/**
 * Reads HTML as far as cards need it: never fails, takes linear time, runs and fetches nothing. Text is decoded;
 * comments, scripts and styles are left out with what is in them.
 */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] }
  const open: HtmlElement[] = [root]
  const parent = () => open.at(-1) ?? root
  for (let at = 0; at < html.length; ) {
    const tagAt = nextTag(html, at)
    if (tagAt > at) parent().children.push(decodeEntities(html.slice(at, tagAt)))
    if (tagAt >= html.length) break
    if (html.startsWith('<!--', tagAt)) {
      const end = html.indexOf('-->', tagAt + 4)
      at = end === -1 ? html.length : end + 3
      continue
    }
    const end = html.indexOf('>', tagAt)
    if (end === -1) break
    const close = endOfTag(html, tagAt, end)
    at = close + 1
    const inside = html.slice(tagAt + 1, close)
    const tag = /^\/?([a-zA-Z][\w:-]*)/.exec(inside)?.[1]?.toLowerCase()
    if (!tag) continue
    if (inside.startsWith('/')) closeTag(open, tag)
    else if (DROPPED.has(tag)) at = inside.endsWith('/') ? at : afterClosing(html, at, tag)
    else {
      const element = { tag, attributes: readAttributes(inside.slice(tag.length)), children: [] }
      parent().children.push(element)
      if (!VOID.has(tag) && !inside.endsWith('/') && open.length < MOST_DEPTH) open.push(element)
    }
  }
  return root
}

/** Where the next thing that looks like a tag begins, or the end. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at !== -1; at = html.indexOf('<', at + 1)) {
    if (/[a-zA-Z/!?]/.test(html[at + 1] ?? '')) return at
  }
  return html.length
}

const MOST_TAG_CHARS = 4_000

/** A `>` in a quoted attribute doesn't end a tag; one that opens a quote and never closes it ends at its first `>`. */
function endOfTag(html: string, from: number, first: number): number {
  let quote = ''
  const limit = Math.min(html.length, from + MOST_TAG_CHARS)
  for (let at = from; at < limit; at += 1) {
    const sign = html[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return first
}

function closeTag(open: HtmlElement[], tag: string): void {
  const at = open.findLastIndex((element) => element.tag === tag)
  if (at > 0) open.length = at
}

function afterClosing(html: string, from: number, tag: string): number {
  const close = new RegExp(`</${tag}\\s*>`, 'gi')
  close.lastIndex = from
  return close.exec(html) ? close.lastIndex : html.length
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null)
  for (const [, name = '', double, single, bare] of text.slice(0, MOST_TAG_CHARS).matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '')
  }
  return attributes
}

const ATTRIBUTE = /([a-zA-Z_][\w:-]{0,60})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', zwj: '' },
  ...{
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
  },
  ...{ times: '×', divide: '÷', minus: '−', plusmn: '±', deg: '°', radic: '√', infin: '∞', asymp: '≈', ne: '≠', le: '≤', ge: '≥' },
  ...{ rarr: '→', larr: '←', harr: '↔', rArr: '⇒', lArr: '⇐', uarr: '↑', darr: '↓', sum: '∑', prod: '∏', int: '∫', part: '∂', nabla: '∇' },
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', eta: 'η', theta: 'θ', lambda: 'λ', mu: 'μ', pi: 'π', rho: 'ρ' },
  ...{ sigma: 'σ', tau: 'τ', phi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Delta: 'Δ', Sigma: 'Σ', Omega: 'Ω', Theta: 'Θ', Phi: 'Φ' },
  ...{ sup1: '¹', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', sect: '§' },
  ...{
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    ccedil: 'ç',
    ntilde: 'ñ',
  },
}

/** The text that entities stand for; one that is not known stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]\w{1,10}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code)
  })
}
