import { oc } from '@orpc/contract'

export const FEATURES = [
  'settings',
  'drafts',
  'papers',
  'reader',
  'reading',
  'recordings',
  'planner',
  'calendars',
  'budget',
  'journal',
  'practice',
  'interviews',
  'focus',
  'weekReview',
  'insights',
  'sample',
  'search',
  'links',
  'sections',
  'backups',
  'archive',
  'location',
  'system',
  'tabs',
  'trash',
  'updates',
] as const
export type FeatureName = (typeof FEATURES)[number]

/** How the core treats an endpoint; see `docs/values.md`. */
export interface EndpointMeta {
  readonly kind: 'query' | 'command' | 'task' | 'stream'
  /** Features whose data an order changes, when that is more than the feature it is listed under. */
  readonly touches?: readonly FeatureName[]
}

/** Reads. Changes nothing. */
export const query = oc.$meta<EndpointMeta>({ kind: 'query' })

/** One synchronous transaction: refused or broken, nothing is written. */
export const command = (touches?: readonly FeatureName[]) => oc.$meta<EndpointMeta>({ kind: 'command', ...(touches ? { touches } : {}) })

/** Asynchronous work: gathers, reports progress, can be cancelled, and writes through short transactions of its own. */
export const task = oc.$meta<EndpointMeta>({ kind: 'task' })

/** A subscription that lasts until the page ends it. */
export const stream = oc.$meta<EndpointMeta>({ kind: 'stream' })
