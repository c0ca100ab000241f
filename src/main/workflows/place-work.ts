import { freeStart } from '../../shared/features/planner/free-time.ts'
import type { BlockWork } from '../../shared/kernel/block-work.ts'
import { instantToWall, wallToInstant } from '../../shared/kernel/calendar.ts'
import type { BlockId } from '../../shared/kernel/ids.ts'
import type { Pillar } from '../../shared/kernel/pillars.ts'
import type { EpochMs, IsoDate } from '../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { insertBlock } from '../features/planner/blocks.store.ts'
import { findOpenCampaign } from '../features/planner/campaign.store.ts'
import { takenBetween } from './taken-time.ts'

/** The first instant of a day, from now on, at which so many minutes are free; null: there is none. */
export function freeInstant(context: Context, day: IsoDate, minutes: number): EpochMs | null {
  const rule = context.dayRule()
  const now = instantToWall(context.clock.now(), rule)
  const busy = takenBetween(context, day, day).filter((taken) => taken.day === day)
  const start = freeStart(busy, day === now.day ? now.minute : 0, minutes)
  return start === null ? null : wallToInstant(day, start, rule.zone)
}

/** Puts work that an interview asks for into the plan, with what it is about where that is known; no instant: into the unplanned list. */
export function addWork(
  { db, ids, clock, dayRule }: Context,
  { title, pillar, minutes }: { readonly title: string; readonly pillar: Pillar; readonly minutes: number },
  startsAt: EpochMs | null,
  work: BlockWork | null = null,
): BlockId {
  const id = ids.next() as BlockId
  insertBlock(db, {
    ...{ id, campaignId: findOpenCampaign(db)?.id ?? null, title, pillar, notes: '', startsAt, zone: dayRule().zone },
    ...{ durationMs: minutes * MINUTE_MS, paperId: null, work, now: clock.now() },
  })
  return id
}
