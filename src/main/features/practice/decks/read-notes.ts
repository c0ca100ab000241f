import { z } from 'zod'
import { clozeNumbers } from '../../../../shared/features/practice/cloze.model.ts'
import type { NoteProblem } from '../../../../shared/features/practice/decks/deck.model.ts'
import {
  MAX_ANSWER_CHARS,
  MAX_PROMPT_CHARS,
  type QuestionKind,
  RATINGS,
  tidyTags,
} from '../../../../shared/features/practice/practice.model.ts'
import type { Db } from '../../../store/db.ts'
import {
  type DeckCardRow,
  findOldLists,
  hasSplitTables,
  listDeckCards,
  listNewDecks,
  listNewFields,
  listNewTemplates,
  listNewTypes,
  listNotes,
  listRevlog,
  type NoteRow,
  type NoteType,
} from './collection.store.ts'
import type { DeckContent, DeckQuestion, PastAnswer } from './deck-content.ts'
import { type FindMedia, htmlToMarkdown, htmlToText } from './html-to-markdown.ts'
import { backOnly, fillTemplate, type NoteFields } from './note-template.ts'
import { OWN_TAG, packageTags, readOwnSource, SOURCE_FIELD, sumOf } from './own-note.ts'
import { readProtobuf } from './protobuf.ts'

/** Longer fields are no card. */
const MOST_FIELD_CHARS = 200_000
const TITLE_CHARS = 80

/** Every note of a collection as questions, in the order the notes were made. @throws SyntaxError, ZodError: lists of no known shape */
export function readNotes(db: Db, findMedia: FindMedia): Pick<DeckContent, 'questions' | 'skipped'> {
  const types = hasSplitTables(db) ? newTypes(db) : oldTypes(db)
  const decks = hasSplitTables(db) ? newDecks(db) : oldDecks(db)
  const answers = answersByCard(db)
  const cards = grouped(listDeckCards(db), ({ noteId }) => noteId)
  const questions: DeckQuestion[] = []
  const skipped: { title: string; problem: NoteProblem }[] = []
  for (const note of listNotes(db)) {
    const skip = (problem: NoteProblem) =>
      skipped.push({ title: htmlToText(note.fields.split('\u001f')[0]?.slice(0, 2_000) ?? '').slice(0, TITLE_CHARS), problem })
    const type = types.get(note.typeId)
    if (!type) skip('unknown-type')
    else if (note.fields.length > MOST_FIELD_CHARS) skip('too-long')
    else {
      const own = cards.get(note.id) ?? []
      for (const made of questionsOf(note, type, own, { findMedia, decks, answers })) {
        if (typeof made === 'string') skip(made)
        else questions.push(made)
      }
    }
  }
  return { questions, skipped }
}

interface Around {
  readonly findMedia: FindMedia
  readonly decks: ReadonlyMap<string, string>
  readonly answers: ReadonlyMap<number, readonly PastAnswer[]>
}

/** One for a note with gaps, else one for each of its cards: a reversed note asks two different things. */
function questionsOf(note: NoteRow, type: NoteType, cards: readonly DeckCardRow[], around: Around): (DeckQuestion | NoteProblem)[] {
  const values = note.fields.split('\u001f')
  const fields = new Map(type.fieldNames.map((name, index) => [name, values[index] ?? '']))
  if (type.isCloze) return [question(note, type, fields, { index: 0, cards, around })]
  if (cards.length === 0) return ['no-question']
  return cards.map((card) => question(note, type, fields, { index: card.ordinal, cards: [card], around }))
}

interface Which {
  /** Of the template. */
  readonly index: number
  readonly cards: readonly DeckCardRow[]
  readonly around: Around
}

function question(note: NoteRow, type: NoteType, fields: NoteFields, { index, cards, around }: Which): DeckQuestion | NoteProblem {
  const template = type.templates[index]
  if (!template) return 'unknown-type'
  const texts = textsOf(note, type, template, fields, around.findMedia)
  if (typeof texts === 'string') return texts
  const { kind, prompt, answer, own, tags } = texts
  if (prompt === '') return 'no-question'
  if (prompt.length > MAX_PROMPT_CHARS || answer.length > MAX_ANSWER_CHARS) return 'too-long'
  // Some generators of packages give their notes no name.
  const name = note.guid.trim() === '' ? `note:${note.id}` : note.guid
  const deck = around.decks.get(cards[0]?.deckId ?? '') ?? ''
  return {
    key: index === 0 ? name : `${name}#${index}`,
    noteId: note.id,
    ...{ deck, kind, prompt, answer, own, tags },
    sum: sumOf(kind, prompt, answer, JSON.stringify(own), JSON.stringify(tags)),
    cards: cards.map((card) => ({
      ordinal: type.isCloze ? card.ordinal + 1 : 1,
      isSuspended: card.queue === -1,
      answers: around.answers.get(card.id) ?? [],
    })),
  }
}

type Texts = Pick<DeckQuestion, 'kind' | 'prompt' | 'answer' | 'own' | 'tags'>

function textsOf(
  note: NoteRow,
  type: NoteType,
  template: NoteType['templates'][number],
  fields: NoteFields,
  findMedia: FindMedia,
): Texts | NoteProblem {
  const given = note.tags.split(/\s+/).filter((tag) => tag !== '' && !tag.toLowerCase().startsWith(OWN_TAG))
  const source = readOwnSource(fields.get(SOURCE_FIELD) ?? '')
  const visible = new Map([...fields].filter(([name]) => name !== SOURCE_FIELD))
  if (source) {
    // What was changed in the other program counts; the rest is as it left, to the letter. All of it is read, because
    // reading finds the files that are named.
    const field = (name: string) => visible.get(name) ?? ''
    const { sums, kind, difficulty, timeLimitS } = source
    const front = htmlToMarkdown(field('Front'), findMedia)
    const back = [htmlToText(field('Accepted')), htmlToMarkdown(field('Back'), findMedia)].filter((part) => part !== '').join('\n\n')
    const reading = htmlToMarkdown(field('Reading'), findMedia)
    const prompt = sums.front === sumOf(field('Front')) ? source.prompt : front
    return {
      kind: kind === 'cloze' && clozeNumbers(prompt).length === 0 ? 'basic' : kind,
      prompt,
      answer: sums.back === sumOf(field('Back'), field('Accepted')) ? source.answer : back,
      tags: sums.tags === sumOf(...packageTags(given)) ? source.tags : tidyTags(given),
      own: { difficulty, timeLimitS, reading: sums.reading === sumOf(field('Reading')) ? source.reading : reading },
    }
  }
  const tags = tidyTags(given.map((tag) => tag.replaceAll('_', ' ')))
  const front = fillTemplate(template.front, visible)
  const prompt = htmlToMarkdown(type.isCloze ? plainGaps(front.html) : front.html, findMedia)
  if (type.isCloze) {
    if (/\{\{c\d{1,3}::image-occlusion:/.test(front.html)) return 'occlusion'
    if (clozeNumbers(prompt).length === 0) return 'no-gap'
    const rest = backOnly(fillTemplate(template.back, visible, false).html, fillTemplate(template.front, visible, false).html)
    return { kind: 'cloze', prompt, answer: withoutLine(htmlToMarkdown(rest, findMedia)), tags, own: null }
  }
  const back = backOnly(fillTemplate(template.back, visible).html, front.html)
  const rest = withoutLine(htmlToMarkdown(back, findMedia))
  const typed = front.typedField === null ? '' : htmlToText(visible.get(front.typedField) ?? '')
  const kind: QuestionKind = typed === '' ? 'basic' : 'typed'
  return { kind, prompt, answer: [typed, rest === typed ? '' : rest].filter((part) => part !== '').join('\n\n'), tags, own: null }
}

/** A line that parts the back from the front parts nothing where the front is gone. */
function withoutLine(markdown: string): string {
  return markdown.replace(/^(?:---(?:\n+|$))+/, '')
}

/** A gap of several cards is one of its first card here, and one with nothing in it is none. */
function plainGaps(html: string): string {
  return html.replace(/\{\{c(\d{1,3})(?:,\d{1,3})+::/g, '{{c$1::').replace(/\{\{c\d{1,3}::(?:::[^{}]{0,300})?\}\}/g, '')
}

function answersByCard(db: Db): Map<number, PastAnswer[]> {
  const answers = new Map<number, PastAnswer[]>()
  for (const { id, cardId, ease, shownMs } of listRevlog(db)) {
    const rating = RATINGS[ease - 1]
    if (!rating) continue
    const known = answers.get(cardId)
    const answer = { at: id, rating, shownMs: Math.max(0, shownMs) }
    if (known) known.push(answer)
    else answers.set(cardId, [answer])
  }
  return answers
}

const OldType = z.object({
  type: z.number().optional(),
  flds: z.array(z.object({ name: z.string(), ord: z.number().optional() })),
  tmpls: z.array(z.object({ qfmt: z.string(), afmt: z.string(), ord: z.number().optional() })),
})
const OldDeck = z.object({ name: z.string() })

/** Whatever is no note type is left out; its notes are then of an unknown type. */
function oldTypes(db: Db): ReadonlyMap<string, NoteType> {
  const types = new Map<string, NoteType>()
  for (const [id, value] of Object.entries(listIn(findOldLists(db)?.models))) {
    const parsed = OldType.safeParse(value)
    if (!parsed.success) continue
    const { type, flds, tmpls } = parsed.data
    types.set(id, {
      isCloze: type === 1,
      fieldNames: flds.toSorted((one, other) => (one.ord ?? 0) - (other.ord ?? 0)).map(({ name }) => name),
      templates: tmpls.toSorted((one, other) => (one.ord ?? 0) - (other.ord ?? 0)).map(({ qfmt, afmt }) => ({ front: qfmt, back: afmt })),
    })
  }
  return types
}

function oldDecks(db: Db): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(listIn(findOldLists(db)?.decks)).flatMap(([id, value]) => {
      const parsed = OldDeck.safeParse(value)
      return parsed.success ? [[id, parsed.data.name] as const] : []
    }),
  )
}

function listIn(text: string | undefined): Record<string, unknown> {
  const list: unknown = JSON.parse(text ?? '{}')
  if (typeof list !== 'object' || list === null || Array.isArray(list)) throw new SyntaxError('No list.')
  return list as Record<string, unknown>
}

/** Field numbers of the newer form's messages: a type's kind (1 is cloze), a template's front and back. */
function newTypes(db: Db): ReadonlyMap<string, NoteType> {
  const fields = grouped(listNewFields(db), ({ typeId }) => typeId)
  const templates = grouped(listNewTemplates(db), ({ typeId }) => typeId)
  const text = (config: Buffer, at: number) =>
    readProtobuf(config)
      .find(({ field }) => field === at)
      ?.bytes.toString('utf8') ?? ''
  return new Map(
    listNewTypes(db).map(({ id, config }) => [
      id,
      {
        isCloze: readProtobuf(config).find(({ field }) => field === 1)?.number === 1,
        fieldNames: (fields.get(id) ?? []).map(({ name }) => name),
        templates: (templates.get(id) ?? []).map((template) => ({ front: text(template.config, 1), back: text(template.config, 2) })),
      },
    ]),
  )
}

function newDecks(db: Db): ReadonlyMap<string, string> {
  return new Map(listNewDecks(db).map(({ id, name }) => [id, name.replaceAll('\u001f', '::')]))
}

// Map.groupBy is newer than the runtime.
function grouped<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
