import { expect, test } from 'vitest'
import type { InterviewDateId, TemplateId } from '../../src/shared/kernel/ids.ts'
import { PILLARS } from '../../src/shared/kernel/pillars.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { writeCalendar } from '../support/calendar-files.ts'
import { createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin.
const day = (text: string) => text as IsoDate
const frame = { fromMinute: 540, untilMinute: 1260, maxBlockMinutes: 90, breakMinutes: 15 }
const FOUR_WEEKS = 'weeks-4' as TemplateId
const NOBODY = 'nobody' as TemplateId & InterviewDateId
type Core = ReturnType<typeof createTestCore>

const campaign = {
  targetRole: 'ML engineer',
  weeklyMinutes: 600,
  pillars: PILLARS.map((pillar) => ({ pillar, weight: 1, isFocus: pillar === 'coding' })),
}

/** Ten hours a week, and an interview whose four weeks begin tomorrow. */
async function start({ client }: Core) {
  const saved = await client.planner.saveCampaign({ ...campaign, interviews: [{ label: 'Onsite', heldOn: day('2026-03-31') }] })
  const interviewId = saved.interviews[0]?.id
  if (interviewId === undefined) throw new Error('There is no interview.')
  return { templateId: FOUR_WEEKS, interviewId, ...frame }
}

const addDrill = ({ client }: Core, on: string, durationMinutes = 60) =>
  client.planner.addBlock({ title: 'Drill', pillar: 'coding', durationMinutes, at: { day: day(on), startMinute: 600 } })

const blocksOf = ({ client }: Core) => client.planner.span({ view: 'agenda', day: day('2026-03-03') }).then((span) => span.blocks)

test('budget.templates: those that come with the app, then one’s own by name', async () => {
  const core = createTestCore()
  await addDrill(core, '2026-03-04')
  for (const name of ['b', 'A']) await core.client.budget.saveTemplate({ name, firstDay: day('2026-03-02'), weekCount: 1 })
  const templates = await core.client.budget.templates()
  expect(templates.map(({ name, weekCount, isOwn }) => (isOwn ? name : weekCount))).toEqual([12, 8, 6, 4, 2, 1, 'A', 'b'])
})

test('budget.laidTemplate: four weeks back from the interview, with what is there and what is added; nothing is written', async () => {
  const core = createTestCore()
  const input = await start(core)
  await addDrill(core, '2026-03-04')
  const laid = await core.client.budget.laidTemplate(input)
  expect(laid).toMatchObject({ today: '2026-03-02', targetRole: 'ML engineer', weeklyMinutes: 600, pastWeeks: 0 })
  expect(laid.weeks.map(({ weeksLeft, phase, firstDay }) => [weeksLeft, phase, firstDay])).toEqual([
    [4, 'foundations', '2026-03-03'],
    [3, 'practice', '2026-03-10'],
    [2, 'mocks', '2026-03-17'],
    [1, 'rehearsal', '2026-03-24'],
  ])
  // A focus area counts half as much again: 25 × 1.5 of 112.5 shares of 600 minutes.
  const coding = laid.weeks[0]?.pillars.find(({ pillar }) => pillar === 'coding')
  expect(coding).toMatchObject({ heldMinutes: 60, missingMinutes: 0 })
  expect(coding?.targetMinutes).toBeGreaterThanOrEqual(180)
  expect(coding?.addedMinutes).toBe((coding?.targetMinutes ?? 0) - 60)
  expect(laid.weeks[2]?.blocks.map(({ title }) => title)).toContain('Mock: ML system design')
  expect(await blocksOf(core)).toHaveLength(1)
  expect(await core.client.budget.laidTemplate(input)).toEqual(laid)
})

test('budget.laidTemplate: goes around blocks, repeats, other calendars and interviews, and says what does not fit', async () => {
  const core = createTestCore()
  const input = await start(core)
  const path = writeCalendar([['UID:w', 'SUMMARY:Work', 'DTSTART:20260302T090000', 'DTEND:20260302T203000', 'RRULE:FREQ=DAILY']])
  const token = core.core.context.offeredFiles.offer([path])
  const preview = await core.client.calendars.preview({ token })
  if (preview.kind !== 'found') throw new Error('Refused.')
  await core.client.calendars.importFile({ token, fingerprint: preview.fingerprint, name: 'Work', calendarId: null })
  const busy = await core.client.budget.laidTemplate(input)
  expect(busy.weeks.flatMap((week) => week.blocks)).toEqual([])
  expect(busy.weeks.map((week) => week.missing?.reason)).toEqual(['free-time', 'free-time', 'free-time', 'free-time'])
  const evenings = await core.client.budget.laidTemplate({ ...input, untilMinute: 1440 })
  expect(evenings.weeks.flatMap((week) => week.blocks).every(({ startMinute }) => startMinute >= 1245)).toBe(true)
})

test.each([
  ['NO_CAMPAIGN', {}],
  ['TEMPLATE_NOT_FOUND', { templateId: NOBODY }],
  ['INTERVIEW_NOT_FOUND', { interviewId: NOBODY }],
] as const)('budget.laidTemplate and budget.applyTemplate: %s, and nothing is written', async (code, part) => {
  const core = createTestCore()
  const input = code === 'NO_CAMPAIGN' ? { templateId: FOUR_WEEKS, interviewId: NOBODY, ...frame } : { ...(await start(core)), ...part }
  await expect(core.client.budget.laidTemplate(input)).rejects.toMatchObject({ code })
  await expect(core.client.budget.applyTemplate({ ...input, fingerprint: '', weeks: [1] })).rejects.toMatchObject({ code })
  expect(await blocksOf(core)).toEqual([])
})

test('budget.laidTemplate: a day takes what the settings give its weekday, with what lies on it', async () => {
  const core = createTestCore()
  const input = await start(core)
  // Nothing on Saturdays and Sundays, an hour and a half on Tuesdays.
  await core.client.settings.change({ dayCapacityMinutes: [240, 90, 240, 240, 240, 0, 0] })
  await addDrill(core, '2026-03-10')
  const blocks = (await core.client.budget.laidTemplate(input)).weeks.flatMap((week) => week.blocks)
  const on = (date: string) => blocks.filter((block) => block.day === date).reduce((sum, block) => sum + block.durationMinutes, 0)
  expect([on('2026-03-03'), on('2026-03-10'), on('2026-03-14'), on('2026-03-15')]).toEqual([90, 30, 0, 0])
})

test('budget.laidTemplate: an interview that is over is none', async () => {
  const core = createTestCore()
  const input = await start(core)
  core.clock.advance(40 * 86_400_000)
  await expect(core.client.budget.laidTemplate(input)).rejects.toMatchObject({ code: 'INTERVIEW_NOT_FOUND' })
})

test('budget.applyTemplate: plans the chosen weeks as seen; again it adds nothing; one undo takes them back', async () => {
  const core = createTestCore()
  const input = await start(core)
  await addDrill(core, '2026-03-04')
  const before = await blocksOf(core)
  const laid = await core.client.budget.laidTemplate(input)
  const [first, ...rest] = laid.weeks
  const part = await core.client.budget.applyTemplate({ ...input, fingerprint: laid.fingerprint, weeks: [first?.weeksLeft ?? 0] })
  expect(part.count).toBe(first?.blocks.length)
  const after = await core.client.budget.laidTemplate(input)
  expect(after.weeks[0]?.blocks).toEqual([])
  expect(after.weeks.slice(1)).toEqual(rest)
  const all = await core.client.budget.applyTemplate({ ...input, fingerprint: after.fingerprint, weeks: [1, 2, 3] })
  const whole = await core.client.budget.laidTemplate(input)
  expect(whole.weeks.flatMap((week) => week.blocks)).toEqual([])
  await expect(core.client.budget.applyTemplate({ ...input, fingerprint: whole.fingerprint, weeks: [1, 2, 3, 4] })).rejects.toMatchObject({
    code: 'NOTHING_TO_ADD',
  })
  expect(await blocksOf(core)).toHaveLength(1 + part.count + all.count)
  await core.client.planner.undoPlanChange({ changeId: all.changeId })
  await core.client.planner.undoPlanChange({ changeId: part.changeId })
  expect(await blocksOf(core)).toEqual(before)
})

test('budget.applyTemplate: a plan that changed meanwhile is refused, and nothing is written', async () => {
  const core = createTestCore()
  const input = await start(core)
  const { fingerprint } = await core.client.budget.laidTemplate(input)
  await addDrill(core, '2026-03-10', 120)
  await expect(core.client.budget.applyTemplate({ ...input, fingerprint, weeks: [4] })).rejects.toMatchObject({ code: 'PLAN_CHANGED' })
  expect(await blocksOf(core)).toHaveLength(1)
})

test('budget.saveTemplate: keeps the minutes of a stretch by week and pillar, and lays them as they were', async () => {
  const core = createTestCore()
  const input = await start(core)
  await addDrill(core, '2026-03-04', 90)
  const dropped = await addDrill(core, '2026-03-05', 30)
  await core.client.planner.setBlockStatus({ blockId: dropped.id, status: 'dropped' })
  await addDrill(core, '2026-03-12', 45)
  const own = await core.client.budget.saveTemplate({ name: ' Mine ', firstDay: day('2026-03-02'), weekCount: 2 })
  expect(own).toMatchObject({ name: 'Mine', isOwn: true, weekCount: 2 })
  const laid = await core.client.budget.laidTemplate({ ...input, templateId: own.id })
  expect(laid.weeks.map(({ phase, firstDay, pillars }) => [phase, firstDay, pillars.map((each) => each.addedMinutes)])).toEqual([
    [null, '2026-03-17', [90]],
    [null, '2026-03-24', [45]],
  ])
})

test('budget.saveTemplate: an empty stretch is refused, and so is one too many', async () => {
  const core = createTestCore()
  const stretch = { name: 'Mine', firstDay: day('2026-03-02'), weekCount: 1 }
  await expect(core.client.budget.saveTemplate(stretch)).rejects.toMatchObject({ code: 'NOTHING_PLANNED' })
  await addDrill(core, '2026-03-04')
  for (let count = 0; count < 50; count += 1) await core.client.budget.saveTemplate(stretch)
  await expect(core.client.budget.saveTemplate(stretch)).rejects.toMatchObject({ code: 'TOO_MANY_TEMPLATES' })
  expect((await core.client.budget.templates()).filter(({ isOwn }) => isOwn)).toHaveLength(50)
})

async function startOwn(core: Core) {
  await addDrill(core, '2026-03-04')
  return core.client.budget.saveTemplate({ name: 'Mine', firstDay: day('2026-03-02'), weekCount: 1 })
}
const gone = { code: 'TEMPLATE_NOT_FOUND' }

test('budget.renameTemplate: one’s own, and none that comes with the app', async () => {
  const core = createTestCore()
  const { id } = await startOwn(core)
  expect(await core.client.budget.renameTemplate({ templateId: id, name: 'Other' })).toMatchObject({ id, name: 'Other' })
  await expect(core.client.budget.renameTemplate({ templateId: FOUR_WEEKS, name: 'Other' })).rejects.toMatchObject(gone)
})

test('budget.removeTemplate: one’s own goes, those of the app stay', async () => {
  const core = createTestCore()
  const { id } = await startOwn(core)
  await core.client.budget.removeTemplate({ templateId: id })
  expect(await core.client.budget.templates()).toHaveLength(6)
  await expect(core.client.budget.removeTemplate({ templateId: id })).rejects.toMatchObject(gone)
  await expect(core.client.budget.renameTemplate({ templateId: id, name: 'Again' })).rejects.toMatchObject(gone)
  await expect(core.client.budget.removeTemplate({ templateId: FOUR_WEEKS })).rejects.toMatchObject(gone)
})

test('budget.restoreTemplate: brings back what was removed, once', async () => {
  const core = createTestCore()
  const own = await startOwn(core)
  await core.client.budget.removeTemplate({ templateId: own.id })
  expect(await core.client.budget.restoreTemplate({ templateId: own.id })).toEqual(own)
  await expect(core.client.budget.restoreTemplate({ templateId: own.id })).rejects.toMatchObject(gone)
})
