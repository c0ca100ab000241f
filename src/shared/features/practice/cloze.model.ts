// Gaps as Anki writes them, so that decks come and go unchanged: {{c1::hidden text::hint}}, also one inside another.

/** A gap, and what it hides. */
interface Gap {
  readonly number: number
  readonly inside: readonly Piece[]
  readonly hint: string
}
type Piece = string | Gap

/** How a gap looks in the question and in the answer. */
interface ClozeLooks {
  readonly gap: (hint: string) => string
  readonly filled: (text: string) => string
}

/** Bold text works wherever Markdown does, in the page and in an exported deck. */
const MARKDOWN_LOOKS: ClozeLooks = {
  gap: (hint) => `**[${hint || '…'}]**`,
  filled: (text) => `**${text}**`,
}

/** Numbers of the gaps in a text, rising, each once: one card each. */
export function clozeNumbers(text: string): number[] {
  const numbers = new Set<number>()
  const note = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (typeof piece === 'string') continue
      numbers.add(piece.number)
      note(piece.inside)
    }
  }
  note(piecesOf(text))
  return [...numbers].filter((number) => number > 0).sort((a, b) => a - b)
}

/** The text with every gap filled in plainly. */
export function clozeText(text: string): string {
  return drawn(piecesOf(text), () => null)
}

/** The text with gap `number` hidden and every other gap filled in plainly. */
export function clozeQuestion(text: string, number: number, looks: ClozeLooks = MARKDOWN_LOOKS): string {
  return drawn(piecesOf(text), (gap) => (gap.number === number ? looks.gap(gap.hint.trim()) : null))
}

/** The text with every gap filled, gap `number` standing out. */
export function clozeAnswer(text: string, number: number, looks: ClozeLooks = MARKDOWN_LOOKS): string {
  return drawn(piecesOf(text), (gap) => (gap.number === number ? looks.filled(drawn(gap.inside, () => null)) : null))
}

/** @param draw null: the gap is filled in plainly, and those inside it are drawn */
function drawn(pieces: readonly Piece[], draw: (gap: Gap) => string | null): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : (draw(piece) ?? drawn(piece.inside, draw)))).join('')
}

/** Gaps inside gaps; deeper ones are text. */
const MOST_DEPTH = 8

function piecesOf(text: string): Piece[] {
  const ends = endsOf(text)
  const within = (from: number, to: number, depth: number): Piece[] => {
    const pieces: Piece[] = []
    const opening = /\{\{c(\d{1,3})::/g
    opening.lastIndex = from
    let at = from
    for (let match = opening.exec(text); match && match.index < to; match = opening.exec(text)) {
      const start = opening.lastIndex
      const end = ends(match.index, start)
      if (end === -1 || end > to || depth === MOST_DEPTH) continue
      pieces.push(text.slice(at, match.index), gap(Number(match[1]), within(start, end - 2, depth + 1)))
      at = end
      opening.lastIndex = end
    }
    return [...pieces, text.slice(at, to)].filter((piece) => piece !== '')
  }
  return within(0, text.length, 0)
}

/** What stands behind the first `::` that no brace follows is a hint. */
function gap(number: number, pieces: readonly Piece[]): Gap {
  const last = pieces.at(-1)
  if (typeof last !== 'string') return { number, inside: pieces, hint: '' }
  const afterBraces = Math.max(last.lastIndexOf('{'), last.lastIndexOf('}')) + 1
  const cut = last.indexOf('::', Math.max(afterBraces, pieces.length === 1 ? 1 : 0))
  if (cut === -1) return { number, inside: pieces, hint: '' }
  return { number, inside: [...pieces.slice(0, -1), last.slice(0, cut)], hint: last.slice(cut + 2) }
}

/**
 * Where the gap that opens somewhere ends: at its own two braces, so that formulas keep theirs; where braces don't
 * match, at the next two, as in Anki. −1: nowhere, or there is nothing in it. One pass over the text.
 */
function endsOf(text: string): (open: number, start: number) => number {
  const matches = new Map<number, number>()
  const open: number[] = []
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const partner = brace === '{' ? undefined : open.pop()
    if (brace === '{') open.push(index)
    else if (partner !== undefined) matches.set(partner, index)
  }
  let next = -1
  return (from, start) => {
    const outer = matches.get(from)
    if (outer !== undefined && matches.get(from + 1) === outer - 1) return outer - 1 > start ? outer + 1 : -1
    if (next <= start && next !== Number.POSITIVE_INFINITY) {
      const found = text.indexOf('}}', start + 1)
      next = found === -1 ? Number.POSITIVE_INFINITY : found
    }
    // The next two braces may be those of a gap further on.
    const other = text.indexOf('{{c', start)
    return next === Number.POSITIVE_INFINITY || (other !== -1 && other < next) ? -1 : next + 2
  }
}
