import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EpochMs } from './time.ts'
import { BEAT_MS, beatRun, gapSince, type Moment, type TimerEvent, type TimerRun, timerState } from './timer.ts'
import { HOUR_MS, MINUTE_MS, SECOND_MS } from './units.ts'

const START = Date.UTC(2026, 2, 28, 22)
const moment = (ms: number, bootId = 'a', wallMs = ms): Moment => ({ at: (START + wallMs) as EpochMs, mono: ms, bootId })
const started = (): TimerRun => ({ events: [{ ...moment(0), kind: 'started' }], beat: moment(0), isAsleep: false })
const then = (run: TimerRun, event: TimerEvent): TimerRun => ({ ...run, events: [...run.events, event] })
const stateOf = (run: TimerRun) => timerState(run.events, run.beat)

describe('gaps', () => {
  test.each([
    ['an ordinary beat', moment(5_000), false, null],
    ['a beat after thirty seconds', moment(30_000), false, null],
    ['the wall clock set back an hour', moment(5_000, 'a', 5_000 - HOUR_MS), false, null],
    ['the wall clock set ahead an hour', moment(5_000, 'a', 5_000 + HOUR_MS), false, { fromMono: 5_000, gapMs: HOUR_MS, isAsked: true }],
    ['sleep on a clock that stops', moment(4_000, 'a', 8 * HOUR_MS), false, { fromMono: 4_000, gapMs: 8 * HOUR_MS - 4_000, isAsked: true }],
    ['sleep on a clock that goes on', moment(8 * HOUR_MS), false, { fromMono: 0, gapMs: 8 * HOUR_MS, isAsked: true }],
    ['a nap the system told of', moment(20_000), true, { fromMono: 0, gapMs: 20_000, isAsked: false }],
    ['a quick restart', moment(100, 'b', 12_000), false, { fromMono: 0, gapMs: 12_000, isAsked: false }],
    ['a restart next day', moment(100, 'b', 24 * HOUR_MS), false, { fromMono: 0, gapMs: 24 * HOUR_MS, isAsked: true }],
    ['a restart with the wall clock set back', moment(100, 'b', -HOUR_MS), false, { fromMono: 0, gapMs: 0, isAsked: false }],
  ] as const)('F11 %s', (_what, now, isAsleep, expected) => {
    const found = gapSince({ ...started(), isAsleep }, now)
    expect(found && { fromMono: found.fromMono, gapMs: found.gapMs, isAsked: found.isAsked }).toEqual(expected)
  })

  test('F11 a paused run has no gaps: nothing was being counted', () => {
    const paused = then(started(), { ...moment(1_000), kind: 'paused', reason: 'door' })
    const later = beatRun({ ...paused, beat: moment(1_000) }, moment(50, 'b', HOUR_MS))
    expect(stateOf(later)).toMatchObject({ status: 'paused', totalActiveMs: 1_000, openGapMs: 0 })
  })

  test.each([
    ['count', 600_000, 605_000],
    ['discard', 0, 5_000],
    ['split', 120_000, 125_000],
  ])('F11 %s', (_answer, countMs, totalActiveMs) => {
    const slept = beatRun({ ...started(), beat: moment(5_000) }, moment(605_000))
    expect(stateOf(slept)).toMatchObject({ status: 'running', totalActiveMs: 5_000, openGapMs: 600_000 })
    const answered = then(slept, { ...moment(605_000), kind: 'gap-answered', countMs })
    expect(stateOf(answered)).toMatchObject({ totalActiveMs, openGapMs: 0 })
  })

  test('two gaps are answered together, the older first, each in its own phase', () => {
    let run = beatRun(started(), moment(60_000))
    run = then(run, { ...moment(60_000), kind: 'phase', phaseIndex: 1 })
    run = beatRun(run, moment(160_000))
    run = then(run, { ...moment(160_000), kind: 'gap-answered', countMs: 70_000 })
    expect(stateOf(run).activeMsByPhase).toEqual([60_000, 10_000])
  })
})

test('phases and pauses in order', () => {
  const run: TimerRun = {
    events: [
      { ...moment(0), kind: 'started' },
      { ...moment(90_000), kind: 'phase', phaseIndex: 2 },
      { ...moment(100_000), kind: 'paused', reason: 'tea' },
      { ...moment(160_000), kind: 'resumed' },
      { ...moment(170_000), kind: 'ended' },
    ],
    beat: moment(999_000),
    isAsleep: false,
  }
  expect(stateOf(run)).toEqual({
    status: 'ended',
    phaseIndex: 2,
    activeMsByPhase: [90_000, 0, 20_000],
    totalActiveMs: 110_000,
    openGapMs: 0,
    stretches: [
      { kind: 'active', phaseIndex: 0, lengthMs: 90_000, countedMs: 90_000, reason: '' },
      { kind: 'active', phaseIndex: 2, lengthMs: 10_000, countedMs: 10_000, reason: '' },
      { kind: 'pause', phaseIndex: 2, lengthMs: 60_000, countedMs: 0, reason: 'tea' },
      { kind: 'active', phaseIndex: 2, lengthMs: 10_000, countedMs: 10_000, reason: '' },
    ],
  })
})

type Happening =
  | { readonly kind: 'work'; readonly ms: number }
  | { readonly kind: 'pause'; readonly ms: number }
  | { readonly kind: 'phase' }
  | { readonly kind: 'jump'; readonly ms: number }
  | { readonly kind: 'slew'; readonly perMille: number }
  | { readonly kind: 'sleep'; readonly ms: number; readonly isTold: boolean; readonly doesClockStop: boolean }
  | { readonly kind: 'kill'; readonly downMs: number }

/** A laptop: real time, a wall clock somebody sets, a monotonic clock, an app that beats, is killed and started again. */
function live(happenings: readonly Happening[]) {
  const world = { wall: 0, mono: 0, boot: 0, slew: 0, sinceBeat: 0, activeMs: 0, breaks: 0, isPaused: false }
  let run = started()
  const now = () => moment(Math.round(world.mono), world.boot === 0 ? 'a' : `b${world.boot}`, Math.round(world.wall))
  const beat = () => {
    run = beatRun(run, now())
    world.sinceBeat = 0
  }
  const order = (event: (at: Moment) => TimerEvent) => {
    beat()
    run = then(run, event(now()))
  }
  const pass = (ms: number) => {
    let left = ms
    while (left > 0) {
      const step = Math.min(left, BEAT_MS - world.sinceBeat)
      world.wall += step * (1 + world.slew)
      world.mono += step
      world.sinceBeat += step
      if (!world.isPaused) world.activeMs += step
      left -= step
      if (world.sinceBeat >= BEAT_MS) beat()
    }
  }
  for (const happening of happenings) {
    switch (happening.kind) {
      case 'work':
        pass(happening.ms)
        break
      case 'pause':
        order((at) => ({ ...at, kind: 'paused', reason: '' }))
        world.isPaused = true
        pass(happening.ms)
        order((at) => ({ ...at, kind: 'resumed' }))
        world.isPaused = false
        break
      case 'phase':
        order((at) => ({ ...at, kind: 'phase', phaseIndex: stateOf(run).phaseIndex + 1 }))
        break
      case 'jump':
        world.wall += happening.ms
        break
      case 'slew':
        world.slew = happening.perMille / 1_000
        break
      case 'sleep':
        if (happening.isTold) {
          beat()
          run = { ...run, isAsleep: true }
        }
        world.wall += happening.ms
        if (!happening.doesClockStop) world.mono += happening.ms
        world.breaks += 1
        if (happening.isTold) beat()
        break
      case 'kill':
        world.boot += 1
        world.wall += happening.downMs
        world.mono = 700
        world.breaks += 1
        beat()
    }
  }
  beat()
  return { state: stateOf(run), activeMs: world.activeMs, breaks: world.breaks }
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('work' as const), ms: fc.integer({ min: 1, max: 40 * MINUTE_MS }) }),
  fc.record({ kind: fc.constant('pause' as const), ms: fc.integer({ min: 0, max: 20 * MINUTE_MS }) }),
  fc.record({ kind: fc.constant('phase' as const) }),
  fc.record({ kind: fc.constant('jump' as const), ms: fc.constantFrom(-HOUR_MS, HOUR_MS, -SECOND_MS, SECOND_MS) }),
  fc.record({ kind: fc.constant('slew' as const), perMille: fc.constantFrom(-0.5, 0, 0.5) }),
  fc.record({
    kind: fc.constant('sleep' as const),
    // A sleep of less than half a minute that nobody tells of, on a clock that goes on, cannot be told from reading.
    ms: fc.integer({ min: 31 * SECOND_MS, max: 8 * HOUR_MS }),
    isTold: fc.boolean(),
    doesClockStop: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('kill' as const), downMs: fc.integer({ min: 0, max: 12 * HOUR_MS }) }),
)

test('F11 whatever happens to the laptop: never below 0, never above the time worked, never a heartbeat too little', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 25 }), (happenings) => {
      const { state, activeMs, breaks } = live(happenings)
      expect(state.totalActiveMs).toBeGreaterThanOrEqual(0)
      expect(state.totalActiveMs).toBeLessThanOrEqual(activeMs + SECOND_MS)
      // A sleep nobody told of costs up to a beat before it and one after it; the promise is 15 seconds.
      expect(state.totalActiveMs).toBeGreaterThanOrEqual(activeMs - breaks * 2 * BEAT_MS - happenings.length)
    }),
    { numRuns: 150 },
  )
})

test('F11 a run of 25 hours over the night the clocks change is exact', () => {
  // 28 March 2026, 22:00 UTC, and on: Berlin loses an hour at 01:00 UTC. An instant knows nothing of it.
  const { state } = live([{ kind: 'work', ms: 25 * HOUR_MS }])
  expect(state.totalActiveMs).toBe(25 * HOUR_MS)
  expect(state.openGapMs).toBe(0)
})

test('F11 a kill loses at most one beat', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: HOUR_MS }), fc.integer({ min: 0, max: 25_000 }), (ms, downMs) => {
      const { state } = live([
        { kind: 'work', ms },
        { kind: 'kill', downMs },
      ])
      expect(ms - state.totalActiveMs).toBeLessThanOrEqual(BEAT_MS)
      expect(state.openGapMs).toBe(0)
    }),
  )
})
