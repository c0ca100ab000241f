import { rmSync } from 'node:fs'
import { openStore } from '../../../src/main/store/open-store.ts'
import { deckFile, oldPackage } from '../../support/deck-files.ts'
import { createTestCore } from '../../support/test-core.ts'
import type { BenchSize, BenchSuite } from '../suite.ts'
import { wordSource } from '../words.ts'

const NOTES = 20_000
const QUICK_NOTES = 2_000
const ANSWERS_A_NOTE = 5
const DAY_MS = 86_400_000
const FIRST_ANSWER = Date.UTC(2025, 0, 1)

/** P14: a package of many notes and answers into an empty bank, against writing as many rows into the same tables. */
export function decksSuite({ isQuick }: BenchSize): BenchSuite {
  const count = isQuick ? QUICK_NOTES : NOTES
  const words = wordSource(14)
  const notes = Array.from({ length: count }, (_, index) => ({
    guid: `guid-${index}`,
    fields: [`<b>${words(12)}</b> ${index}`, `${words(40)}<br>${words(10)}`],
    tags: ' deep learning ',
  }))
  const path = deckFile(oldPackage(notes, {}, [], revlog(count)))
  const rows = () => writeRows(notes)
  return {
    name: 'decks',
    unit: 'ms',
    rounds: 5,
    cases: [
      { id: 'rows', run: rows },
      { id: 'rows-again', run: rows },
      { id: 'import', run: () => importPackage(path, count) },
    ],
    ratios: [
      {
        id: 'P14',
        label: `${count.toLocaleString('en')} notes with ${(count * ANSWERS_A_NOTE).toLocaleString('en')} answers read, replayed and written ÷ their rows alone`,
        numerator: 'import',
        denominator: 'rows',
        control: 'rows-again',
        goal: 1.4,
      },
    ],
    close: () => rmSync(path),
  }
}

/** Answers of every card some days apart, each seventh forgotten. */
function revlog(cards: number): string {
  return `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${cards * ANSWERS_A_NOTE - 1})
    INSERT INTO revlog SELECT ${FIRST_ANSWER} + (i % ${ANSWERS_A_NOTE}) * ${DAY_MS * 9} + i, i / ${ANSWERS_A_NOTE} + 1,
      CASE WHEN i % 7 = 0 THEN 1 ELSE 3 END, 9000, 1 FROM n`
}

async function importPackage(path: string, notes: number): Promise<number> {
  const { client, db } = createTestCore({ chosenFiles: [path] })
  const start = performance.now()
  const { token = '' } = (await client.practice.chooseDeck()) ?? {}
  const result = await client.practice.importDeck({ token, decks: [], known: 'update', withAnswers: true })
  const taken = performance.now() - start
  if (result.kind !== 'imported' || result.added !== notes) throw new Error(`Imported ${JSON.stringify(result).slice(0, 300)}`)
  db.close()
  return taken
}

/** As many questions, cards and answers, in one transaction, with the same indexes and triggers. */
function writeRows(notes: readonly { readonly guid: string; readonly fields: readonly string[] }[]): number {
  const db = openStore(':memory:')
  const question = db.prepare(
    `INSERT INTO question (id, category, kind, prompt, answer, difficulty, origin, origin_ref, created_at, updated_at)
     VALUES (?, 'llms', 'basic', ?, ?, 2, 'import', ?, 1, 1)`,
  )
  const card = db.prepare('INSERT INTO card (id, question_id, ordinal, is_asked) VALUES (?, ?, 1, 1)')
  const review = db.prepare(
    `INSERT INTO review (id, card_id, reviewed_at, zone, rating, shown_ms, state_before, card_before)
     VALUES (?, ?, ?, 'Europe/Berlin', 'good', 9000, 'review', '{"scheduledDays":9}')`,
  )
  const start = performance.now()
  db.transaction(() => {
    notes.forEach(({ guid, fields: [prompt, answer] }, index) => {
      question.run(guid, prompt, answer, `x:${guid}`)
      card.run(`c-${index}`, guid)
      for (let each = 0; each < ANSWERS_A_NOTE; each++) review.run(`${guid}-${each}`, `c-${index}`, FIRST_ANSWER + each * 9 * DAY_MS)
    })
  })()
  const taken = performance.now() - start
  db.close()
  return taken
}
