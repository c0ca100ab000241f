import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/main/store/open-store.ts'
import type { Block } from '../../src/shared/features/planner/block.contract.ts'
import { INTERVIEW_20 } from '../../src/shared/features/reading/protocol.model.ts'
import type { PaperId } from '../../src/shared/kernel/ids.ts'
import type { Pillar } from '../../src/shared/kernel/pillars.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/shared/kernel/units.ts'
import { createTestClock, createTestCore } from '../support/test-core.ts'

// A year of somebody who plans, works, leaves things undone and decides about them, on a store in a real file. What it must add up
// to is kept beside it in a ledger that knows nothing of the app: instants, and a calendar of its own.

const PAPER = 'paper-1' as PaperId
const WEEKS = 52
/** Both are Mondays. The first days of March hold both changes of the clocks in either half of the world. */
const FIRST_DAY = '2026-03-02'

interface Change {
  readonly onDay: number
  readonly zone?: string
  readonly startHour?: number
}

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(zone: string): Intl.DateTimeFormat {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...numeric })
  formats.set(zone, format)
  return format
}

/** Minutes that a zone is ahead of UTC at an instant, as the system's own calendar says. */
function offsetMinutes(instant: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(instant)
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(
    (type) => Number(parts.find((part) => part.type === type)?.value),
  )
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000) / MINUTE_MS)
}

/** The instant of a wall-clock time that the clocks show once. */
function instantOf(day: string, minute: number, zone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS
  const guess = wall - offsetMinutes(wall, zone) * MINUTE_MS
  return wall - offsetMinutes(guess, zone) * MINUTE_MS
}

const plusDays = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10) as IsoDate

/** The study day of an instant, worked out without the app. */
const dayOf = (instant: number, zone: string, startHour: number) =>
  new Date(instant + offsetMinutes(instant, zone) * MINUTE_MS - startHour * HOUR_MS).toISOString().slice(0, 10)

const mondayOf = (day: string) => plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

const REPEATED = [
  {
    title: 'Graphs',
    pillar: 'coding',
    day: FIRST_DAY,
    minute: 18 * 60,
    length: 60,
    pattern: { every: 'week', interval: 1, weekdays: [1, 3, 5] },
  },
  {
    title: 'Design',
    pillar: 'system-design',
    day: '2026-03-10',
    minute: 10 * 60,
    length: 90,
    pattern: { every: 'month', interval: 1, on: { kind: 'weekday', nth: 2, weekday: 2 } },
  },
  { title: 'Losses', pillar: 'ml-basics', day: FIRST_DAY, minute: 7 * 60 + 30, length: 45, pattern: { every: 'day', interval: 3 } },
  {
    title: 'Night story',
    pillar: 'behavioural',
    day: '2026-03-07',
    minute: 24 * 60 + 90,
    length: 30,
    pattern: { every: 'week', interval: 2, weekdays: [6] },
  },
] as const

interface Spent {
  readonly at: number
  readonly pillar: Pillar
  readonly ms: number
}

function createYear(zone: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'prepbench-year-')), 'store.sqlite')
  const clock = createTestClock(instantOf(FIRST_DAY, 8 * 60, zone), zone)
  let core = createTestCore({ clock, path })
  let reopened = 0
  core.db
    .prepare(
      `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
       VALUES (?, ?, 'a.pdf', 1, 'A paper', 'user', 9, 1, 1)`,
    )
    .run(PAPER, PAPER.padEnd(64, '0'))
  return {
    clock,
    client: () => core.client,
    db: () => core.db,
    defects: () => core.defects,
    /** As after a kill: the old connection is left as it is. */
    crash(downMs: number) {
      reopened += 1
      clock.restart(downMs)
      core = createTestCore({ clock, db: openStore(path), idsFrom: reopened * 1_000_000 })
    },
  }
}

interface Totals {
  done: number
  dropped: number
  carried: number
  reviews: number
  crashes: number
}

/** Lives through the year. @returns what was spent and decided, and the year itself */
async function live(
  start: { readonly zone: string; readonly startHour: number },
  changes: readonly Change[],
  lateNights: readonly string[],
) {
  let { zone, startHour } = start
  const year = createYear(zone)
  const { clock } = year
  const spent: Spent[] = []
  /** What became of each block that was ever touched. */
  const status = new Map<string, Block['status']>()
  const carries = new Map<string, number>()
  const totals: Totals = { done: 0, dropped: 0, carried: 0, reviews: 0, crashes: 0 }
  await year.client().settings.change({ dayStartHour: startHour })

  const goTo = (day: string, minute: number) => {
    const at = instantOf(day, minute, zone)
    if (at > clock.now()) clock.advance(at - clock.now())
  }
  const countCarry = (id: string, by = 1) => carries.set(id, (carries.get(id) ?? 0) + by)
  const add = async (title: string, pillar: Pillar, day: string, startMinute: number, durationMinutes: number) => {
    const block = await year.client().planner.addBlock({ title, pillar, durationMinutes, at: { day: day as IsoDate, startMinute } })
    status.set(block.id, 'open')
    return block
  }

  /** Works with the focus timer for `minutes`, of which `sleptMinutes` are a gap that is discarded; a crash may come between. */
  const focus = async (
    block: Block | null,
    minutes: number,
    wish: { readonly isDone: boolean; readonly crashes?: boolean; readonly sleptMinutes?: number },
  ) => {
    const at = clock.now()
    const pillar = block?.pillar ?? 'cs-basics'
    const work = block ? { blockId: block.id } : { title: 'Something else', pillar }
    await year.client().focus.start({ work, timer: { mode: 'count-up' } })
    if (wish.sleptMinutes) {
      clock.advance(wish.sleptMinutes * MINUTE_MS)
      await year.client().focus.pause()
      await year.client().focus.answerGap({ answer: 'discard' })
      await year.client().focus.resume()
    }
    if (wish.crashes) {
      year.crash(minutes * MINUTE_MS)
      totals.crashes += 1
    } else clock.advance(minutes * MINUTE_MS)
    // Nobody beats here, so every stretch is silence that is asked about.
    await year.client().focus.pause()
    await year.client().focus.answerGap({ answer: 'count' })
    const { activeMs } = await year.client().focus.finish({ isBlockDone: wish.isDone && block !== null })
    expect(activeMs).toBe(minutes * MINUTE_MS)
    spent.push({ at, pillar, ms: activeMs })
    if (block) status.set(block.id, wish.isDone ? 'done' : 'open')
  }

  const sprint = async () => {
    const at = clock.now()
    await year.client().reading.start({ paperId: PAPER, protocolId: INTERVIEW_20.id, mode: 'free' })
    clock.advance(20 * MINUTE_MS)
    await year.client().reading.pause({ reason: '' })
    await year.client().reading.answerGap({ answer: 'count' })
    const { activeMs } = await year.client().reading.end()
    expect(activeMs).toBe(20 * MINUTE_MS)
    spent.push({ at, pillar: 'paper-reading', ms: activeMs })
  }

  /** What is open of the days before, each series once at most; and what is decided about it. */
  const decide = async (number: number) => {
    const { blocks } = await year.client().planner.unfinished()
    const series = blocks.flatMap(({ repeats }) => repeats?.seriesId ?? [])
    expect(new Set(series).size).toBe(series.length)
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
    const to = (['today', 'next-free', 'unplanned', 'dropped', null] as const)[number % 5]
    if (to == null || blocks.length === 0) return
    const blockIds = blocks.map(({ id }) => id)
    const order = () => year.client().planner.carry({ blockIds, to: { kind: to } })
    if (number % 3 === 0) {
      // Taken back once, as if it had never been.
      const before = await year.client().planner.unfinished()
      const { changeId } = await order()
      if (changeId) await year.client().planner.undoPlanChange({ changeId })
      expect(await year.client().planner.unfinished()).toEqual(before)
    }
    const { left } = await order()
    for (const id of blockIds.filter((blockId) => !left.includes(blockId))) {
      if (to === 'dropped') status.set(id, 'dropped')
      else {
        status.set(id, 'open')
        // Back on the list is no other time.
        if (to !== 'unplanned') countCarry(id)
      }
    }
  }

  const workOn = async (day: string, number: number) => {
    const { blocks } = await year.client().planner.week({ day: day as IsoDate })
    const open = blocks.filter((block) => block.day === day && block.status === 'open').sort((a, b) => (a.id < b.id ? -1 : 1))
    // Whatever the clocks and the zone did: what repeats and was not moved by hand is at its own hour.
    for (const block of open.filter(({ isPreview }) => isPreview)) {
      expect([day, block.title, block.startMinute]).toEqual([day, block.title, REPEATED.find(({ title }) => title === block.title)?.minute])
    }
    for (const [index, block] of open.entries()) {
      const kind = (number + index) % 5
      if (kind === 0) await focus(block, 25 + (number % 20), { isDone: true, crashes: number % 29 === 0 })
      else if (kind === 1) await focus(block, 15, { isDone: false, sleptMinutes: 7 })
      else if (kind === 2) {
        const { timeEntry } = await year.client().planner.finishBlock({ blockId: block.id, activeMinutes: 40 })
        spent.push({ at: instantOf(timeEntry.day, timeEntry.startMinute, zone), pillar: block.pillar, ms: 40 * MINUTE_MS })
        status.set(block.id, 'done')
      } else if (kind === 3 && number % 11 === 0) {
        await year.client().planner.removeBlock({ blockId: block.id })
        await year.client().planner.restoreBlock({ blockId: block.id })
        status.set(block.id, 'open')
      }
    }
  }

  const review = async (monday: string, number: number) => {
    const weekStart = monday as IsoDate
    const before = await year.client().weekReview.review({ weekStart })
    const mine = spent.filter(({ at }) => mondayOf(dayOf(at, zone, startHour)) === monday)
    expect(before.actualMs).toBe(mine.reduce((sum, { ms }) => sum + ms, 0))
    for (const [index, block] of before.open.entries()) {
      const decision = (['carry', 'unplan', 'move', 'drop', null] as const)[(number + index) % 5]
      if (decision == null) continue
      await year.client().weekReview.decide({
        weekStart,
        blockIds: [block.id],
        decision,
        ...(decision === 'move' ? { at: { day: plusDays(monday, 8), startMinute: 12 * 60 } } : {}),
      })
      if (decision === 'drop') status.set(block.id, 'dropped')
      else {
        status.set(block.id, 'open')
        if (decision !== 'unplan') countCarry(block.id)
      }
      if (index === 1) {
        await year.client().weekReview.takeBack({ weekStart, blockId: block.id })
        status.set(block.id, 'open')
        if (decision !== 'drop' && decision !== 'unplan') countCarry(block.id, -1)
      }
    }
    await year.client().weekReview.save({ weekStart, goals: [`Goal of week ${number}`] })
    await year.client().weekReview.finish({ weekStart })
    totals.reviews += 1
  }

  for (const { title, pillar, day, minute, length, pattern } of REPEATED) {
    const { id } = await add(title, pillar, day, minute, length)
    await year.client().planner.repeatBlock({ blockId: id, pattern, ending: { kind: 'never' }, scope: 'following' })
  }

  for (let number = 0; number < WEEKS * 7; number++) {
    const day = plusDays(FIRST_DAY, number)
    const monday = mondayOf(day)
    const change = changes.find(({ onDay }) => onDay === number)
    if (change?.zone) {
      zone = change.zone
      clock.setZone(zone)
    }
    if (change?.startHour !== undefined) {
      startHour = change.startHour
      await year.client().settings.change({ dayStartHour: startHour })
    }
    goTo(day, 9 * 60)
    if (number % 7 === 0) {
      const week = number / 7
      const pillars: readonly Pillar[] = ['projects-vision', 'cs-basics', 'coding']
      for (const [index, offset] of [1, 3, 6].entries())
        await add(`Week ${week}.${index}`, pillars[index] ?? 'coding', plusDays(day, offset), 14 * 60, 50)
    }
    await decide(number)
    await workOn(day, number)
    if (number % 7 === 2) await sprint()
    if (number % 17 === 0) {
      goTo(day, 23 * 60 + 50)
      await focus(null, 30, { isDone: false })
    }
    if (lateNights.includes(day)) {
      goTo(day, 24 * 60 + 60)
      await focus(null, 90, { isDone: false })
    }
    if (number % 7 === 6) {
      goTo(day, 22 * 60)
      await review(monday, number / 7)
    }
    if (number % 41 === 40) {
      year.crash(HOUR_MS)
      totals.crashes += 1
    }
  }
  totals.done = [...status.values()].filter((value) => value === 'done').length
  totals.dropped = [...status.values()].filter((value) => value === 'dropped').length
  totals.carried = [...carries.values()].reduce((sum, count) => sum + count, 0)
  return { year, spent, status, carries, totals, zone, startHour }
}

test.each([
  [
    'Europe/Berlin, whose day begins an hour later from summer on',
    'Europe/Berlin',
    [{ onDay: 150, startHour: 5 }],
    ['2026-03-28', '2026-10-24'],
  ],
  [
    'Australia/Sydney, and from autumn on New York',
    'Australia/Sydney',
    [{ onDay: 250, zone: 'America/New_York' }],
    ['2026-04-04', '2026-10-03'],
  ],
] as const)(
  'a year in %s adds up to the minute',
  async (_what, startZone, changes, lateNights) => {
    const lived = await live({ zone: startZone, startHour: 4 }, changes, lateNights)
    const { year, spent, status, carries, totals, zone, startHour } = lived
    const client = year.client()
    expect(totals.reviews).toBe(WEEKS)
    expect(totals.crashes).toBeGreaterThan(8)

    /** What the ledger says of a week, by pillar. */
    const expected = new Map<string, Map<string, number>>()
    for (const { at, pillar, ms } of spent) {
      const week = mondayOf(dayOf(at, zone, startHour))
      const byPillar = expected.get(week) ?? new Map<string, number>()
      expected.set(week, byPillar.set(pillar, (byPillar.get(pillar) ?? 0) + ms))
    }
    let yearMs = 0
    const entryIds: string[] = []
    const seen: Block[] = []
    // A week more at either end: a move to another zone shifts days.
    for (let week = -1; week <= WEEKS + 3; week++) {
      const monday = plusDays(FIRST_DAY, week * 7)
      const { load, blocks } = await client.planner.week({ day: monday })
      const ofWeek = Object.fromEntries(
        load.pillars.filter(({ actualMs }) => actualMs > 0).map(({ pillar, actualMs }) => [pillar, actualMs]),
      )
      expect([monday, ofWeek]).toEqual([monday, Object.fromEntries(expected.get(monday) ?? [])])
      const entries = await client.planner.timeEntries({ day: monday })
      const days = [...new Set(entries.map(({ day }) => day))]
      const sum = (list: readonly { readonly activeMs: number }[]) => list.reduce((total, { activeMs }) => total + activeMs, 0)
      expect(days.reduce((total, day) => total + sum(entries.filter((entry) => entry.day === day)), 0)).toBe(load.actualMs)
      entryIds.push(...entries.map(({ id }) => id))
      seen.push(...blocks.filter(({ isPreview }) => !isPreview))
      yearMs += load.actualMs
    }
    expect(yearMs).toBe(spent.reduce((sum, { ms }) => sum + ms, 0))
    expect(entryIds).toHaveLength(spent.length)
    expect(new Set(entryIds).size).toBe(spent.length)

    // Every block that was ever touched is somewhere, once, as it was left.
    const unplanned = await client.planner.unplanned()
    const all = [...seen, ...unplanned]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.map(({ id, status: state }) => `${id} ${state}`).sort()).toEqual([...status].map(([id, state]) => `${id} ${state}`).sort())
    expect(Object.fromEntries(all.filter(({ carriedCount }) => carriedCount > 0).map((block) => [block.id, block.carriedCount]))).toEqual(
      Object.fromEntries([...carries].filter(([, count]) => count > 0)),
    )
    const count = (state: Block['status']) => all.filter((block) => block.status === state).length
    expect([count('done'), count('dropped')]).toEqual([totals.done, totals.dropped])
    expect(totals.done).toBeGreaterThan(150)
    expect(totals.carried).toBeGreaterThan(100)

    // No occurrence has two rows, and nothing runs any more.
    const doubles =
      'SELECT count(*) FROM (SELECT 1 FROM plan_block WHERE series_id IS NOT NULL GROUP BY series_id, occurrence_day HAVING count(*) > 1)'
    expect(year.db().prepare(doubles).pluck().get()).toBe(0)
    expect(year.db().prepare('SELECT count(*) FROM timer_run WHERE ended_at IS NULL').pluck().get()).toBe(0)
    expect(year.db().pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(year.db().prepare("SELECT count(*) FROM journal_entry WHERE template = 'weekly-review'").pluck().get()).toBe(WEEKS)
    expect(year.defects()).toEqual([])
  },
  300_000,
)
