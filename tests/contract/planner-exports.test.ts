import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin.
const day = (text: string) => text as IsoDate
const folder = mkdtempSync(join(tmpdir(), 'prepbench-exports-'))
const drill = { title: 'KV; cache', pillar: 'system-design', durationMinutes: 30 } as const
const linesOf = (path: string) => readFileSync(path, 'utf8').split('\r\n')

test('planner.exportCalendar: planned blocks with zone and alarm; a change keeps the name and raises the sequence', async () => {
  const savePath = join(folder, 'plan.ics')
  const { client, clock } = createTestCore({ savePath })
  const { id } = await client.planner.addBlock({ ...drill, at: { day: day('2026-03-30'), startMinute: 1080 } })
  await client.planner.addBlock({ ...drill, title: 'waits' })
  expect(await client.planner.exportCalendar()).toEqual({ kind: 'saved', fileName: 'plan.ics', count: 1 })
  const first = linesOf(savePath)
  expect(first).toEqual(expect.arrayContaining([`UID:${id}@prepbench`, 'SEQUENCE:0', 'SUMMARY:KV\\; cache', 'TRIGGER:-PT10M']))
  expect(first).toEqual(expect.arrayContaining(['TZID:Europe/Berlin', 'TZOFFSETTO:+0200', 'DTSTART;TZID=Europe/Berlin:20260330T180000']))

  clock.advance(90_000)
  await client.planner.placeBlock({ blockId: id, day: day('2026-03-31'), startMinute: 1080, durationMinutes: 45 })
  await client.planner.setBlockStatus({ blockId: id, status: 'dropped' })
  await client.planner.exportCalendar()
  const second = linesOf(savePath)
  expect(second).toEqual(expect.arrayContaining([`UID:${id}@prepbench`, 'SEQUENCE:90', 'STATUS:CANCELLED']))
  expect(second).toContain('DTEND;TZID=Europe/Berlin:20260331T184500')
})

test('planner.exportCalendar: a block that ends in the hour that comes twice has a length', async () => {
  const savePath = join(folder, 'night.ics')
  const { client } = createTestCore({ savePath })
  await client.planner.addBlock({ ...drill, durationMinutes: 45, at: { day: day('2026-10-24'), startMinute: 1440 + 150 } })
  await client.planner.exportCalendar()
  expect(linesOf(savePath)).toEqual(expect.arrayContaining(['DTSTART;TZID=Europe/Berlin:20261025T023000', 'DURATION:PT45M']))
})

test('planner.exportCalendar: interviews as whole days; renamed or moved they keep their names for other calendars', async () => {
  const savePath = join(folder, 'interviews.ics')
  const { client, clock } = createTestCore({ savePath })
  const campaign = { targetRole: 'ML engineer', weeklyMinutes: 600, pillars: [] }
  await client.planner.saveCampaign({
    ...campaign,
    interviews: [
      { label: 'Phone', heldOn: day('2026-03-31') },
      { label: 'Onsite', heldOn: day('2026-04-30') },
    ],
  })
  expect(await client.planner.exportCalendar()).toMatchObject({ kind: 'saved', count: 2 })
  const uidsIn = (lines: string[]) => lines.filter((line) => line.startsWith('UID:'))
  const first = linesOf(savePath)
  expect(first).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20260331', 'DTEND;VALUE=DATE:20260401', 'SUMMARY:Phone', 'SEQUENCE:0']))

  clock.advance(30_000)
  await client.planner.saveCampaign({
    ...campaign,
    interviews: [
      { label: 'Onsite', heldOn: day('2026-05-04') },
      { label: 'Phone', heldOn: day('2026-03-31') },
    ],
  })
  await client.planner.exportCalendar()
  const second = linesOf(savePath)
  expect(uidsIn(second)).toEqual(uidsIn(first))
  expect(second).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20260504', 'SEQUENCE:30', 'SEQUENCE:0']))
})

test('planner.exportCalendar: an interview with an hour is in its own zone, with the rules of that zone and an alarm', async () => {
  const savePath = join(folder, 'zones.ics')
  const { client } = createTestCore({ savePath })
  const time = { startMinute: 600, durationMinutes: 45, zone: 'America/New_York' }
  const interviews = [{ company: 'Acme', label: 'Screen, first', format: 'ml-coding', heldOn: day('2026-03-12'), time } as const]
  await client.planner.saveCampaign({ targetRole: 'ML engineer', weeklyMinutes: 600, pillars: [], interviews })
  await client.planner.exportCalendar()
  const lines = linesOf(savePath)
  expect(lines).toEqual(expect.arrayContaining(['TZID:America/New_York', 'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0400']))
  expect(lines).toEqual(
    expect.arrayContaining(['DTSTART;TZID=America/New_York:20260312T100000', 'DTEND;TZID=America/New_York:20260312T104500']),
  )
  expect(lines).toEqual(expect.arrayContaining(['SUMMARY:Acme · Screen\\, first', 'DESCRIPTION:ML coding', 'TRIGGER:-PT60M']))
  expect(lines).toContain('CATEGORIES:interview')
})

test('planner.exportCalendar: an empty plan says so and writes nothing', async () => {
  const savePath = join(folder, 'empty.ics')
  expect(await createTestCore({ savePath }).client.planner.exportCalendar()).toEqual({ kind: 'empty' })
  expect(existsSync(savePath)).toBe(false)
})

test('planner.exportTimeLog: every entry of every week, as a table', async () => {
  const savePath = join(folder, 'log.csv')
  const { client } = createTestCore({ savePath })
  const reading = { pillar: 'paper-reading', startMinute: 1500, activeMinutes: 25 } as const
  await client.planner.addTimeEntry({ ...reading, day: day('2026-03-02'), note: '=1+1' })
  await client.planner.addTimeEntry({ ...reading, day: day('2025-03-02'), note: '' })
  expect(await client.planner.exportTimeLog()).toEqual({ kind: 'saved', fileName: 'log.csv', count: 2 })
  expect(linesOf(savePath).slice(1, 3)).toEqual([
    '2025-03-02,01:00,25,paper-reading,,manual,',
    "2026-03-02,01:00,25,paper-reading,,manual,'=1+1",
  ])
})

test('planner.exportTimeLog: cancelled, the own folder and a place that is none say so and write nothing', async () => {
  expect(await createTestCore().client.planner.exportTimeLog()).toEqual({ kind: 'cancelled' })
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-own-'))
  const own = join(dataFolder, 'store.db')
  writeFileSync(own, 'kept')
  expect(await createTestCore({ dataFolder, savePath: own }).client.planner.exportTimeLog()).toEqual({
    kind: 'refused',
    reason: 'own-folder',
  })
  expect(readFileSync(own, 'utf8')).toBe('kept')
  const isFolder = join(folder, 'a-folder')
  mkdirSync(isFolder)
  for (const savePath of [isFolder, join(folder, 'nowhere', 'log.csv')]) {
    expect(await createTestCore({ savePath }).client.planner.exportTimeLog()).toEqual({ kind: 'refused', reason: 'failed' })
  }
})

test('planner.printWeek: what the window shows becomes a file; cancelled, nothing is written', async () => {
  const firstDay = day('2026-03-02')
  expect(await createTestCore().client.planner.printWeek({ firstDay })).toEqual({ kind: 'cancelled' })
  const savePath = join(folder, 'week.pdf')
  expect(await createTestCore({ savePath }).client.planner.printWeek({ firstDay })).toEqual({
    kind: 'saved',
    fileName: 'week.pdf',
    count: 1,
  })
  expect(readFileSync(savePath, 'utf8')).toBe('%PDF-printed')
})
