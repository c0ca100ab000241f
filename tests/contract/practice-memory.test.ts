import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATEGORIES, type Category, RATINGS } from '../../src/shared/features/practice/practice.model.ts'
import { answered, retrievability } from '../../src/shared/features/practice/scheduling.model.ts'
import type { CardId, QuestionId } from '../../src/shared/kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

const DAY_MS = 86_400_000
type TestCore = ReturnType<typeof createTestCore>

async function addQuestion({ client }: TestCore, prompt: string, category: Category = 'llms') {
  const { id } = await client.practice.create({ category })
  await client.practice.save({ questionId: id, prompt, answer: 'Because.' })
  return id
}

function cardOf({ db }: TestCore, questionId: QuestionId): CardId {
  return db.prepare('SELECT id FROM card WHERE question_id = ?').pluck().get(questionId) as CardId
}

/** A question that was answered once, so that it waits for days. */
async function addKnown(core: TestCore, prompt: string, category: Category = 'llms') {
  const id = await addQuestion(core, prompt, category)
  const cardId = cardOf(core, id)
  const { dueAt } = await core.client.practice.answer({ cardId, rating: 'easy', confidence: 75, shownMs: 20_000 })
  return { id, cardId, dueAt }
}

test('practice.cardInfo: numbers, every answer with the days before it, and a curve that begins at certainty and falls', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const { id, cardId, dueAt } = await addKnown(core, 'Why is QKᵀ scaled?')
  clock.advance(dueAt - clock.now())
  await client.practice.answer({ cardId, rating: 'good', confidence: null, shownMs: 5_000 })
  clock.advance(3 * DAY_MS)
  const info = await client.practice.cardInfo({ questionId: id })
  const [card] = info.cards
  expect(info).toMatchObject({ now: clock.now(), retentionPercent: 90 })
  expect(card).toMatchObject({ cardId, ordinal: 1, standing: 'waiting', isLeech: false, lapses: 0, answerCount: 2 })
  expect(card?.answers.map(({ rating, confidence, source }) => [rating, confidence, source])).toEqual([
    ['good', null, 'card'],
    ['easy', 75, 'card'],
  ])
  expect(card?.answers[0]?.afterDays).toBeGreaterThan(1)
  expect(card?.answers[1]?.afterDays).toBeNull()
  expect(card?.chanceNow).toBeGreaterThan(0.9)
  expect(card?.curve[0]).toMatchObject({ chance: 1 })
  expect(card?.curve.filter(({ chance }) => chance === 1)).toHaveLength(2)
  expect(card?.curve.at(-1)?.chance).toBeLessThan(0.91)
  expect(card?.curve.every(({ at }, index, all) => index === 0 || at >= (all[index - 1]?.at ?? 0))).toBe(true)
})

test('practice.cardInfo: nothing to forget before the first answer, and no card of a question that is not there', async () => {
  const core = createTestCore()
  const id = await addQuestion(core, 'New')
  expect((await core.client.practice.cardInfo({ questionId: id })).cards).toMatchObject([
    { standing: 'new', chanceNow: null, stabilityDays: null, curve: [], answers: [], answerCount: 0 },
  ])
  expect((await core.client.practice.cardInfo({ questionId: 'nobody' as QuestionId })).cards).toEqual([])
})

test('practice.forecast: each card on its study day by category, overdue ones today', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const { dueAt } = await addKnown(core, 'One', 'llms')
  const days = Math.round((dueAt - clock.now()) / DAY_MS)
  const before = await client.practice.forecast({ days: days + 1 })
  const onTheLast = [...Array.from({ length: days }, () => 0), 1]
  expect(before.days.map(({ due }) => due)).toEqual(onTheLast)
  expect(before.days[0]?.day).toBe('2026-03-02')
  expect(before).toMatchObject({ overdue: 0, categories: [{ category: 'llms', due: onTheLast }] })
  clock.advance((days + 5) * DAY_MS)
  expect(await client.practice.forecast({ days: 2 })).toMatchObject({
    days: [{ due: 1 }, { due: 0 }],
    overdue: 1,
    categories: [{ category: 'llms', due: [1, 0] }],
  })
})

test('practice.retention: only cards that were due count, young and mature, and the calibration says how well it was foreseen', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const nothing = { asked: 0, known: 0 }
  expect(await client.practice.retention({ days: 30 })).toEqual({
    ...nothing,
    categories: [],
    calibration: { brier: null, steps: [], categories: [] },
  })
  const id = await addQuestion(core, 'One')
  const cardId = cardOf(core, id)
  const first = await client.practice.answer({ cardId, rating: 'easy', confidence: 100, shownMs: 1 })
  clock.advance(first.dueAt - clock.now())
  await client.practice.answer({ cardId, rating: 'again', confidence: 100, shownMs: 1 })
  const expected = (category: Category) => ({
    asked: 1,
    known: 0,
    categories: [{ category, asked: 1, known: 0, young: { asked: 1, known: 0 }, mature: nothing }],
    calibration: {
      brier: 0.5,
      steps: [{ confidence: 100, asked: 2, known: 1 }],
      categories: [{ category, asked: 2, known: 1, brier: 0.5, meanConfidence: 100 }],
    },
  })
  expect(await client.practice.retention({ days: 365 })).toEqual(expected('llms'))
  // Answers go with their question into another category.
  await client.practice.save({ questionId: id, category: 'diffusion' })
  expect(await client.practice.retention({ days: 365 })).toEqual(expected('diffusion'))
  await client.practice.undo()
  expect(await client.practice.retention({ days: 365 })).toMatchObject({ asked: 0, categories: [] })
})

test('practice.retention: its sums are those of the answers, whatever is answered, moved and taken back', async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('answer' as const),
      card: fc.nat(2),
      rating: fc.constantFrom(...RATINGS),
      confidence: fc.constantFrom(null, 0, 50, 100),
    }),
    fc.record({ kind: fc.constant('move' as const), card: fc.nat(2), category: fc.constantFrom(...CATEGORIES) }),
    fc.record({ kind: fc.constant('undo' as const) }),
    fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 24 * 40 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.integer({ min: 1, max: 60 }), async (steps, days) => {
      const core = createTestCore()
      const { client, clock, db } = core
      const ids = [await addQuestion(core, 'One'), await addQuestion(core, 'Two'), await addQuestion(core, 'Three', 'diffusion')]
      for (const each of steps) {
        if (each.kind === 'wait') clock.advance(each.hours * 3_600_000)
        else if (each.kind === 'undo') await client.practice.undo().catch(() => undefined)
        else {
          const questionId = ids[each.card] as QuestionId
          if (each.kind === 'move') await client.practice.save({ questionId, category: each.category })
          else {
            const { rating, confidence } = each
            await client.practice.answer({ cardId: cardOf(core, questionId), rating, confidence, shownMs: 1_000 })
          }
        }
      }
      const { asked, known, calibration } = await client.practice.retention({ days })
      const since = clock.now() - ((clock.now() - Date.UTC(2026, 2, 2, 3)) % DAY_MS) - (days - 1) * DAY_MS
      // Summer time begins on 29 March in the test's zone: only times whose day begins at the same hour are compared.
      if (clock.now() < Date.UTC(2026, 2, 28)) {
        const direct = db
          .prepare(
            `SELECT coalesce(sum(state_before = 'review'), 0) AS asked, coalesce(sum(state_before = 'review' AND rating <> 'again'), 0) AS known,
               count(confidence) AS foreseen FROM review WHERE reviewed_at >= ?`,
          )
          .get(since)
        expect({ asked, known, foreseen: calibration.steps.reduce((sum, each) => sum + each.asked, 0) }).toEqual(direct)
      }
      const sums = 'SELECT utc_day, category, band, confidence, asked, known FROM review_sum WHERE asked <> 0 ORDER BY 1, 2, 3, 4'
      expect(db.prepare(sums).all()).toEqual(
        db
          .prepare(
            `SELECT r.reviewed_at / 86400000 AS utc_day, q.category,
               CASE WHEN r.state_before <> 'review' THEN 'learning' WHEN r.card_before ->> 'scheduledDays' >= 21 THEN 'mature' ELSE 'young' END AS band,
               coalesce(r.confidence, -1) AS confidence, count(*) AS asked, sum(r.rating <> 'again') AS known
             FROM review r JOIN card c ON c.id = r.card_id JOIN question q ON q.id = c.question_id GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
          )
          .all(),
      )
      db.close()
    }),
    { numRuns: 25 },
  )
})

test('practice.answer: replayed from the log in any case, the scheduler comes to the same card', async () => {
  const answer = fc.record({ rating: fc.constantFrom(...RATINGS), waitMinutes: fc.integer({ min: 0, max: 60 * 24 * 90 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 20 }), async (answers) => {
      const core = createTestCore()
      const { client, clock, db } = core
      const cardId = cardOf(core, await addQuestion(core, 'One'))
      for (const { rating, waitMinutes } of answers) {
        clock.advance(waitMinutes * 60_000)
        await client.practice.answer({ cardId, rating, confidence: null, shownMs: 1_000 })
      }
      const log = db.prepare('SELECT rating, reviewed_at AS at FROM review ORDER BY reviewed_at, rowid').all() as {
        rating: (typeof RATINGS)[number]
        at: EpochMs
      }[]
      const replayed = log.reduce<ReturnType<typeof answered> | null>(
        (memory, { rating, at }) => answered(memory, rating, at, { retentionPercent: 90 }),
        null,
      )
      expect(
        db
          .prepare(
            `SELECT state, due_at AS dueAt, stability, difficulty, learning_step AS learningStep, reps, lapses, scheduled_days AS scheduledDays,
               last_reviewed_at AS lastReviewedAt FROM card`,
          )
          .get(),
      ).toEqual(replayed)
      db.close()
    }),
    { numRuns: 25 },
  )
})

test('practice.readyOn: the chance of each category as the scheduler counts it, those below the aim, and those never asked', async () => {
  const core = createTestCore()
  const { client, db } = core
  await addKnown(core, 'One', 'llms')
  const { cardId } = await addKnown(core, 'Two', 'llms')
  await client.practice.answer({ cardId, rating: 'again', confidence: null, shownMs: 40_000 })
  await addQuestion(core, 'Never', 'diffusion')
  const day = '2026-03-20' as IsoDate
  const { categories, pace, retentionPercent } = await client.practice.readyOn({ day })
  expect(retentionPercent).toBe(90)
  expect(pace).toEqual({ meanMs: 80_000 / 3, answers: 3 })
  const chances = (
    db
      .prepare(
        `SELECT state, due_at AS dueAt, stability, difficulty, learning_step AS learningStep, reps, lapses, scheduled_days AS scheduledDays,
           last_reviewed_at AS lastReviewedAt FROM card WHERE state <> 'new' ORDER BY rowid`,
      )
      .all() as NonNullable<Parameters<typeof retrievability>[0]>[]
  ).map((memory) => retrievability(memory, Date.UTC(2026, 2, 20, 3) as EpochMs, { retentionPercent: 90 }))
  expect(categories).toEqual([
    {
      category: 'diffusion',
      cards: 0,
      meanChance: null,
      below: 0,
      neverAsked: 1,
    },
    {
      category: 'llms',
      cards: 2,
      meanChance: expect.closeTo((chances[0] ?? 0) / 2 + (chances[1] ?? 0) / 2, 8),
      below: chances.filter((chance) => chance < 0.9).length,
      neverAsked: 0,
    },
  ])
})

test('practice.readyOn: without any answer there is no pace and no category', async () => {
  expect(await createTestCore().client.practice.readyOn({ day: '2026-03-20' as IsoDate })).toEqual({
    retentionPercent: 90,
    categories: [],
    pace: null,
  })
})

test('practice.belowOn: the least remembered first, by category, and asked first by practice.next until each was asked once', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const strong = await addKnown(core, 'Strong', 'llms')
  const weak = await addKnown(core, 'Weak', 'diffusion')
  await client.practice.answer({ cardId: weak.cardId, rating: 'again', confidence: null, shownMs: 1_000 })
  const day = '2026-04-20' as IsoDate
  const below = await client.practice.belowOn({ day })
  expect(below.map(({ cardId }) => cardId)).toEqual([weak.cardId, strong.cardId])
  expect(below[0]).toMatchObject({ questionId: weak.id, title: 'Weak', category: 'diffusion' })
  expect(below[0]?.chanceThen).toBeLessThan(below[0]?.chanceNow ?? 0)
  expect((await client.practice.belowOn({ day, category: 'llms' })).map(({ title }) => title)).toEqual(['Strong'])
  expect(await client.practice.belowOn({ day: '2026-03-03' as IsoDate })).toEqual([])

  // The day after; nothing is due, and both are asked, the weak one first.
  clock.advance(DAY_MS)
  const first = await client.practice.next({ readyFor: day })
  expect(first.card?.cardId).toBe(weak.cardId)
  expect(first.left.due).toBe(2)
  for (let left = 2; left > 0; left -= 1) {
    const { card } = await client.practice.next({ readyFor: day })
    await client.practice.answer({ cardId: card?.cardId as CardId, rating: 'easy', confidence: null, shownMs: 1_000 })
  }
  expect((await client.practice.next({ readyFor: day })).left.due).toBe(0)
})

test('practice.catchUp: spreads what is overdue over the days, nothing hidden, new cards rest, and stops when told', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const known = []
  for (let index = 0; index < 9; index += 1) known.push(await addKnown(core, `Card ${index}`))
  await addQuestion(core, 'New')
  clock.advance(40 * DAY_MS)
  expect(await client.practice.overview()).toMatchObject({ overdue: 9, catchUp: null, left: { due: 9 } })
  await client.practice.catchUp({ days: 3 })
  expect(await client.practice.overview()).toMatchObject({
    overdue: 9,
    catchUp: { untilDay: '2026-04-13', daysLeft: 3, today: 3 },
    left: { due: 3, fresh: 0 },
  })
  for (let left = 3; left > 0; left -= 1) {
    const { card } = await client.practice.next({})
    await client.practice.answer({ cardId: card?.cardId as CardId, rating: 'easy', confidence: null, shownMs: 1_000 })
  }
  expect(await client.practice.overview()).toMatchObject({ overdue: 6, catchUp: { today: 3 }, left: { due: 0, fresh: 0 } })
  clock.advance(DAY_MS)
  expect(await client.practice.overview()).toMatchObject({ overdue: 6, catchUp: { daysLeft: 2, today: 3 }, left: { due: 3 } })
  await client.practice.catchUp({ days: null })
  expect(await client.practice.overview()).toMatchObject({ catchUp: null, left: { due: 6, fresh: 1 } })
  await client.practice.catchUp({ days: 2 })
  clock.advance(2 * DAY_MS)
  // It is over by itself after its last day.
  expect(await client.practice.overview()).toMatchObject({ catchUp: null, left: { due: 6 } })
})

test('practice.next: while catching up, what is remembered best comes first', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const old = await addKnown(core, 'Old')
  clock.advance(20 * DAY_MS)
  const late = await addKnown(core, 'Late')
  clock.advance(40 * DAY_MS)
  expect((await client.practice.next({})).card?.cardId).toBe(old.cardId)
  await client.practice.catchUp({ days: 2 })
  expect((await client.practice.next({})).card?.cardId).toBe(late.cardId)
})

test('practice.next: new cards as they were added, categories by turns, or what everybody is asked first', async () => {
  const core = createTestCore()
  const { client } = core
  const first = await addQuestion(core, 'First', 'llms')
  const easy = await addQuestion(core, 'Easy', 'llms')
  const other = await addQuestion(core, 'Other', 'quantization')
  await client.practice.save({ questionId: easy, difficulty: 1 })
  const asked = async () => (await client.practice.next({})).card?.questionId
  expect(await asked()).toBe(first)
  await client.settings.change({ newCardOrder: 'level' })
  expect(await asked()).toBe(easy)
  await client.settings.change({ newCardOrder: 'turns' })
  expect(await asked()).toBe(first)
  await client.practice.answer({ cardId: cardOf(core, first), rating: 'easy', confidence: null, shownMs: 1 })
  expect(await asked()).toBe(other)
})
