export type TargetKind = 'figure' | 'table' | 'equation' | 'section' | 'algorithm' | 'statement' | 'reference' | 'footnote'

/** Something a text speaks of that stands elsewhere in the paper. */
export interface Mention {
  readonly kind: TargetKind
  /** As printed there: `3`, `4.2`, `A`, `S1`; of a work cited by name its first author. */
  readonly label: string
  /** Works cited by name. */
  readonly year?: string
  readonly secondAuthor?: string
  /** "Theorem", "Lemma": of statements, whose numbers may repeat. */
  readonly word?: string
  /** Small and above the line, as works are cited in some journals, and footnotes everywhere. */
  readonly isRaised?: boolean
  /** Characters of the text. */
  readonly start: number
  readonly end: number
}

const KINDS_BY_WORD: readonly (readonly [RegExp, TargetKind])[] = [
  [/^fig/, 'figure'],
  [/^tab/, 'table'],
  [/^eq/, 'equation'],
  [/^(sec|§|app|chap)/, 'section'],
  [/^alg/, 'algorithm'],
]

const HEAD =
  /(?:\b(?:figures?|figs?\.?|tables?|tabs?\.|equations?|eqn?s?\.?|sections?|sects?\.?|secs?\.|chapters?|appendix|appendices|app\.|algorithms?|algs?\.|theorems?|thms?\.|lemmas?|propositions?|props?\.|corollary|corollaries|definitions?|defs?\.|assumptions?|remarks?|examples?|conditions?)|§§?)\s*/giu
const LABEL = /[([]?((?:[A-Z]\.?|[A-Z]-)?\d+(?:\.\d+)*|[A-Z](?:\.\d+)*(?![\p{L}])|[IVX]+(?![\p{L}]))(?:[a-z](?![\p{L}])|\([a-z]\))?[)\]]?/uy
const SEPARATOR = /\s*(?:,\s*(?:and|or)?|;|and|or|&|–|—|-|to|through)\s*/y
const MOST_LABELS = 12

/** Everything that a text mentions, in the order of the text. Whether it exists is for the index to say. */
export function findMentions(text: string): Mention[] {
  const found = [...headed(text), ...numbered(text), ...named(text), ...bareEquations(text)]
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end)
  return ordered.filter(
    (mention, index) => !ordered.slice(0, index).some((other) => mention.start < other.end && other.start < mention.end),
  )
}

/** "Figure 3", "Figs. 4 and 5", "Section 4.2", "Theorem 1". Each label is a mention of its own; the first takes the word along. */
function headed(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const head of text.matchAll(HEAD)) {
    const word = head[0].trim().toLowerCase()
    const kind = KINDS_BY_WORD.find(([pattern]) => pattern.test(word))?.[1] ?? 'statement'
    let [start, at] = [head.index, head.index + head[0].length]
    for (let count = 0; count < MOST_LABELS; count += 1) {
      LABEL.lastIndex = at
      const label = LABEL.exec(text)
      if (!label?.[1]) break
      mentions.push({ kind, label: label[1], start, end: LABEL.lastIndex, ...(kind === 'statement' ? { word: singular(word) } : {}) })
      SEPARATOR.lastIndex = LABEL.lastIndex
      if (!SEPARATOR.test(text)) break
      at = SEPARATOR.lastIndex
      start = at
    }
  }
  return mentions
}

function singular(word: string): string {
  const whole: Readonly<Record<string, string>> = { thm: 'theorem', prop: 'proposition', def: 'definition', corollarie: 'corollary' }
  const bare = word.replace(/\.$/, '').replace(/ies$/, 'ie').replace(/s$/, '')
  return whole[bare] ?? bare
}

/** `[12]`, `[3, 5–7]`: each number, and in a range everything between. */
function numbered(text: string): Mention[] {
  return [...text.matchAll(/\[\s*\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*\s*\]/g)].flatMap((group) =>
    [...group[0].matchAll(/\d+/g)].map((number) => ({
      kind: 'reference' as const,
      label: number[0],
      start: group.index + number.index,
      end: group.index + number.index + number[0].length,
    })),
  )
}

const NAME = "(?:(?:van|von|de|der|den|di|le|la|el|al)\\s+)*\\p{Lu}[\\p{L}\\p{M}'’-]+"
const CITED = new RegExp(
  `(${NAME})(?:\\s+et\\s+al\\.?|(?:,\\s+${NAME})*,?\\s+(?:and|&)\\s+(${NAME}))?(?:'s|’s)?,?\\s*[([]?((?:19|20)\\d\\d)([a-z])?\\b`,
  'gu',
)
const FURTHER_YEAR = /\s*[,;]\s*((?:19|20)\d\d)([a-z])?\b/y

/** "(Smith et al., 2020)", "Smith and Doe [2019, 2020a]". Months look the same; the index knows none of them. */
function named(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const cited of text.matchAll(CITED)) {
    const [all, author = '', secondAuthor, year = '', letter = ''] = cited
    const who = { kind: 'reference' as const, label: author.replace(/['’]s$/, ''), ...(secondAuthor ? { secondAuthor } : {}) }
    mentions.push({ ...who, year: year + letter, start: cited.index, end: cited.index + all.length })
    let at = cited.index + all.length
    for (let count = 0; count < MOST_LABELS; count += 1) {
      FURTHER_YEAR.lastIndex = at
      const more = FURTHER_YEAR.exec(text)
      if (!more?.[1]) break
      const end = FURTHER_YEAR.lastIndex
      mentions.push({ ...who, year: more[1] + (more[2] ?? ''), start: end - more[1].length - (more[2]?.length ?? 0), end })
      at = end
    }
  }
  return mentions
}

const BEFORE_EQUATION =
  /\b(?:in|by|from|of|to|see|with|using|solves?|solving|update|constraints?|problem|objective|loss|bound|inequality|program|system|formula|expression|relation)\s+(\((\d{1,3}(?:\.\d+)*)\))/giu

/** "the bound (3)": a number in brackets after a word that takes an equation. */
function bareEquations(text: string): Mention[] {
  return [...text.matchAll(BEFORE_EQUATION)].map((match) => {
    const end = match.index + match[0].length
    return { kind: 'equation', label: match[2] ?? '', start: end - (match[1]?.length ?? 0), end }
  })
}
