import { expect, test } from 'vitest'
import { problemOf } from '../../src/shared/features/practice/drills/drills.ts'
import type { CardId, QuestionId } from '../../src/shared/kernel/ids.ts'
import { createTestCore } from '../support/test-core.ts'

const NOBODY = 'nobody' as QuestionId
const NO_CARD = 'nobody' as CardId
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
type TestCore = ReturnType<typeof createTestCore>

function everything({ db }: TestCore) {
  return ['question', 'question_tag', 'card', 'review', 'time_entry', 'drill_attempt'].map((table) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
  )
}

async function refused(core: TestCore, order: () => Promise<unknown>, code: string) {
  const before = everything(core)
  await expect(order()).rejects.toMatchObject({ code })
  expect(everything(core)).toEqual(before)
}

async function addQuestion({ client }: TestCore, prompt = 'Why is QKᵀ scaled?', answer = 'So that softmax does not saturate.') {
  const { id } = await client.practice.create({ category: 'llms' })
  await client.practice.save({ questionId: id, prompt, answer })
  return id
}

async function askedCard({ client }: TestCore) {
  const { card } = await client.practice.next({})
  if (!card) throw new Error('No card is asked.')
  return card
}

const good = (cardId: CardId) => ({ cardId, rating: 'good', confidence: 75, shownMs: 20_000 }) as const

test('practice.create: an empty question of the person, with no card until it has words', async () => {
  const core = createTestCore()
  const question = await core.client.practice.create({ category: 'quantization', kind: 'typed' })
  expect(question).toMatchObject({
    category: 'quantization',
    kind: 'typed',
    title: '',
    origin: 'own',
    standing: null,
    askedForReal: 0,
    dueAt: null,
    tags: [],
  })
  expect((await core.client.practice.next({})).card).toBeNull()
})

test('practice.save: with words it is asked; a part that is not given stays', async () => {
  const core = createTestCore()
  const id = await addQuestion(core)
  await core.client.practice.save({ questionId: id, difficulty: 3, reading: 'Section 3.2' })
  expect(await core.client.practice.question({ questionId: id })).toMatchObject({
    title: 'Why is QKᵀ scaled?',
    prompt: 'Why is QKᵀ scaled?',
    answer: 'So that softmax does not saturate.',
    reading: 'Section 3.2',
    difficulty: 3,
    standing: 'new',
  })
})

test('practice.save: a cloze has a card for each gap, and a gap that comes back brings what was learnt', async () => {
  const core = createTestCore()
  const { client, db } = core
  const { id } = await client.practice.create({ category: 'llms', kind: 'cloze' })
  const twoGaps = 'RoPE {{c1::rotates}} queries and {{c2::keys}}.'
  await client.practice.save({ questionId: id, prompt: twoGaps })
  const first = await askedCard(core)
  expect(first).toMatchObject({ prompt: 'RoPE **[…]** queries and keys.', answer: 'RoPE **rotates** queries and keys.' })
  await client.practice.answer(good(first.cardId))
  await client.practice.save({ questionId: id, prompt: 'RoPE rotates queries and {{c2::keys}}.' })
  expect(await askedCard(core)).toMatchObject({ prompt: 'RoPE rotates queries and **[…]**.' })
  await client.practice.save({ questionId: id, prompt: twoGaps })
  expect(db.prepare('SELECT ordinal, state, is_asked FROM card ORDER BY ordinal').all()).toEqual([
    { ordinal: 1, state: 'learning', is_asked: 1 },
    { ordinal: 2, state: 'new', is_asked: 1 },
  ])
})

test('practice.save: of a removed question the words are kept, and it stays removed', async () => {
  const core = createTestCore()
  const id = await addQuestion(core)
  await core.client.practice.remove({ questionId: id })
  await core.client.practice.save({ questionId: id, answer: 'Typed just before.' })
  expect((await core.client.practice.next({})).card).toBeNull()
  await core.client.practice.restore({ questionId: id })
  expect(await core.client.practice.question({ questionId: id })).toMatchObject({ answer: 'Typed just before.', standing: 'new' })
})

test('practice.save: QUESTION_NOT_FOUND changes nothing', async () => {
  const core = createTestCore()
  await addQuestion(core)
  await refused(core, () => core.client.practice.save({ questionId: NOBODY, prompt: 'x' }), 'QUESTION_NOT_FOUND')
})

test('practice.question: QUESTION_NOT_FOUND for one that is not there or is removed', async () => {
  const core = createTestCore()
  const id = await addQuestion(core)
  await core.client.practice.remove({ questionId: id })
  await refused(core, () => core.client.practice.question({ questionId: id }), 'QUESTION_NOT_FOUND')
  await refused(core, () => core.client.practice.question({ questionId: NOBODY }), 'QUESTION_NOT_FOUND')
})

test('practice.remove: it is neither listed nor asked; twice is QUESTION_NOT_FOUND', async () => {
  const core = createTestCore()
  const id = await addQuestion(core)
  await core.client.practice.remove({ questionId: id })
  expect((await core.client.practice.questions({})).questions).toEqual([])
  expect((await core.client.practice.next({})).card).toBeNull()
  await refused(core, () => core.client.practice.remove({ questionId: id }), 'QUESTION_NOT_FOUND')
})

test('practice.restore: brings back what was removed with its cards; else QUESTION_NOT_FOUND', async () => {
  const core = createTestCore()
  const id = await addQuestion(core)
  await refused(core, () => core.client.practice.restore({ questionId: id }), 'QUESTION_NOT_FOUND')
  await core.client.practice.remove({ questionId: id })
  await core.client.practice.restore({ questionId: id })
  expect((await core.client.practice.next({})).card?.questionId).toBe(id)
})

test('practice.setTags: tidied, each once, in their order; practice.tags: all in use, by the alphabet', async () => {
  const core = createTestCore()
  const id = await addQuestion(core)
  expect(await core.client.practice.setTags({ questionId: id, tags: ['#serving', ' KV  cache ', 'Serving', ''] })).toEqual({
    tags: ['serving', 'KV cache'],
  })
  const other = await addQuestion(core, 'Another')
  await core.client.practice.setTags({ questionId: other, tags: ['attention'] })
  expect(await core.client.practice.tags()).toEqual(['attention', 'KV cache', 'serving'])
  await core.client.practice.remove({ questionId: other })
  expect(await core.client.practice.tags()).toEqual(['KV cache', 'serving'])
})

test('practice.setTags: QUESTION_NOT_FOUND changes nothing', async () => {
  const core = createTestCore()
  await refused(core, () => core.client.practice.setTags({ questionId: NOBODY, tags: ['x'] }), 'QUESTION_NOT_FOUND')
})

test('practice.tags, practice.companies: none in an empty bank', async () => {
  const { client } = createTestCore()
  expect([await client.practice.tags(), await client.practice.companies()]).toEqual([[], []])
})

test('practice.questions: filtered, searched by the beginning of words, page by page', async () => {
  const core = createTestCore()
  const { client } = core
  const scaled = await addQuestion(core)
  const absmax = await addQuestion(core, 'What does absmax do to outliers?', 'It lets one of them set the scale.')
  await client.practice.save({ questionId: absmax, category: 'quantization', kind: 'spoken', difficulty: 1 })
  await client.practice.setTags({ questionId: absmax, tags: ['int8'] })
  const ids = async (filter: Parameters<typeof client.practice.questions>[0]) =>
    (await client.practice.questions(filter)).questions.map(({ id }) => id)
  expect(await ids({})).toEqual([scaled, absmax])
  expect(await ids({ text: 'scal' })).toEqual([scaled, absmax])
  expect(await ids({ text: 'outl SCALE' })).toEqual([absmax])
  expect(await ids({ text: '"()*' })).toEqual([])
  expect(await ids({ category: 'quantization' })).toEqual([absmax])
  expect(await ids({ kind: 'spoken' })).toEqual([absmax])
  expect(await ids({ difficulty: 1 })).toEqual([absmax])
  expect(await ids({ tag: 'int8' })).toEqual([absmax])
  expect(await ids({ standing: 'due' })).toEqual([])
  expect(await ids({ standing: 'new', origin: 'own' })).toEqual([scaled, absmax])
  const first = await client.practice.questions({ limit: 1 })
  expect(first).toMatchObject({ questions: [{ id: scaled }], next: scaled })
  expect(await client.practice.questions({ limit: 1, after: scaled })).toMatchObject({ questions: [{ id: absmax }], next: null })
})

test('practice.next: learnt cards first, then due ones, then new ones, under the caps of the day', async () => {
  const core = createTestCore()
  const { client, clock } = core
  await client.settings.change({ newCardsPerDay: 1 })
  const first = await addQuestion(core, 'First')
  await addQuestion(core, 'Second')
  const { card, left, canUndo } = await client.practice.next({})
  expect(card).toMatchObject({ questionId: first, isNew: true })
  expect(left).toEqual({ due: 0, learning: 0, fresh: 1 })
  expect(canUndo).toBe(false)
  await client.practice.answer(good(card?.cardId as CardId))
  const later = await client.practice.next({})
  expect(later).toMatchObject({ card: null, left: { due: 0, learning: 1, fresh: 0 }, canUndo: true })
  clock.advance(later.nextInMs as number)
  expect((await client.practice.next({})).card).toMatchObject({ questionId: first, isNew: false })
  expect((await client.practice.next({ category: 'diffusion' })).card).toBeNull()
})

test('practice.next: a card due later on this study day is asked already in the morning', async () => {
  const core = createTestCore()
  const { client, clock } = core
  await addQuestion(core)
  const { cardId } = await askedCard(core)
  const { dueAt } = await client.practice.answer({ ...good(cardId), rating: 'easy' })
  // Ten hours before the instant itself, but on its study day.
  clock.advance(dueAt - clock.now() - 5 * 60 * MINUTE_MS)
  expect((await client.practice.next({})).card).toMatchObject({ cardId, isNew: false })
  clock.advance(-DAY_MS)
  expect((await client.practice.next({})).card).toBeNull()
})

test('practice.answer: writes the log and the date it showed before, and counts the minutes for the pillar', async () => {
  const core = createTestCore()
  const { client, db, clock } = core
  await addQuestion(core)
  const card = await askedCard(core)
  const { dueAt } = await client.practice.answer(good(card.cardId))
  expect(dueAt).toBe(card.nextAt.good)
  expect(db.prepare('SELECT rating, confidence, shown_ms, state_before FROM review').all()).toEqual([
    { rating: 'good', confidence: 75, shown_ms: 20_000, state_before: 'new' },
  ])
  clock.advance(dueAt - clock.now())
  await client.practice.answer({ ...good(card.cardId), shownMs: DAY_MS })
  // One sitting is one entry, and one look at a card counts for five minutes at most.
  expect(db.prepare('SELECT source, pillar, active_ms FROM time_entry').all()).toEqual([
    { source: 'review', pillar: 'ml-basics', active_ms: 320_000 },
  ])
})

test('practice.answer: the eighth lapse sets a card aside as a leech until it is asked for again', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const id = await addQuestion(core)
  const { cardId } = await askedCard(core)
  let isLeech = false
  for (let lapse = 0; lapse < 8; lapse += 1) {
    while ((await client.practice.question({ questionId: id })).standing !== 'waiting') {
      clock.advance(11 * MINUTE_MS)
      await client.practice.answer(good(cardId))
    }
    expect(isLeech).toBe(false)
    clock.advance(((await client.practice.question({ questionId: id })).dueAt as number) - clock.now())
    isLeech = (await client.practice.answer({ ...good(cardId), rating: 'again' })).isLeech
  }
  expect(isLeech).toBe(true)
  expect((await client.practice.questions({ standing: 'leech' })).questions).toMatchObject([{ id, isLeech: true }])
  expect((await client.practice.question({ questionId: id })).standing).toBe('suspended')
  await client.practice.setSuspended({ questionId: id, isSuspended: false })
  clock.advance(11 * MINUTE_MS)
  expect((await askedCard(core)).cardId).toBe(cardId)
  expect((await client.practice.questions({ standing: 'leech' })).questions).toEqual([])
})

test('practice.answer: CARD_NOT_FOUND changes nothing', async () => {
  const core = createTestCore()
  const id = await addQuestion(core)
  const { cardId } = await askedCard(core)
  await core.client.practice.remove({ questionId: id })
  await refused(core, () => core.client.practice.answer(good(cardId)), 'CARD_NOT_FOUND')
  await refused(core, () => core.client.practice.answer(good(NO_CARD)), 'CARD_NOT_FOUND')
})

test('practice.undo: the card, the log and the minutes are as they were; then NOTHING_TO_UNDO', async () => {
  const core = createTestCore()
  const { client, db } = core
  await addQuestion(core)
  const { cardId } = await askedCard(core)
  const before = db.prepare('SELECT * FROM card').all()
  await client.practice.answer({ ...good(cardId), rating: 'again' })
  expect(await client.practice.undo()).toEqual({ cardId })
  expect(db.prepare('SELECT * FROM card').all()).toEqual(before)
  expect(db.prepare('SELECT count(*) AS n FROM review').get()).toEqual({ n: 0 })
  expect(db.prepare('SELECT count(*) AS n FROM time_entry WHERE deleted_at IS NULL').get()).toEqual({ n: 0 })
  await refused(core, () => client.practice.undo(), 'NOTHING_TO_UNDO')
})

test('practice.undo: NOTHING_TO_UNDO for what was answered on another study day', async () => {
  const core = createTestCore()
  await addQuestion(core)
  await core.client.practice.answer(good((await askedCard(core)).cardId))
  core.clock.advance(DAY_MS)
  await refused(core, () => core.client.practice.undo(), 'NOTHING_TO_UNDO')
})

test('practice.bury: not asked again before tomorrow', async () => {
  const core = createTestCore()
  await addQuestion(core)
  const { cardId } = await askedCard(core)
  await core.client.practice.bury({ cardId })
  expect((await core.client.practice.next({})).card).toBeNull()
  core.clock.advance(DAY_MS)
  expect((await askedCard(core)).cardId).toBe(cardId)
})

test('practice.bury: CARD_NOT_FOUND changes nothing', async () => {
  const core = createTestCore()
  await refused(core, () => core.client.practice.bury({ cardId: NO_CARD }), 'CARD_NOT_FOUND')
})

test('practice.setSuspended: set aside it is not asked, and comes back', async () => {
  const core = createTestCore()
  const id = await addQuestion(core)
  await core.client.practice.setSuspended({ questionId: id, isSuspended: true })
  expect((await core.client.practice.next({})).card).toBeNull()
  expect((await core.client.practice.question({ questionId: id })).standing).toBe('suspended')
  await core.client.practice.setSuspended({ questionId: id, isSuspended: false })
  expect((await askedCard(core)).questionId).toBe(id)
  await refused(core, () => core.client.practice.setSuspended({ questionId: NOBODY, isSuspended: true }), 'QUESTION_NOT_FOUND')
})

test('practice.left: what is left of today, under the caps', async () => {
  const core = createTestCore()
  expect(await core.client.practice.left()).toEqual({ due: 0, learning: 0, fresh: 0, hasQuestions: false })
  for (const prompt of ['One', 'Two', 'Three']) await addQuestion(core, prompt)
  await core.client.settings.change({ newCardsPerDay: 2 })
  await core.client.practice.answer(good((await askedCard(core)).cardId))
  expect(await core.client.practice.left()).toEqual({ due: 0, learning: 1, fresh: 1, hasQuestions: true })
})

test('practice.overview: every category, also one without questions, with what is left today', async () => {
  const core = createTestCore()
  expect((await core.client.practice.overview()).categories).toHaveLength(8)
  await addQuestion(core)
  await addQuestion(core, 'Another')
  await core.client.practice.answer(good((await askedCard(core)).cardId))
  expect(await core.client.practice.overview()).toMatchObject({
    left: { due: 0, learning: 1, fresh: 1 },
    reviewedToday: 1,
    nextInMs: 10 * MINUTE_MS,
    overdue: 0,
    catchUp: null,
  })
  const llms = (await core.client.practice.overview()).categories.find(({ category }) => category === 'llms')
  expect(llms).toEqual({ category: 'llms', questions: 2, due: 1, fresh: 1 })
})

test('practice.drill: another problem each time, the same for the same seed', async () => {
  let chance = 0
  const { client } = createTestCore({
    random: () => {
      chance += 0.1
      return chance
    },
  })
  const first = await client.practice.drill({})
  expect(await client.practice.drill({ drill: first.drill, seed: first.seed })).toEqual(first)
  expect((await client.practice.drill({})).seed).not.toBe(first.seed)
  expect((await client.practice.drill({ drill: 'kv-cache' })).question).toContain('KV cache')
})

test('practice.answerDrill: right within the tolerance, with worked steps; no answer is wrong', async () => {
  const { client } = createTestCore()
  const { drill, seed, tolerance } = await client.practice.drill({ drill: 'kv-cache' })
  const { expected } = problemOf('kv-cache', seed)
  const right = await client.practice.answerDrill({ drill, seed, answer: expected * (1 + tolerance / 2), shownMs: 30_000 })
  expect(right).toMatchObject({ isRight: true, expected })
  expect(right.steps.length).toBeGreaterThan(1)
  expect(await client.practice.answerDrill({ drill, seed, answer: expected * 1.2, shownMs: 30_000 })).toMatchObject({ isRight: false })
  expect(await client.practice.answerDrill({ drill, seed, answer: null, shownMs: 0 })).toMatchObject({ isRight: false })
})

test('practice.drillRecord: every kind, with how often it was tried and right', async () => {
  const { client } = createTestCore()
  const { expected } = problemOf('perplexity', 7)
  await client.practice.answerDrill({ drill: 'perplexity', seed: 7, answer: expected, shownMs: 1_000 })
  await client.practice.answerDrill({ drill: 'perplexity', seed: 8, answer: null, shownMs: 1_000 })
  const record = await client.practice.drillRecord()
  expect(record).toHaveLength(9)
  expect(record.find(({ drill }) => drill === 'perplexity')).toEqual({ drill: 'perplexity', attempts: 2, right: 1 })
  expect(record.find(({ drill }) => drill === 'throughput')).toEqual({ drill: 'throughput', attempts: 0, right: 0 })
})
