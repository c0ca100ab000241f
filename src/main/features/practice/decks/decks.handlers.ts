import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { implement } from '@orpc/server'
import { decksContract } from '../../../../shared/features/practice/decks/decks.contract.ts'
import type { Category } from '../../../../shared/features/practice/practice.model.ts'
import { plainTitle } from '../../../../shared/features/practice/question-title.ts'
import type { Context } from '../../../core/context.ts'
import { mediaFolder } from '../../../core/media-kind.ts'
import { saveFile } from '../../../core/save-file.ts'
import { bankAsPackage } from './bank-as-package.ts'
import type { DeckContent } from './deck-content.ts'
import { createFates, proposedCategory } from './merge-questions.ts'
import { createDeckJobs } from './run-deck-job.ts'
import { writeQuestions } from './write-questions.ts'

const practice = implement(decksContract).$context<Context>()

const LISTED_SKIPPED = 20
const SAMPLES = 6
/** Questions that are compared with the bank in one go: the app answers in between. */
const COMPARED_AT_ONCE = 500

export const decksHandlers = {
  chooseDeck: practice.chooseDeck.handler(async ({ context }) => {
    const path = await context.host.chooseDeckFile()
    return path === null ? null : { token: context.offeredFiles.offer([path]) }
  }),
  previewDeck: practice.previewDeck.handler(async ({ context, input, errors, signal }) => {
    const found = await openDeck(context, input.token, null, signal)
    if (found === null) throw errors.FILE_FORGOTTEN()
    const { content, path } = found
    if (typeof content === 'string') return { kind: 'unreadable', reason: content }
    const counts = { added: 0, updated: 0, unchanged: 0, duplicates: 0, removed: 0, leftOut: 0 }
    const fateOf = await createFates(context.db, new Map())
    const decks = new Map<string, number>()
    for (const [index, question] of content.questions.entries()) {
      if (index % COMPARED_AT_ONCE === 0) await setImmediate()
      counts[fateOf(question).kind] += 1
      decks.set(question.deck, (decks.get(question.deck) ?? 0) + 1)
    }
    return {
      kind: 'deck',
      fileName: basename(path),
      form: content.form,
      decks: [...decks].sort().map(([deck, questions]) => ({ deck, questions, category: proposedCategory(deck) })),
      counts,
      ...leftOutOf(content),
      answers: content.questions.reduce((sum, { cards }) => sum + cards.reduce((all, { answers }) => all + answers.length, 0), 0),
      samples: content.questions.slice(0, SAMPLES).map(({ prompt, kind }) => ({ title: plainTitle(prompt), kind })),
    }
  }),
  importDeck: practice.importDeck.handler(async ({ context, input, errors, signal }) => {
    const found = await openDeck(context, input.token, mediaFolder(context.host.dataFolder), signal)
    if (found === null) throw errors.FILE_FORGOTTEN()
    const { content } = found
    if (typeof content === 'string') return { kind: 'unreadable', reason: content }
    const categories = new Map<string, Category | null>(input.decks.map(({ deck, category }) => [deck, category]))
    const result = await writeQuestions(context, content, { categories, known: input.known, withAnswers: input.withAnswers })
    context.changed(['practice'])
    return { kind: 'imported', ...result, ...leftOutOf(content) }
  }),
  exportDeck: practice.exportDeck.handler(({ context, input }) => {
    const wish = {
      title: 'Save the question bank as an Anki package',
      fileName: 'prepbench-questions.apkg',
      type: { name: 'Anki package', extension: 'apkg' },
    }
    return saveFile(context.host, wish, () => bankAsPackage(context, input.withDates))
  }),
}

/** A chosen package and what is in it, or why it can't be read; null: nobody chose it, or too long ago. */
async function openDeck({ offeredFiles, host }: Context, token: string, folder: string | null, signal: AbortSignal | undefined) {
  const [path] = offeredFiles.find(token) ?? []
  if (path === undefined) return null
  return { path, content: await createDeckJobs(host.deckWorker).read({ path, mediaFolder: folder }, signal) }
}

function leftOutOf({ skipped, media, missingMedia }: DeckContent) {
  return { skipped: skipped.slice(0, LISTED_SKIPPED), skippedCount: skipped.length, media: media.length, missingMedia }
}
