import { deckOfCategory, OWN_DECK } from '../../../../shared/features/practice/decks/deck.model.ts'
import { CATEGORIES, type Category } from '../../../../shared/features/practice/practice.model.ts'
import { SOURCE_FIELD } from './own-note.ts'

// The lists of a legacy collection. Ids never change: by them another program knows our note types and decks again.

const EPOCH_S = 1_700_000_000
const TYPE_IDS = { plain: 1_731_000_000_001, cloze: 1_731_000_000_002, typed: 1_731_000_000_003 } as const
export type OwnType = keyof typeof TYPE_IDS

export function typeId(type: OwnType): number {
  return TYPE_IDS[type]
}

export function deckId(category: Category): number {
  return 1_731_100_000_001 + CATEGORIES.indexOf(category)
}

/** Field names of a note type, in their order. */
export const OWN_FIELDS: Readonly<Record<OwnType, readonly string[]>> = {
  plain: ['Front', 'Back', 'Reading', SOURCE_FIELD],
  cloze: ['Front', 'Back', 'Reading', SOURCE_FIELD],
  typed: ['Front', 'Accepted', 'Back', 'Reading', SOURCE_FIELD],
}

const READING = '{{#Reading}}<hr>{{Reading}}{{/Reading}}'
const TEMPLATES: Readonly<Record<OwnType, { readonly name: string; readonly qfmt: string; readonly afmt: string }>> = {
  plain: { name: 'Card 1', qfmt: '{{Front}}', afmt: `{{FrontSide}}<hr id=answer>{{Back}}${READING}` },
  cloze: { name: 'Cloze', qfmt: '{{cloze:Front}}', afmt: `{{cloze:Front}}<hr id=answer>{{Back}}${READING}` },
  typed: { name: 'Card 1', qfmt: '{{Front}}{{type:Accepted}}', afmt: `{{Front}}<hr id=answer>{{type:Accepted}}{{Back}}${READING}` },
}
const NAMES: Readonly<Record<OwnType, string>> = {
  plain: 'Prepbench question',
  cloze: 'Prepbench gaps',
  typed: 'Prepbench typed answer',
}
const CSS =
  '.card { font-family: sans-serif; font-size: 18px; line-height: 1.5; max-width: 42em; margin: 0 auto; }\n.cloze { font-weight: bold; }\npre { text-align: left; }'

/** Note types as the legacy form writes them. */
export function modelsJson(): string {
  const types = Object.keys(TYPE_IDS) as OwnType[]
  return JSON.stringify(
    Object.fromEntries(
      types.map((type) => [
        TYPE_IDS[type],
        {
          id: TYPE_IDS[type],
          name: NAMES[type],
          type: type === 'cloze' ? 1 : 0,
          mod: EPOCH_S,
          usn: -1,
          sortf: 0,
          did: null,
          tmpls: [{ ...TEMPLATES[type], ord: 0, bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 }],
          flds: OWN_FIELDS[type].map((name, ord) => ({ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] })),
          css: CSS,
          latexPre: '\\documentclass[12pt]{article}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\begin{document}\n',
          latexPost: '\\end{document}',
          req: type === 'cloze' ? [] : [[0, 'any', [0]]],
          tags: [],
          vers: [],
        },
      ]),
    ),
  )
}

const DECK = {
  mod: EPOCH_S,
  usn: -1,
  lrnToday: [0, 0],
  revToday: [0, 0],
  newToday: [0, 0],
  timeToday: [0, 0],
  collapsed: false,
  browserCollapsed: false,
  desc: '',
  dyn: 0,
  conf: 1,
  extendNew: 0,
  extendRev: 0,
}

/** A deck for each category, below one of ours. */
export function decksJson(): string {
  const ours = CATEGORIES.map((category) => ({ ...DECK, id: deckId(category), name: deckOfCategory(category) }))
  const all = [{ ...DECK, id: 1, name: 'Default' }, { ...DECK, id: 1_731_100_000_000, name: OWN_DECK }, ...ours]
  return JSON.stringify(Object.fromEntries(all.map((deck) => [deck.id, deck])))
}

export function deckOptionsJson(): string {
  const options = {
    ...{ id: 1, name: 'Default', mod: 0, usn: 0, maxTaken: 60, autoplay: true, timer: 0, replayq: true, dyn: false },
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  }
  return JSON.stringify({ 1: options })
}

export function collectionOptionsJson(): string {
  return JSON.stringify({
    ...{ activeDecks: [1], curDeck: 1, newSpread: 0, collapseTime: 1_200, timeLim: 0, estTimes: true, dueCounts: true },
    ...{ curModel: null, nextPos: 1, sortType: 'noteFld', sortBackwards: false, addToCur: true, schedVer: 2 },
  })
}
