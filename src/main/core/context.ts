import type { EventPublisher } from '@orpc/server'
import type { FeatureName } from '../../shared/contract/endpoint.ts'
import type { DayRule } from '../../shared/kernel/calendar.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import type { Db } from '../store/db.ts'
import type { Host } from './host.ts'

/** Where time comes from. Real one: `main/index.ts`; tests move their own. */
export interface Clock {
  /** Wall clock, UTC. May jump. */
  now(): EpochMs
  /** Milliseconds that never run backwards, whole; comparable only within one `bootId`. */
  monotonic(): number
  /** Names this run of the app's monotonic clock; another value after every start. */
  bootId(): string
  /** IANA name of the person's time zone at this moment. */
  zone(): string
}

export interface Ids {
  next(): string
}

/** Everything a handler may use. Nothing here knows Electron. */
export interface Context {
  readonly db: Db
  readonly clock: Clock
  readonly ids: Ids
  readonly host: Host
  /** The person's day at this moment: their time zone and the first hour of a study day from the settings. */
  readonly dayRule: () => DayRule
  readonly changes: EventPublisher<{ changed: readonly FeatureName[] }>
  /** Tells the page that data of these features changed. Commands do it by themselves; tasks call it after each commit. */
  readonly changed: (features: readonly FeatureName[]) => void
}
