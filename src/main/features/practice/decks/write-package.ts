import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Category, Origin, QuestionKind, Rating } from '../../../../shared/features/practice/practice.model.ts'
import { RATINGS } from '../../../../shared/features/practice/practice.model.ts'
import { writeZip, type ZipFile } from '../../../core/zip/write-zip.ts'
import { htmlToText } from './html-to-markdown.ts'
import { markdownToHtml, mediaIn } from './markdown-to-html.ts'
import { OWN_TAG, packageTags, sumOf, writeOwnSource } from './own-note.ts'
import { createCollection, finishCollection, type PackageAnswer, type PackageCard, type PackageNote } from './package.store.ts'
import { collectionOptionsJson, deckId, deckOptionsJson, decksJson, modelsJson, OWN_FIELDS, type OwnType, typeId } from './package-lists.ts'

export interface LeavingCard {
  readonly ordinal: number
  readonly isSuspended: boolean
  /** Null: never answered, or the dates stay here. */
  readonly memory: {
    readonly dueAt: number
    readonly stability: number
    readonly difficulty: number
    readonly intervalDays: number
    readonly reps: number
    readonly lapses: number
  } | null
  readonly answers: readonly { readonly at: number; readonly rating: Rating; readonly shownMs: number; readonly isFirst: boolean }[]
}

export interface LeavingQuestion {
  /** Never changes, so that another program updates its note instead of adding one. */
  readonly key: string
  readonly noteId: number | null
  readonly updatedAt: number
  readonly category: Category
  readonly kind: QuestionKind
  readonly prompt: string
  readonly answer: string
  readonly reading: string
  readonly difficulty: 1 | 2 | 3
  readonly timeLimitS: number | null
  readonly tags: readonly string[]
  readonly origin: Origin
  readonly cards: readonly LeavingCard[]
}

const DAY_MS = 86_400_000
/** Due days count from here, early enough for every card. */
const FIRST_DAY_S = 1_577_836_800
const DEFAULT_FACTOR = 2_500

/** A package in the legacy form, with the files its cards name. The same questions give the same bytes. */
export function writePackage(questions: readonly LeavingQuestion[], mediaFolder: string): Buffer {
  const noteIds = createIds()
  const cardIds = createIds()
  const answerIds = new Set<number>()
  const notes: PackageNote[] = []
  const cards: PackageCard[] = []
  const answers: PackageAnswer[] = []
  for (const question of questions) {
    const note = noteOf(question, question.noteId === null ? noteIds.from(question.key) : noteIds.take(question.noteId))
    notes.push(note)
    for (const card of question.cards) {
      const id = cardIds.from(`${question.key}/${card.ordinal}`)
      cards.push({
        id,
        noteId: note.id,
        deckId: deckId(question.category),
        modifiedS: note.modifiedS,
        ...scheduleOf(question, card, notes.length),
      })
      for (const answer of card.answers) {
        // Their id is the instant; two of one millisecond are a millisecond apart.
        let at = answer.at
        while (answerIds.has(at)) at += 1
        answerIds.add(at)
        answers.push({
          id: at,
          cardId: id,
          ease: RATINGS.indexOf(answer.rating) + 1,
          shownMs: answer.shownMs,
          type: answer.isFirst ? 0 : 1,
        })
      }
    }
  }
  const collection = finishCollection(
    createCollection({
      createdS: FIRST_DAY_S,
      modifiedMs: Math.max(0, ...questions.map(({ updatedAt }) => updatedAt)),
      options: collectionOptionsJson(),
      models: modelsJson(),
      decks: decksJson(),
      deckOptions: deckOptionsJson(),
    }),
    { notes, cards, answers },
  )
  const media = mediaFiles(questions, mediaFolder)
  const list = Object.fromEntries(media.map(({ name }, index) => [String(index), name]))
  return writeZip([
    { name: 'collection.anki2', content: collection },
    { name: 'media', content: Buffer.from(JSON.stringify(list), 'utf8') },
    ...media.map(({ content }, index) => ({ name: String(index), content })),
  ])
}

function noteOf(question: LeavingQuestion, id: number): PackageNote {
  const { key, kind, answer, tags, reading, origin, difficulty, updatedAt } = question
  const type: OwnType = kind === 'cloze' || kind === 'typed' ? kind : 'plain'
  const front = markdownToHtml(question.prompt)
  const [accepted, back] = type === 'typed' ? acceptedOf(answer) : ['', markdownToHtml(answer)]
  const read = markdownToHtml(reading)
  const given = packageTags(tags)
  const source = writeOwnSource({
    ...{ kind, difficulty, prompt: question.prompt, answer, reading, timeLimitS: question.timeLimitS, tags: [...tags] },
    sums: { front: sumOf(front), back: sumOf(back, accepted), reading: sumOf(read), tags: sumOf(...given) },
  })
  const values: Readonly<Record<string, string>> = { Front: front, Back: back, Accepted: accepted, Reading: read }
  const ownTags = [`${OWN_TAG}from::${origin}`, `${OWN_TAG}difficulty::${difficulty}`, `${OWN_TAG}kind::${kind}`]
  const sortText = htmlToText(front)
  return {
    ...{ id, guid: key, typeId: typeId(type), modifiedS: Math.floor(updatedAt / 1_000), sortText },
    tags: ` ${[...given, ...ownTags].join(' ')} `,
    fields: OWN_FIELDS[type].map((name) => values[name] ?? source).join('\u001f'),
    checksum: Number.parseInt(createHash('sha1').update(sortText).digest('hex').slice(0, 8), 16),
  }
}

/** The first accepted answer is what another program compares with; the rest is shown. */
function acceptedOf(answer: string): readonly [accepted: string, back: string] {
  const [line = '', ...rest] = answer.split('\n')
  const plain = line.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return [plain, markdownToHtml(rest.join('\n').trim())]
}

function scheduleOf(question: LeavingQuestion, card: LeavingCard, position: number) {
  const { memory, isSuspended } = card
  const ordinal = question.kind === 'cloze' ? card.ordinal - 1 : 0
  const fresh = { ordinal, type: 0, queue: 0, due: position, intervalDays: 0, factor: 0, reps: 0, lapses: 0, data: '{}' }
  if (memory === null) return { ...fresh, queue: isSuspended ? -1 : 0 }
  return {
    ...{ ordinal, type: 2, queue: isSuspended ? -1 : 2, factor: DEFAULT_FACTOR, reps: memory.reps, lapses: memory.lapses },
    due: Math.floor((memory.dueAt - FIRST_DAY_S * 1_000) / DAY_MS),
    intervalDays: Math.max(1, memory.intervalDays),
    data: JSON.stringify({ s: Number(memory.stability.toFixed(4)), d: Number(memory.difficulty.toFixed(3)) }),
  }
}

/** Ids that look like the instants other programs use, and are the same for the same key whenever a package is written. */
function createIds() {
  const taken = new Set<number>()
  const take = (wanted: number): number => {
    let id = wanted
    while (taken.has(id)) id += 1
    taken.add(id)
    return id
  }
  return {
    take,
    from: (key: string) => take(1_200_000_000_000 + (createHash('sha256').update(key).digest().readUIntBE(0, 6) % 500_000_000_000)),
  }
}

/** A file that is gone from the disk is left out; its card still names it. */
function mediaFiles(questions: readonly LeavingQuestion[], folder: string): ZipFile[] {
  const named = mediaIn(...questions.flatMap(({ prompt, answer, reading }) => [prompt, answer, reading]))
  return named.flatMap(({ sha256, extension }) => {
    try {
      return [{ name: `${sha256}.${extension}`, content: readFileSync(join(folder, sha256)) }]
    } catch {
      return []
    }
  })
}
