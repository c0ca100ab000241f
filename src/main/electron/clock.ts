import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { EpochMs } from '../../shared/kernel/time.ts'
import type { Clock, Ids } from '../core/context.ts'

/**
 * The real clock. Outside a packaged app `WORKBENCH_CLOCK` may name a file that holds milliseconds to add,
 * so that a journey can move the time of a running app; both clocks move, as they do in a lecture hall.
 */
export function systemClock(clockFile: string | undefined): Clock {
  const bootId = randomUUID()
  const shift = clockFile ? () => Number(readFileSync(clockFile, 'utf8')) || 0 : () => 0
  return {
    now: () => (Date.now() + shift()) as EpochMs,
    monotonic: () => Math.round(performance.now() + shift()),
    bootId: () => bootId,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

export const systemRandom = (): number => Math.random()

export const systemIds: Ids = { next: () => randomUUID() }
