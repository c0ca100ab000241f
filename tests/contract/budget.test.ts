import { expect, test } from 'vitest'
import { PILLARS } from '../../src/shared/kernel/pillars.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { writeCalendar } from '../support/calendar-files.ts'
import { createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin.
const day = (text: string) => text as IsoDate
const MONDAY = day('2026-03-02')
const options = { isNextWeek: false, fromMinute: 540, untilMinute: 1260, maxBlockMinutes: 90, breakMinutes: 15 }
type Core = ReturnType<typeof createTestCore>

/** Two pillars with weight, ten hours a week, an interview in twelve days. */
async function start({ client }: Core) {
  const pillars = PILLARS.map((pillar) => ({ pillar, weight: pillar === 'coding' || pillar === 'behavioural' ? 2 : 0, isFocus: false }))
  const interviews = [{ label: 'Onsite', heldOn: day('2026-03-14') }]
  await client.planner.saveCampaign({ targetRole: 'ML engineer', weeklyMinutes: 600, pillars, interviews })
}

async function proposal({ client }: Core, part: Partial<typeof options> = {}) {
  const found = await client.budget.proposal({ ...options, ...part })
  if (!found) throw new Error('There is no campaign.')
  return found
}

const minutesOf = (blocks: readonly { durationMinutes: number }[]) => blocks.reduce((sum, block) => sum + block.durationMinutes, 0)

test('budget.proposal: none without a campaign', async () => {
  expect(await createTestCore().client.budget.proposal(options)).toBeNull()
})

test('budget.proposal: the weekly hours over the rest of the week, from now on, and nothing is written', async () => {
  const core = createTestCore()
  await start(core)
  const found = await proposal(core)
  expect(found).toMatchObject({ today: MONDAY, weeklyMinutes: 600, heldMinutes: 0, daysLeft: 12, unplacedMinutes: 0 })
  expect(minutesOf(found.blocks)).toBe(600)
  expect(found.blocks[0]).toMatchObject({ day: MONDAY, startMinute: 600 })
  expect(found.shares.map(({ pillar, targetMinutes, evidenceCount }) => [pillar, targetMinutes, evidenceCount])).toEqual([
    ['coding', 300, 0],
    ['behavioural', 300, 0],
  ])
  expect((await core.client.planner.week({ day: MONDAY })).blocks).toEqual([])
  const next = await proposal(core, { isNextWeek: true })
  expect([next.blocks[0]?.day, next.blocks[0]?.startMinute]).toEqual(['2026-03-09', 540])
})

test('budget.proposal: an interview with an hour is kept free, and once it is over the next one counts', async () => {
  const core = createTestCore()
  const pillars = PILLARS.map((pillar) => ({ pillar, weight: pillar === 'coding' ? 1 : 0, isFocus: false }))
  const time = { startMinute: 660, durationMinutes: 120, zone: null }
  const interviews = [
    { company: 'Acme', heldOn: MONDAY, time },
    { label: 'Onsite', heldOn: day('2026-03-06') },
  ]
  await core.client.planner.saveCampaign({ targetRole: 'ML engineer', weeklyMinutes: 3_000, pillars, interviews })
  const found = await proposal(core)
  expect(found.daysLeft).toBe(0)
  const today = found.blocks.filter((block) => block.day === MONDAY)
  expect(today.every(({ startMinute, durationMinutes }) => startMinute + durationMinutes <= 645 || startMinute >= 795)).toBe(true)
  const inside = { pillar: 'coding', title: 'Drill', day: MONDAY, startMinute: 700, durationMinutes: 30 } as const
  await expect(core.client.budget.accept({ blocks: [inside] })).rejects.toMatchObject({ code: 'TIME_IS_TAKEN' })
  core.clock.advance(4 * 3_600_000)
  expect((await proposal(core)).daysLeft).toBe(4)
})

test('budget.proposal: blocks, repeats and other calendars are respected, and count where they count', async () => {
  const core = createTestCore()
  await start(core)
  const drill = await core.client.planner.addBlock({
    title: 'Drill',
    pillar: 'coding',
    durationMinutes: 60,
    at: { day: MONDAY, startMinute: 720 },
  })
  await core.client.planner.repeatBlock({
    blockId: drill.id,
    pattern: { every: 'day', interval: 1 },
    ending: { kind: 'never' },
    scope: 'all',
  })
  const path = writeCalendar([['UID:w', 'SUMMARY:Work', 'DTSTART:20260302T130000', 'DTEND:20260302T180000', 'RRULE:FREQ=DAILY']])
  const token = core.core.context.offeredFiles.offer([path])
  const preview = await core.client.calendars.preview({ token })
  if (preview.kind !== 'found') throw new Error('Refused.')
  await core.client.calendars.importFile({ token, fingerprint: preview.fingerprint, name: 'Work', calendarId: null })
  const found = await proposal(core)
  expect(found.heldMinutes).toBe(420)
  expect(minutesOf(found.blocks)).toBeLessThanOrEqual(180)
  for (const { startMinute, durationMinutes } of found.blocks) {
    const isFree = startMinute + durationMinutes <= 705 || startMinute >= 1095
    expect(isFree).toBe(true)
  }
  expect(found.shares.find(({ pillar }) => pillar === 'coding')).toMatchObject({ heldMinutes: 420, wantedMinutes: 0 })
})

test('budget.proposal: a weekday takes what the settings give it, less what lies on it, so that no day of it is over', async () => {
  const core = createTestCore()
  await start(core)
  await core.client.settings.change({ dayCapacityMinutes: [120, 0, 60, 240, 240, 0, 45] })
  await core.client.planner.addBlock({ title: 'Drill', pillar: 'coding', durationMinutes: 60, at: { day: MONDAY, startMinute: 720 } })
  const { blocks, unplacedMinutes, unplacedReason } = await proposal(core)
  const perDay = (on: string) => minutesOf(blocks.filter((block) => block.day === on))
  expect(['02', '03', '04', '05', '06', '07', '08'].map((date) => perDay(`2026-03-${date}`))).toEqual([60, 0, 60, 225, 150, 0, 45])
  expect([unplacedMinutes, unplacedReason]).toEqual([0, 'free-time'])
  await core.client.budget.accept({ blocks: blocks.map((block) => ({ ...block, title: 'Practice' })) })
  expect((await core.client.planner.week({ day: MONDAY })).load.days.filter(({ isOver }) => isOver)).toEqual([])
})

test('budget.proposal: days off get nothing', async () => {
  const core = createTestCore()
  await start(core)
  await core.client.settings.change({ daysOff: [{ from: '2026-03-03' as IsoDate, until: '2026-03-06' as IsoDate }] })
  const { blocks } = await proposal(core)
  expect([...new Set(blocks.map(({ day }) => day))].sort()).toEqual(['2026-03-02', '2026-03-07', '2026-03-08'])
})

test('budget.proposal: what goes badly gets more, with the count it stands on', async () => {
  const core = createTestCore()
  await start(core)
  core.db.exec(`
    INSERT INTO question (id, category, kind, prompt, answer, difficulty, origin, created_at, updated_at)
      VALUES ('q', 'algorithms', 'basic', 'q', 'a', 1, 'own', 1, 1);
    INSERT INTO card (id, question_id, ordinal, is_asked) VALUES ('c', 'q', 1, 1);
  `)
  for (const [index, rating] of ['again', 'again', 'again', 'good'].entries()) {
    core.db
      .prepare(
        `INSERT INTO review (id, card_id, reviewed_at, zone, rating, shown_ms, state_before, card_before) VALUES (?, 'c', ?, 'UTC', ?, 1, 'new', '{}')`,
      )
      .run(`r${index}`, core.clock.now(), rating)
  }
  const { shares } = await proposal(core)
  expect(shares[0]).toMatchObject({ pillar: 'coding', weakness: 0.75, evidenceCount: 4 })
  expect(shares[0]?.targetMinutes).toBeGreaterThan(shares[1]?.targetMinutes ?? 0)
})

test('budget.accept: some or all of them are planned, and one undo takes them back', async () => {
  const core = createTestCore()
  await start(core)
  const { blocks } = await proposal(core)
  const titled = blocks.map((block) => ({ ...block, title: 'Practice' }))
  const first = await core.client.budget.accept({ blocks: titled.slice(0, 2) })
  expect(first.count).toBe(2)
  expect((await proposal(core)).heldMinutes).toBe(minutesOf(titled.slice(0, 2)))
  const second = await core.client.budget.accept({ blocks: titled.slice(2) })
  const week = await core.client.planner.week({ day: MONDAY })
  expect(
    week.blocks.map(({ day: on, startMinute, durationMinutes, pillar }) => ({ day: on, startMinute, durationMinutes, pillar })),
  ).toEqual(blocks)
  expect(week.load.isOverCapacity).toBe(false)
  expect((await proposal(core)).blocks).toEqual([])
  await core.client.planner.undoPlanChange({ changeId: second.changeId })
  expect((await core.client.planner.week({ day: MONDAY })).blocks).toHaveLength(2)
  await core.client.planner.undoPlanChange({ changeId: first.changeId })
  expect((await core.client.planner.week({ day: MONDAY })).blocks).toEqual([])
})

test('budget.accept: refused as a whole when one of them lies in taken time', async () => {
  const core = createTestCore()
  await start(core)
  await core.client.planner.addBlock({ title: 'Drill', pillar: 'coding', durationMinutes: 60, at: { day: MONDAY, startMinute: 720 } })
  const block = { pillar: 'coding', day: MONDAY, durationMinutes: 60, title: 'x' } as const
  for (const blocks of [
    [
      { ...block, startMinute: 1000 },
      { ...block, startMinute: 690 },
    ],
    [
      { ...block, startMinute: 1000 },
      { ...block, startMinute: 1030 },
    ],
  ]) {
    await expect(core.client.budget.accept({ blocks })).rejects.toMatchObject({ code: 'TIME_IS_TAKEN' })
  }
  expect((await core.client.planner.week({ day: MONDAY })).blocks).toHaveLength(1)
})
