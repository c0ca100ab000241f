import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expandRecurringEvent, sync, type VEvent } from 'node-ical'
import { expect, test } from 'vitest'
import { addDays, wallToInstant } from '../../src/shared/kernel/calendar.ts'
import type { InterviewDateId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin; the clocks change on 29 March and 25 October.
const day = (text: string) => text as IsoDate
const ZONE = 'Europe/Berlin'
const FIRST = day('2026-03-02')
const WEEKS = 56
const drill = { title: 'Drill', pillar: 'coding', durationMinutes: 45 } as const
type Client = ReturnType<typeof createTestCore>['client']

/** A plan with everything that an export can hold. */
async function makePlan(client: Client): Promise<InterviewDateId | undefined> {
  const { planner } = client
  const at = (on: string, startMinute: number) => ({ day: day(on), startMinute })
  await planner.addBlock({
    ...drill,
    title: 'One; two, "three"\\',
    notes: 'First\nsecond, with ümlauts and 漢字',
    at: at('2026-03-30', 1080),
  })
  await planner.addBlock({ ...drill, title: 'Through the hour that comes twice', durationMinutes: 120, at: at('2026-10-24', 1440 + 90) })
  const gone = await planner.addBlock({ ...drill, title: 'Dropped', at: at('2026-03-05', 600) })
  await planner.setBlockStatus({ blockId: gone.id, status: 'dropped' })
  const daily = await planner.addBlock({ ...drill, title: 'Daily', at: at('2026-03-03', 540) })
  await planner.repeatBlock({ blockId: daily.id, pattern: { every: 'day', interval: 1 }, ending: { kind: 'never' }, scope: 'all' })
  const weekly = await planner.addBlock({ ...drill, title: 'Weekly', at: at('2026-03-03', 1110) })
  const pattern = { every: 'week', interval: 2, weekdays: [2, 6] } as const
  await planner.repeatBlock({ blockId: weekly.id, pattern, ending: { kind: 'count', count: 20 }, scope: 'all' })
  const monthly = await planner.addBlock({ ...drill, title: 'Monthly', at: at('2026-03-04', 1200) })
  await planner.repeatBlock({
    blockId: monthly.id,
    pattern: { every: 'month', interval: 1, on: { kind: 'weekday', nth: -1, weekday: 6 } },
    ending: { kind: 'until', day: day('2027-01-31') },
    scope: 'all',
  })
  const { blocks } = await planner.span({ view: 'agenda', day: day('2026-04-06') })
  const [moved, removed, dropped] = blocks.filter(({ title }) => title === 'Daily')
  if (moved) await planner.placeBlock({ blockId: moved.id, day: day('2026-04-07'), startMinute: 1200, durationMinutes: 30 })
  if (removed) await planner.removeBlock({ blockId: removed.id })
  if (dropped) await planner.setBlockStatus({ blockId: dropped.id, status: 'dropped' })
  const time = { startMinute: 600, durationMinutes: 50, zone: 'America/New_York' }
  const { interviews } = await planner.saveCampaign({
    targetRole: 'ML engineer',
    weeklyMinutes: 600,
    pillars: [],
    interviews: [
      { company: 'Acme', label: 'Screen', heldOn: day('2026-03-12'), time },
      { label: 'Onsite', heldOn: day('2026-05-04') },
    ],
  })
  return interviews[0]?.id
}

/** Where the plan itself says that something lies. */
async function plannedIn({ planner }: Client): Promise<string[]> {
  const lines: string[] = []
  for (let week = 0; week < WEEKS; week += 1) {
    const { blocks } = await planner.span({ view: 'week', day: addDays(FIRST, week * 7) })
    for (const { day: on, startMinute, durationMinutes, title, status } of blocks) {
      if (on !== null && startMinute !== null && status !== 'dropped') {
        lines.push(`${new Date(wallToInstant(on, startMinute, ZONE)).toISOString()} ${durationMinutes} ${title}`)
      }
    }
  }
  return lines.sort()
}

/** The same as another program reads it from the file. */
function readIn(text: string): string[] {
  const events = Object.values(sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT')
  const range = { from: new Date(wallToInstant(FIRST, 240, ZONE)), to: new Date(wallToInstant(addDays(FIRST, WEEKS * 7), 240, ZONE) - 1) }
  return events
    .filter((event) => !String(event.categories).includes('interview'))
    .flatMap((event) => expandRecurringEvent(event, range))
    .filter(({ event }) => event.status !== 'CANCELLED')
    .map(({ start, end, summary }) => `${start.toISOString()} ${(end.getTime() - start.getTime()) / 60_000} ${String(summary)}`)
    .sort()
}

test('S16 another program reads from our calendar file what the plan holds, over both changes of the clocks', async () => {
  const savePath = join(mkdtempSync(join(tmpdir(), 'prepbench-other-')), 'plan.ics')
  const { client } = createTestCore({ savePath })
  const interviewId = await makePlan(client)
  await client.planner.exportCalendar()
  const text = readFileSync(savePath, 'utf8')
  expect(readIn(text)).toEqual(await plannedIn(client))

  const parts = sync.parseICS(text)
  const screen = parts[`${interviewId}@prepbench`] as VEvent
  expect(screen.start.toISOString()).toBe('2026-03-12T14:00:00.000Z')
  expect(screen.end?.toISOString()).toBe('2026-03-12T14:50:00.000Z')
  expect([screen.summary, screen.start.tz, screen.datetype]).toEqual(['Acme · Screen', 'America/New_York', 'date-time'])
  const events = Object.values(parts).filter((part): part is VEvent => part?.type === 'VEVENT')
  expect(events.find(({ summary }) => summary === 'Onsite')?.datetype).toBe('date')
  const special = events.find(({ summary }) => String(summary).startsWith('One'))
  expect([special?.summary, special?.description]).toEqual(['One; two, "three"\\', 'First\nsecond, with ümlauts and 漢字'])
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
})
