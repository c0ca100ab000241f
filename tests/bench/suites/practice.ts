import { openStore } from '../../../src/main/store/open-store.ts'
import { CATEGORIES } from '../../../src/shared/features/practice/practice.model.ts'
import type { QuestionId } from '../../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../../src/shared/kernel/time.ts'
import { createTestCore } from '../../support/test-core.ts'
import type { BenchSize, BenchSuite, RatioSpec } from '../suite.ts'
import { timedStore } from '../timed-store.ts'
import { wordSource } from '../words.ts'

/** Answers in the store; a card for every ten of them, 20,000 at most. */
const SIZES = [10_000, 200_000]
const SCALED = [10_000, 200_000, 1_000_000]
const MOST_CARDS = 20_000
const QUESTIONS = 10
/** The test clock's first instant. */
const NOW = Date.UTC(2026, 2, 2, 9)
const DAY_MS = 86_400_000
const YEARS_MS = 5 * 365 * DAY_MS
const DAY = '2026-03-20' as IsoDate
const WORDS_A_QUESTION = 12

/** P8 and P9: what the screens of Practice cost, through the whole core, as cards and answers grow. */
export function practiceSuite({ isScaled }: BenchSize): BenchSuite {
  const sizes = isScaled ? SCALED : SIZES
  const [least = 10_000, ...larger] = sizes
  const asked = { ms: 0 }
  const cores = new Map(sizes.map((size) => [size, createTestCore({ db: timedStore(storeWith(size), asked) })]))
  const screens = ['overview', 'next', 'retention', 'forecast', 'ready', 'below', 'card', 'bank'] as const
  const ask = (size: number, screen: (typeof screens)[number]) => async () => {
    const { practice } = (cores.get(size) ?? createTestCore()).client
    const screensByName = {
      overview: () => practice.overview(),
      next: () => practice.next({}),
      retention: () => practice.retention({ days: 30 }),
      forecast: () => practice.forecast({ days: 30 }),
      ready: () => practice.readyOn({ day: DAY }),
      below: () => practice.belowOn({ day: DAY }),
      card: () => practice.cardInfo({ questionId: 'q-7' as QuestionId }),
      bank: () => practice.questions({ text: 'gradient', limit: 100 }),
    }
    asked.ms = 0
    const start = performance.now()
    for (let index = 0; index < QUESTIONS; index++) await screensByName[screen]()
    return { whole: (performance.now() - start) / QUESTIONS, sql: asked.ms / QUESTIONS }
  }
  return {
    name: 'practice',
    unit: 'ms',
    rounds: 9,
    cases: screens.flatMap((screen) => [
      { id: `${screen}-again`, run: ask(least, screen) },
      ...sizes.map((size) => ({ id: `${screen}-${size}`, run: ask(size, screen) })),
    ]),
    ratios: screens.flatMap((screen) =>
      larger.flatMap((size): RatioSpec[] => {
        const compared = { numerator: `${screen}-${size}`, denominator: `${screen}-${least}`, control: `${screen}-again` }
        const many = size.toLocaleString('en')
        return [
          {
            id: 'P8',
            label: `${screen} with ${many} answers ÷ with ${least.toLocaleString('en')}`,
            goal: 1.5,
            metric: 'whole',
            ...compared,
          },
          { id: 'P8', label: `${screen} with ${many} answers, in SQL alone`, goal: 1, compare: 'value', metric: 'sql', ...compared },
          { id: 'P9', label: `${screen} with ${many} answers`, goal: 4, compare: 'value', metric: 'whole', ...compared },
        ]
      }),
    ),
    close: () => {
      for (const { db } of cores.values()) db.close()
    },
  }
}

/** A bank whose cards were answered over five years until now, most of them due in the weeks to come. */
function storeWith(answers: number) {
  const db = openStore(':memory:')
  const words = wordSource(answers)
  const cards = Math.min(MOST_CARDS, answers / 10)
  const question = db.prepare(
    `INSERT INTO question (id, category, kind, prompt, answer, difficulty, origin, created_at, updated_at) VALUES (?, ?, 'basic', ?, ?, 2, 'own', 1, 1)`,
  )
  const card = db.prepare(
    `INSERT INTO card (id, question_id, ordinal, is_asked, state, due_at, stability, difficulty, reps, scheduled_days, last_reviewed_at)
     VALUES (?, ?, 1, 1, ?, ?, ?, 5, 10, 30, ?)`,
  )
  const review = db.prepare(
    `INSERT INTO review (id, card_id, reviewed_at, zone, rating, confidence, shown_ms, state_before, card_before)
     VALUES (?, ?, ?, 'Europe/Berlin', ?, ?, 20000, 'review', ?)`,
  )
  const before = (at: number, days: number) =>
    JSON.stringify({ state: 'review', dueAt: at, stability: 20, difficulty: 5, scheduledDays: days, lastReviewedAt: at - days * DAY_MS })
  db.transaction(() => {
    for (let index = 0; index < cards; index++) {
      question.run(`q-${index}`, CATEGORIES[index % CATEGORIES.length], words(WORDS_A_QUESTION), words(WORDS_A_QUESTION * 3))
      const isNew = index % 10 === 0
      // A tenth is due today, the rest within two months.
      const due = NOW + ((index % 60) - 6) * DAY_MS
      card.run(
        `c-${index}`,
        `q-${index}`,
        isNew ? 'new' : 'review',
        isNew ? null : due,
        isNew ? 0 : 20 + (index % 40),
        isNew ? null : due - 30 * DAY_MS,
      )
    }
    for (let index = 0; index < answers; index++) {
      const at = NOW - YEARS_MS + Math.floor((index / answers) * YEARS_MS)
      review.run(`r-${index}`, `c-${index % cards}`, at, index % 8 === 0 ? 'again' : 'good', (index % 5) * 25, before(at, index % 60))
    }
  })()
  db.exec('ANALYZE')
  return db
}
