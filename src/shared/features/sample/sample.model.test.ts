import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EpochMs } from '../../kernel/time.ts'
import { layOutSample } from './sample.model.ts'
import { SampleContent } from './sample-content.ts'

const file = new URL('../../../../resources/sample/sample-campaign.json', import.meta.url)
const content = SampleContent.parse(JSON.parse(readFileSync(file, 'utf8')))

const zones = ['Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Australia/Lord_Howe']

test('at any moment: the past is past, something comes next, and no block lies under another', () => {
  const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...zones),
      fc.constantFrom(1, 6, 7),
      fc.integer({ min: 0, max: 12 }),
      (at, zone, first, startHour) => {
        const now = at as EpochMs
        const { blocks, session, journalAt } = layOutSample(content, now, { zone, startHour }, first)
        expect(session.endedAt).toBeLessThan(now)
        expect(Math.max(...journalAt)).toBeLessThanOrEqual(now)
        expect(blocks.some((block) => block.isAboutPaper && !block.isDone && (block.startsAt ?? 0) > now)).toBe(true)
        const placed = [...blocks, session.block].flatMap(({ startsAt, durationMs }) =>
          startsAt === null ? [] : [[startsAt, startsAt + durationMs]],
        )
        placed.sort(([a = 0], [b = 0]) => a - b)
        for (let index = 1; index < placed.length; index += 1)
          expect(placed[index]?.[0]).toBeGreaterThanOrEqual(placed[index - 1]?.[1] ?? 0)
        for (const block of blocks) if (block.isDone) expect((block.startsAt ?? now) + block.spentMs).toBeLessThanOrEqual(now)
      },
    ),
    // The example: a block's planned end has just passed, but not that of the minutes it took.
    { numRuns: 2_000, examples: [[1_809_867_600_000, 'America/Sao_Paulo', 6, 0]] },
  )
})

test('the active time is the sum of the phases, and the log holds the pause on top', () => {
  const { session } = layOutSample(content, Date.UTC(2026, 2, 4, 9) as EpochMs, { zone: 'Europe/Berlin', startHour: 4 }, 1)
  const { phaseSeconds, pause } = content.session
  expect(session.activeMs).toBe(phaseSeconds.reduce((sum, seconds) => sum + seconds, 0) * 1_000)
  expect(session.endedAt - session.startedAt).toBe(session.activeMs + pause.seconds * 1_000)
  expect(session.events.map(({ kind }) => kind)).toEqual(['started', 'phase', 'paused', 'resumed', 'phase', 'phase', 'phase', 'ended'])
})

test('what was looked at in a phase is no longer than the phase', () => {
  const { dwell, phaseSeconds } = content.session
  phaseSeconds.forEach((seconds, phaseIndex) => {
    const looked = dwell.filter((look) => look.phaseIndex === phaseIndex).reduce((sum, look) => sum + look.seconds, 0)
    expect(looked).toBeLessThanOrEqual(seconds)
  })
})
