import { expect, test } from 'vitest'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin.
const day = (text: string) => text as IsoDate
const drill = { title: 'Drill', pillar: 'coding', durationMinutes: 30 } as const

test.each([
  ['day', '2026-03-02', '2026-03-02', 1],
  ['four-days', '2026-03-02', '2026-03-05', 4],
  ['week', '2026-03-02', '2026-03-08', 7],
  ['month', '2026-02-23', '2026-04-05', 42],
  ['agenda', '2026-03-02', '2026-03-29', 28],
] as const)('planner.span: %s stands at today and shows %s to %s', async (view, first, last, count) => {
  const { client } = createTestCore()
  const span = await client.planner.span({ view })
  expect(span).toMatchObject({
    view,
    at: '2026-03-02',
    today: '2026-03-02',
    now: { day: '2026-03-02', minute: 600 },
    startHour: 4,
    firstWeekday: 1,
    snapMinutes: 15,
    blocks: [],
  })
  expect([span.days.length, span.days[0], span.days.at(-1)]).toEqual([count, first, last])
})

test('planner.span: has the blocks of its study days and no others, earliest first, whatever the view', async () => {
  const { client } = createTestCore()
  const add = (title: string, on: string, startMinute: number) =>
    client.planner.addBlock({ ...drill, title, at: { day: day(on), startMinute } })
  await add('the day before', '2026-03-28', 27 * 60)
  await add('after midnight', '2026-03-29', 25 * 60)
  await add('morning', '2026-03-29', 9 * 60)
  await add('the day after', '2026-03-30', 4 * 60)
  // The clocks go forward in the night to 29 March.
  const shown = async (view: 'day' | 'week' | 'month') =>
    (await client.planner.span({ view, day: day('2026-03-29') })).blocks.map(({ title, day: on, startMinute }) => [title, on, startMinute])
  expect(await shown('day')).toEqual([
    ['morning', '2026-03-29', 540],
    ['after midnight', '2026-03-29', 1500],
  ])
  expect((await shown('week')).map(([title]) => title)).toEqual(['the day before', 'morning', 'after midnight'])
  expect((await shown('month')).map(([title]) => title)).toEqual(['the day before', 'morning', 'after midnight', 'the day after'])
})

test('planner.span: has the interviews of its study days, on the own clock', async () => {
  const { client } = createTestCore()
  const time = { startMinute: 540, durationMinutes: 60, zone: 'Asia/Tokyo' }
  const interviews = [
    { label: 'Night call', heldOn: day('2026-03-09'), time },
    { label: 'Next week', heldOn: day('2026-03-09') },
  ]
  await client.planner.saveCampaign({ targetRole: 'ML engineer', weeklyMinutes: 600, pillars: [], interviews })
  const { interviews: shown } = await client.planner.span({ view: 'week' })
  expect(shown).toMatchObject([{ title: 'Night call', day: '2026-03-08', startMinute: 1500 }])
})

test('planner.span: follows the settings for the first weekday, the first hour and the snap', async () => {
  const { client } = createTestCore()
  await client.settings.change({ weekStartsOn: 7, dayStartHour: 6, snapMinutes: 5 })
  const span = await client.planner.span({ view: 'week' })
  expect(span).toMatchObject({ firstWeekday: 7, startHour: 6, snapMinutes: 5 })
  expect(span.days[0]).toBe('2026-03-01')
})

test.each([{ view: 'year' }, { view: 'day', day: '2026-02-30' }, {}])('planner.span: refuses %j', async (input) => {
  const { client } = createTestCore()
  await expect(client.planner.span(input as { view: 'day' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
