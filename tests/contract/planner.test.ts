import { describe, expect, test } from 'vitest'
import type { BlockId, PaperId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { writeCalendar } from '../support/calendar-files.ts'
import { createTestClock, createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin.
const day = (text: string) => text as IsoDate
const MONDAY = day('2026-03-02')
const NOBODY = 'nobody' as BlockId

function insertPaper(db: ReturnType<typeof createTestCore>['db'], id: string) {
  db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
     VALUES (?, ?, 'a.pdf', 1, 'A', 'user', 1, 1, 1)`,
  ).run(id, id.padEnd(64, '0'))
  return id as PaperId
}

const drill = { title: 'KV cache drill', pillar: 'system-design', durationMinutes: 30 } as const

test('planner.week: the week of today, study days from the settings, blocks in order', async () => {
  const { client } = createTestCore()
  await client.planner.addBlock({ ...drill, at: { day: day('2026-03-04'), startMinute: 600 } })
  await client.planner.addBlock({ ...drill, title: 'earlier', at: { day: MONDAY, startMinute: 540 } })
  await client.planner.addBlock({ ...drill, title: 'next week', at: { day: day('2026-03-09'), startMinute: 540 } })
  const week = await client.planner.week({})
  expect(week).toMatchObject({ today: MONDAY, now: { day: MONDAY, minute: 600 }, startHour: 4 })
  expect([week.days[0], week.days[6]]).toEqual(['2026-03-02', '2026-03-08'])
  expect(week.blocks.map(({ title, day: on, startMinute, durationMinutes }) => [title, on, startMinute, durationMinutes])).toEqual([
    ['earlier', '2026-03-02', 540, 30],
    ['KV cache drill', '2026-03-04', 600, 30],
  ])
  await client.settings.change({ weekStartsOn: 7 })
  expect((await client.planner.week({})).days[0]).toBe('2026-03-01')
})

test('planner.week: a block after midnight belongs to the study day before', async () => {
  const { client } = createTestCore()
  await client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 25 * 60 } })
  const [block] = (await client.planner.week({})).blocks
  expect([block?.day, block?.startMinute]).toEqual([MONDAY, 25 * 60])
})

describe.each(['Pacific/Kiritimati', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'])(
  'F12 planner in %s',
  (zone) => {
    test.each(['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01', '2028-02-29'])(
      'planner.placeBlock: keeps the wall-clock time of a block on %s',
      async (date) => {
        const { client } = createTestCore({ clock: createTestClock(Date.UTC(2026, 2, 2, 9), zone) })
        const { id } = await client.planner.addBlock(drill)
        const placed = await client.planner.placeBlock({ blockId: id, day: day(date), startMinute: 18 * 60, durationMinutes: 45 })
        expect(placed).toMatchObject({ day: date, startMinute: 18 * 60, durationMinutes: 45 })
        expect((await client.planner.week({ day: day(date) })).blocks.map((block) => block.id)).toEqual([id])
      },
    )
  },
)

test('planner.week: a day off has no room, says that it is one, and takes its hours from the week', async () => {
  const { client } = createTestCore()
  await client.settings.change({
    dayCapacityMinutes: [60, 240, 240, 240, 240, 240, 0],
    daysOff: [{ from: '2026-03-03' as IsoDate, until: '2026-03-04' as IsoDate }],
  })
  await client.planner.addBlock({
    title: 'Anyway',
    pillar: 'coding',
    durationMinutes: 60,
    at: { day: '2026-03-03' as IsoDate, startMinute: 600 },
  })
  const { load } = await client.planner.week({})
  expect(load.days.map(({ isOff, isOver, roomMs }) => [isOff, isOver, roomMs / 60_000])).toEqual([
    [false, false, 60],
    [true, true, 0],
    [true, false, 0],
    ...Array.from({ length: 3 }, () => [false, false, 240]),
    [false, false, 0],
  ])
  expect((load.roomMs ?? 0) / 60_000).toBe(60 + 3 * 240)
})

test('planner.week: each day against its room: what the settings give it, and what other calendars leave', async () => {
  const core = createTestCore()
  const { client } = core
  await client.settings.change({ dayCapacityMinutes: [60, 240, 240, 240, 240, 240, 0] })
  const at = (text: string) => ({ day: text as IsoDate, startMinute: 9 * 60 })
  await client.planner.addBlock({ title: 'Long', pillar: 'coding', durationMinutes: 90, at: at('2026-03-02') })
  await client.planner.addBlock({ title: 'Fits', pillar: 'coding', durationMinutes: 60, at: at('2026-03-03') })
  await client.planner.addTimeEntry({ pillar: 'ml-basics', day: '2026-03-03' as IsoDate, startMinute: 600, activeMinutes: 30, note: '' })
  const path = writeCalendar([['UID:x', 'SUMMARY:Conference', 'DTSTART:20260304T080000', 'DTEND:20260304T213000']])
  await client.planner.addBlock({ title: 'Squeezed', pillar: 'coding', durationMinutes: 45, at: at('2026-03-04') })
  const token = core.core.context.offeredFiles.offer([path])
  const preview = await client.calendars.preview({ token })
  if (preview.kind !== 'found') throw new Error('The calendar is sound.')
  await client.calendars.importFile({ token, fingerprint: preview.fingerprint, name: 'Work', calendarId: null })
  const minutes = (ms: number | null) => (ms === null ? null : ms / 60_000)
  const { load } = await client.planner.week({})
  expect(
    load.days
      .slice(0, 3)
      .map((each) => [minutes(each.plannedMs), minutes(each.actualMs), minutes(each.freeMs), minutes(each.roomMs), each.isOver]),
  ).toEqual([
    [90, 0, null, 60, true],
    [60, 30, null, 240, false],
    [45, 0, 30, 30, true],
  ])
  expect(minutes(load.roomMs)).toBe(60 + 240 + 30 + 3 * 240)
  const today = await client.planner.today()
  expect(today.load).toEqual(load)
})

test('planner.today: the same load as the week, before and after the sums are added up by another first hour', async () => {
  const { client, db } = createTestCore()
  await client.planner.addBlock({
    title: 'Night',
    pillar: 'coding',
    durationMinutes: 30,
    at: { day: '2026-03-03' as IsoDate, startMinute: 25 * 60 },
  })
  await client.planner.addTimeEntry({ pillar: 'coding', day: '2026-03-03' as IsoDate, startMinute: 26 * 60, activeMinutes: 30, note: '' })
  for (const dayStartHour of [4, 0]) {
    await client.settings.change({ dayStartHour })
    const early = await client.planner.today()
    expect(early.load).toEqual((await client.planner.week({})).load)
    await expect
      .poll(() => String(db.prepare("SELECT value FROM store_meta WHERE key = 'study_rule'").pluck().get()), { timeout: 20_000 })
      .toContain(`,${dayStartHour},`)
    expect((await client.planner.today()).load).toEqual(early.load)
    expect(early.load.days.findIndex(({ actualMs }) => actualMs > 0)).toBe(dayStartHour === 4 ? 1 : 2)
  }
})

test('planner.unplanned: blocks without a time, in the order they were added', async () => {
  const { client } = createTestCore()
  await client.planner.addBlock(drill)
  await client.planner.addBlock({ ...drill, title: 'second' })
  await client.planner.addBlock({ ...drill, title: 'planned', at: { day: MONDAY, startMinute: 600 } })
  expect((await client.planner.unplanned()).map((block) => block.title)).toEqual(['KV cache drill', 'second'])
})

test('planner.orderUnplanned: before another, at the end, and kept for the next to ask', async () => {
  const { client } = createTestCore()
  const [a, b, c] = [
    await client.planner.addBlock({ ...drill, title: 'a' }),
    await client.planner.addBlock({ ...drill, title: 'b' }),
    await client.planner.addBlock({ ...drill, title: 'c' }),
  ]
  const titles = async () => (await client.planner.unplanned()).map((block) => block.title).join('')
  expect((await client.planner.orderUnplanned({ blockId: c.id, beforeId: a.id })).map((block) => block.title).join('')).toBe('cab')
  await client.planner.orderUnplanned({ blockId: a.id, beforeId: null })
  expect(await titles()).toBe('cba')
  await client.planner.orderUnplanned({ blockId: b.id, beforeId: b.id })
  expect(await titles()).toBe('cba')
  await client.planner.addBlock({ ...drill, title: 'd' })
  expect(await titles()).toBe('cbad')
})

test('planner.orderUnplanned: a block that is not in the list is refused, and the order stays', async () => {
  const { client } = createTestCore()
  const waiting = await client.planner.addBlock({ ...drill, title: 'waiting' })
  const planned = await client.planner.addBlock({ ...drill, title: 'planned', at: { day: MONDAY, startMinute: 600 } })
  const refused = { code: 'BLOCK_NOT_FOUND' }
  await expect(client.planner.orderUnplanned({ blockId: planned.id, beforeId: null })).rejects.toMatchObject(refused)
  await expect(client.planner.orderUnplanned({ blockId: waiting.id, beforeId: planned.id })).rejects.toMatchObject(refused)
  await expect(client.planner.orderUnplanned({ blockId: NOBODY, beforeId: null })).rejects.toMatchObject(refused)
  expect(await client.planner.unplanned()).toEqual([waiting])
})

test('planner.block: one block, or BLOCK_NOT_FOUND', async () => {
  const { client } = createTestCore()
  const { id } = await client.planner.addBlock(drill)
  expect(await client.planner.block({ blockId: id })).toMatchObject({ id, title: 'KV cache drill', day: null, actualMs: 0 })
  await expect(client.planner.block({ blockId: NOBODY })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

test('planner.today: today’s blocks, the next open one, and the days to the interview', async () => {
  const { client, clock } = createTestCore()
  const running = await client.planner.addBlock({ ...drill, title: 'running', at: { day: MONDAY, startMinute: 590 } })
  const later = await client.planner.addBlock({ ...drill, title: 'later', at: { day: MONDAY, startMinute: 660 } })
  await client.planner.addBlock({ ...drill, title: 'tomorrow', at: { day: day('2026-03-03'), startMinute: 540 } })
  await client.planner.saveCampaign({
    targetRole: 'ML engineer',
    weeklyMinutes: 600,
    pillars: [],
    interviews: [{ label: 'Phone screen', heldOn: day('2026-03-12') }],
  })
  const today = await client.planner.today()
  expect(today.blocks.map((block) => block.title)).toEqual(['running', 'later'])
  expect(today.next?.id).toBe(running.id)
  expect(today).toMatchObject({ nextStartsInMs: -10 * 60_000, hasBlocks: true })
  expect(today.campaign?.interviews).toMatchObject([
    { title: 'Phone screen', heldOn: '2026-03-12', day: '2026-03-12', daysLeft: 10, time: null, isOver: false },
  ])
  await client.planner.setBlockStatus({ blockId: running.id, status: 'done' })
  expect((await client.planner.today()).next?.id).toBe(later.id)
  clock.advance(3 * 3_600_000)
  expect((await client.planner.today()).next?.title).toBe('tomorrow')
})

test('F12 planner.today: counts real time to the next block across the night the clocks change', async () => {
  // Saturday 2026-03-28 at 22:00 in Berlin; the hour from 02:00 to 03:00 does not happen.
  const { client } = createTestCore({ clock: createTestClock(Date.UTC(2026, 2, 28, 21)) })
  expect(await client.planner.today()).toMatchObject({ next: null, nextStartsInMs: null, hasBlocks: false })
  await client.planner.addBlock({ ...drill, at: { day: day('2026-03-29'), startMinute: 8 * 60 } })
  expect((await client.planner.today()).nextStartsInMs).toBe(9 * 3_600_000)
})

test('planner.addBlock: an unknown paper is refused and nothing is written', async () => {
  const { client } = createTestCore()
  await expect(client.planner.addBlock({ ...drill, paperId: 'none' as PaperId })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  expect(await client.planner.unplanned()).toEqual([])
})

test('planner.addBlock: links a paper that is there', async () => {
  const { client, db } = createTestCore()
  const paperId = insertPaper(db, 'paper-1')
  expect(await client.planner.addBlock({ ...drill, paperId })).toMatchObject({ paperId, notes: '' })
})

test('planner.quickAdd: a line becomes a block on the next such weekday', async () => {
  const { client } = createTestCore()
  expect(await client.planner.quickAdd({ line: 'KV cache drill #design ~30m @fri 18:00' })).toMatchObject({
    title: 'KV cache drill',
    pillar: 'system-design',
    day: '2026-03-06',
    startMinute: 1080,
    durationMinutes: 30,
  })
  expect(await client.planner.quickAdd({ line: 'today is Monday @mon' })).toMatchObject({ day: MONDAY, startMinute: 540 })
  expect(await client.planner.quickAdd({ line: 'some day' })).toMatchObject({ day: null, durationMinutes: 60 })
  expect(await client.planner.quickAdd({ line: 'talk @1 March ~1h30 6:30pm' })).toMatchObject({
    day: '2027-03-01',
    startMinute: 1110,
    durationMinutes: 90,
  })
})

test('planner.quickAdd: a time before the day begins is in the night after the day that is named', async () => {
  const { client } = createTestCore()
  for (const [line, startMinute] of [
    ['Tonight @today 01:00', 1_500],
    ['Dawn @today 4:00', 240],
    ['Late 3am', 1_620],
  ] as const) {
    expect(await client.planner.quickAdd({ line })).toMatchObject({ day: MONDAY, startMinute })
  }
})

test('planner.quickAdd: what it opens gives it a name and a pillar where the line has none; what is not there is refused', async () => {
  const { client, db } = createTestCore()
  const { storyId } = await client.interviews.createStory({ title: 'The outage' })
  const link = { paperId: null, work: `story:${storyId}`, name: 'The outage', pillar: 'behavioural' } as const
  expect(await client.planner.quickAdd({ line: '~30m', link })).toMatchObject({
    ...{ title: 'The outage', pillar: 'behavioural', work: link.work, durationMinutes: 30 },
  })
  expect(await client.planner.quickAdd({ line: 'Rehearse #coding', link })).toMatchObject({ title: 'Rehearse', pillar: 'coding' })
  const count = () => db.prepare('SELECT count(*) FROM plan_block').pluck().get()
  const before = count()
  await client.interviews.removeStory({ storyId })
  await expect(client.planner.quickAdd({ line: 'x', link })).rejects.toMatchObject({ code: 'WORK_NOT_FOUND' })
  const paper = { ...link, work: null, paperId: 'none' as PaperId }
  await expect(client.planner.quickAdd({ line: 'x', link: paper })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  expect(count()).toBe(before)
})

test('planner.quickAdd: a line without a title is refused with NO_TITLE', async () => {
  const { client } = createTestCore()
  await expect(client.planner.quickAdd({ line: '#ml ~30m' })).rejects.toMatchObject({ code: 'NO_TITLE' })
  expect(await client.planner.unplanned()).toEqual([])
})

test('planner.changeBlock: changes what it names and keeps the rest', async () => {
  const { client, db } = createTestCore()
  const paperId = insertPaper(db, 'paper-1')
  const { id } = await client.planner.addBlock({ ...drill, notes: 'bring paper', paperId })
  const changed = await client.planner.changeBlock({ blockId: id, title: 'KV cache again', durationMinutes: 60 })
  expect(changed).toMatchObject({ title: 'KV cache again', notes: 'bring paper', paperId, durationMinutes: 60, pillar: 'system-design' })
  expect((await client.planner.changeBlock({ blockId: id, paperId: null })).paperId).toBeNull()
  await expect(client.planner.changeBlock({ blockId: id, paperId: 'none' as PaperId })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  await expect(client.planner.changeBlock({ blockId: NOBODY })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

test('planner.placeBlock: plans an unplanned block; an unknown one is refused', async () => {
  const { client } = createTestCore()
  const { id } = await client.planner.addBlock(drill)
  await client.planner.placeBlock({ blockId: id, day: MONDAY, startMinute: 600, durationMinutes: 90 })
  expect(await client.planner.unplanned()).toEqual([])
  await expect(client.planner.placeBlock({ blockId: NOBODY, day: MONDAY, startMinute: 0, durationMinutes: 5 })).rejects.toMatchObject({
    code: 'BLOCK_NOT_FOUND',
  })
})

test('planner.unplanBlock: takes a block out of the grid and keeps its length', async () => {
  const { client } = createTestCore()
  const { id } = await client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 600 } })
  expect(await client.planner.unplanBlock({ blockId: id })).toMatchObject({ day: null, startMinute: null, durationMinutes: 30 })
  expect((await client.planner.week({})).blocks).toEqual([])
  await expect(client.planner.unplanBlock({ blockId: NOBODY })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

test('planner.setBlockStatus: done, dropped and open again', async () => {
  const { client } = createTestCore()
  const { id } = await client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 600 } })
  expect((await client.planner.setBlockStatus({ blockId: id, status: 'dropped' })).status).toBe('dropped')
  expect((await client.planner.week({})).load.plannedMs).toBe(0)
  expect((await client.planner.setBlockStatus({ blockId: id, status: 'open' })).status).toBe('open')
  expect((await client.planner.week({})).load.plannedMs).toBe(30 * 60_000)
  await expect(client.planner.setBlockStatus({ blockId: NOBODY, status: 'done' })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

test('planner.removeBlock: is soft, and a second removal finds nothing', async () => {
  const { client } = createTestCore()
  const { id } = await client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 600 } })
  await client.planner.removeBlock({ blockId: id })
  expect((await client.planner.week({})).blocks).toEqual([])
  await expect(client.planner.removeBlock({ blockId: id })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

test('planner.restoreBlock: brings a removed block back where it was', async () => {
  const { client } = createTestCore()
  const before = await client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 600 } })
  await client.planner.removeBlock({ blockId: before.id })
  expect(await client.planner.restoreBlock({ blockId: before.id })).toEqual(before)
  await expect(client.planner.restoreBlock({ blockId: before.id })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

test('planner.campaign: none at first, then the saved one', async () => {
  const { client } = createTestCore()
  expect(await client.planner.campaign()).toBeNull()
  const saved = await client.planner.saveCampaign({ targetRole: 'ML engineer', weeklyMinutes: 600, pillars: [], interviews: [] })
  expect(await client.planner.campaign()).toEqual(saved)
  expect(saved.pillars).toHaveLength(7)
})

test('planner.saveCampaign: changes the open campaign instead of starting another', async () => {
  const { client } = createTestCore()
  const details = {
    targetRole: 'ML engineer',
    weeklyMinutes: 600,
    pillars: [],
    interviews: [{ label: 'Onsite', heldOn: day('2026-04-01') }],
  }
  const first = await client.planner.saveCampaign(details)
  const second = await client.planner.saveCampaign({ ...details, weeklyMinutes: 480, interviews: [] })
  expect(second).toMatchObject({ id: first.id, weeklyMinutes: 480, interviews: [] })
})

test('planner.saveCampaign: an interview has company, format, hour and zone; it keeps its id and stands on the own clock', async () => {
  const { client, clock } = createTestCore()
  const campaign = { targetRole: 'ML engineer', weeklyMinutes: 600, pillars: [] }
  const time = { startMinute: 540, durationMinutes: 45, zone: 'Asia/Tokyo' }
  const tokyo = { company: 'Acme', label: 'Screen', format: 'ml-coding', heldOn: day('2026-03-10'), time } as const
  const here = { label: 'Onsite', heldOn: day('2026-03-09'), time: { startMinute: 600, durationMinutes: 240, zone: null } }
  const { interviews } = await client.planner.saveCampaign({ ...campaign, interviews: [tokyo, here] })
  expect(interviews).toMatchObject([
    { title: 'Onsite', company: '', format: null, time: { zone: 'Europe/Berlin' }, day: '2026-03-09', startMinute: 600, daysLeft: 7 },
    { title: 'Acme · Screen', format: 'ml-coding', heldOn: '2026-03-10', time, day: '2026-03-09', startMinute: 1500, daysLeft: 7 },
  ])
  // Everything about it may change, and it stays the same one; the zone it was given stays where its person travels.
  clock.setZone('America/New_York')
  const [, screen] = interviews
  const changed = { ...tokyo, id: screen?.id, company: 'Other', label: 'Round 2', heldOn: day('2026-04-20') }
  const after = await client.planner.saveCampaign({ ...campaign, interviews: [changed] })
  expect(after.interviews).toMatchObject([{ id: screen?.id, title: 'Other · Round 2', day: '2026-04-19', startMinute: 1200 }])
})

test.each([
  ['has neither company nor round', { label: ' ', heldOn: '2026-03-10' }],
  ['has an unknown format', { label: 'A', heldOn: '2026-03-10', format: 'chess' }],
  ['has an unknown zone', { label: 'A', heldOn: '2026-03-10', time: { startMinute: 600, durationMinutes: 60, zone: 'Mars/Olympus' } }],
  ['has a zone without rules', { label: 'A', heldOn: '2026-03-10', time: { startMinute: 600, durationMinutes: 60, zone: '+02:00' } }],
])('planner.saveCampaign: refuses an interview that %s', async (_why, interview) => {
  const { client } = createTestCore()
  const campaign = { targetRole: 'ML engineer', weeklyMinutes: 600, pillars: [], interviews: [interview] }
  await expect(client.planner.saveCampaign(campaign as never)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.planner.campaign()).toBeNull()
})

test('planner.restoreInterview: brings back one that was taken out, as it was; one that is there is refused', async () => {
  const { client } = createTestCore()
  const campaign = { targetRole: 'ML engineer', weeklyMinutes: 600, pillars: [] }
  const saved = await client.planner.saveCampaign({ ...campaign, interviews: [{ label: 'Onsite', heldOn: day('2026-04-01') }] })
  const interviewId = saved.interviews[0]?.id
  if (interviewId === undefined) throw new Error('There is no interview.')
  await expect(client.planner.restoreInterview({ interviewId })).rejects.toMatchObject({ code: 'INTERVIEW_NOT_FOUND' })
  expect((await client.planner.saveCampaign({ ...campaign, interviews: [] })).interviews).toEqual([])
  expect(await client.planner.restoreInterview({ interviewId })).toEqual(saved)
  // The form that took it out may put it back too.
  await client.planner.saveCampaign({ ...campaign, interviews: [] })
  const again = [{ id: interviewId, label: 'Onsite', heldOn: day('2026-04-01') }]
  expect((await client.planner.saveCampaign({ ...campaign, interviews: again })).interviews).toEqual(saved.interviews)
})

test('planner.saveCampaign: a fourth focus area is refused and the campaign stays as it was', async () => {
  const { client } = createTestCore()
  const focus = (['coding', 'ml-basics', 'cs-basics', 'behavioural'] as const).map((pillar) => ({ pillar, weight: 1, isFocus: true }))
  const details = { targetRole: 'ML engineer', weeklyMinutes: 600, interviews: [] }
  const before = await client.planner.saveCampaign({ ...details, pillars: focus.slice(0, 3) })
  await expect(client.planner.saveCampaign({ ...details, pillars: focus })).rejects.toMatchObject({ code: 'TOO_MANY_FOCUS_AREAS' })
  expect(await client.planner.campaign()).toEqual(before)
})
