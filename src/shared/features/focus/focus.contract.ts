import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, stream } from '../../contract/endpoint.ts'
import { BlockId, TimeEntryId } from '../../kernel/ids.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { DurationMs, EpochMs } from '../../kernel/time.ts'
import { FOCUS_ALERTS, FOCUS_MODES, MAX_FOCUS_MINUTES } from './focus.model.ts'

const Running = z.object({
  id: z.string(),
  blockId: BlockId.nullable(),
  title: z.string(),
  pillar: z.enum(PILLARS),
  mode: z.enum(FOCUS_MODES),
  startedAt: EpochMs,
  status: z.enum(['running', 'paused']),
  isWaiting: z.boolean(),
  isBreak: z.boolean(),
  round: z.int().min(1),
  phaseMs: DurationMs,
  lengthMs: DurationMs.nullable(),
  workedMs: DurationMs,
  openGapMs: DurationMs,
})

const Written = z.object({ timeEntryId: TimeEntryId, blockId: BlockId.nullable(), title: z.string(), activeMs: DurationMs })

const NO_FOCUS_RUNNING = {}
const GAP_NOT_ANSWERED = {}

/** The timer for work without a surface of its own. It is the same one clock that reading sessions run on. */
export const focusContract = {
  running: query.output(Running.nullable()),
  start: command()
    .errors({ CLOCK_TAKEN: { data: z.object({ by: z.enum(['session', 'focus', 'mock']) }) }, BLOCK_NOT_FOUND: {} })
    .input(
      z.object({
        /** A block of the plan, whose title may say what of it is done, or anything else by its own name. */
        work: z.union([
          z.object({ blockId: BlockId, title: z.string().trim().min(1).max(300).optional() }),
          z.object({ title: z.string().trim().min(1).max(300), pillar: z.enum(PILLARS) }),
        ]),
        timer: z.discriminatedUnion('mode', [
          z.object({ mode: z.literal('countdown'), minutes: z.int().min(1).max(MAX_FOCUS_MINUTES) }),
          z.object({ mode: z.literal('count-up') }),
          /** Lengths come from the settings. */
          z.object({ mode: z.literal('pomodoro') }),
        ]),
      }),
    )
    .output(Running),
  pause: command().errors({ NO_FOCUS_RUNNING, ALREADY_PAUSED: {} }).output(Running),
  /** Goes on after a pause, and begins the next round after a break. */
  resume: command().errors({ NO_FOCUS_RUNNING, NOT_PAUSED: {} }).output(Running),
  /** So many more minutes from now on, when time is up already; else so many on top. */
  extend: command()
    .errors({ NO_FOCUS_RUNNING, NOTHING_TO_EXTEND: {} })
    .input(z.object({ minutes: z.int().min(1).max(60) }))
    .output(Running),
  /** Rounds only: work gives way to its break, a break to the next round. */
  nextPhase: command().errors({ NO_FOCUS_RUNNING, NO_ROUNDS: {} }).output(Running),
  answerGap: command()
    .errors({ NO_FOCUS_RUNNING, NO_GAP: {}, COUNT_TOO_LONG: { data: z.object({ gapMs: DurationMs }) } })
    .input(
      z.discriminatedUnion('answer', [
        z.object({ answer: z.literal('count') }),
        z.object({ answer: z.literal('discard') }),
        z.object({ answer: z.literal('split'), countMs: DurationMs }),
      ]),
    )
    .output(Running),
  /** Closes the clock and writes the minutes down, once. */
  finish: command(['focus', 'planner'])
    .errors({ NO_FOCUS_RUNNING, GAP_NOT_ANSWERED })
    .input(z.object({ isBlockDone: z.boolean() }))
    .output(Written),
  /** Closes the clock; its minutes go to the trash of the time log, from where they can be restored. */
  discard: command(['focus', 'planner']).errors({ NO_FOCUS_RUNNING }).output(Written),
  /** Ends of countdowns, rounds and breaks, as they happen. */
  alerts: stream.output(eventIterator(z.object({ runId: z.string(), kind: z.enum(FOCUS_ALERTS), title: z.string() }))),
}
