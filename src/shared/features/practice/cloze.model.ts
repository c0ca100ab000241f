// Gaps as Anki writes them, so that decks come and go unchanged: {{c1::hidden text::hint}}.

const GAP = /\{\{c(\d{1,3})::([\s\S]+?)(?:::([^{}]*?))?\}\}/g

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
  for (const match of text.matchAll(GAP)) numbers.add(Number(match[1]))
  return [...numbers].filter((number) => number > 0).sort((a, b) => a - b)
}

/** The text with every gap filled in plainly. */
export function clozeText(text: string): string {
  return text.replace(GAP, (_whole, _at: string, hidden: string) => hidden)
}

/** The text with gap `number` hidden and every other gap filled in plainly. */
export function clozeQuestion(text: string, number: number, looks: ClozeLooks = MARKDOWN_LOOKS): string {
  return text.replace(GAP, (_whole, at: string, hidden: string, hint: string | undefined) =>
    Number(at) === number ? looks.gap(hint?.trim() ?? '') : hidden,
  )
}

/** The text with every gap filled, gap `number` standing out. */
export function clozeAnswer(text: string, number: number, looks: ClozeLooks = MARKDOWN_LOOKS): string {
  return text.replace(GAP, (_whole, at: string, hidden: string) => (Number(at) === number ? looks.filled(hidden) : hidden))
}
