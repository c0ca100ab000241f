import type { BlockStatus } from '../../../shared/features/planner/planner.model.ts'
import { addDays, instantToWall, wallToInstant } from '../../../shared/kernel/calendar.ts'
import type { Context } from '../../core/context.ts'
import { deleteUntouchedBlock, findOpenOfChain, setAgain } from './again.store.ts'
import { type BlockRow, findBlock, insertBlock, setBlockDeleted, updateBlockStatus } from './blocks.store.ts'
import { findOpenCampaign } from './campaign.store.ts'
import type { PlanChange } from './plan-change.ts'

/** Without a time of its own a block comes again at the quarter of an hour at which it was done. */
const STEP = 15

/**
 * Ends or reopens a block. One that comes again after it was done or dropped has its next one planned; reopened, it takes
 * that one back, unless somebody has changed it: then the reopened one stands alone. So never more than one is open.
 */
export function settleBlock(context: Context, row: BlockRow, status: BlockStatus, change?: PlanChange): void {
  const { db, clock } = context
  updateBlockStatus(db, row.id, status, clock.now())
  if (status === 'open') claimChain(context, row)
  else planNext(context, row, change)
}

/** Ends an open block because the work on it is done. */
export function markBlockDone(context: Context, blockId: string): void {
  const row = findBlock(context.db, blockId)
  if (row?.status === 'open') settleBlock(context, row, 'done')
}

/** Brings a block out of the trash. @returns whether it was there */
export function restoreFromTrash(context: Context, blockId: string): boolean {
  if (!setBlockDeleted(context.db, blockId, false, context.clock.now())) return false
  const row = findBlock(context.db, blockId)
  if (row?.status === 'open') claimChain(context, row)
  return true
}

/** Plans what follows a block that comes again after it was done, unless one of its kind is open already. */
export function planNext(context: Context, row: BlockRow, change?: PlanChange): void {
  const { db, clock, ids, dayRule } = context
  const { againAfterDays: days, againChainId: chainId } = row
  if (days === null || chainId === null || findOpenOfChain(db, chainId, row.id) !== undefined) return
  const rule = dayRule()
  const now = clock.now()
  const today = instantToWall(now, rule)
  const minute = row.startsAt === null ? Math.floor(today.minute / STEP) * STEP : instantToWall(row.startsAt, rule).minute
  const { title, pillar, notes, durationMs, paperId, work } = row
  const id = ids.next()
  insertBlock(db, {
    id,
    campaignId: findOpenCampaign(db)?.id ?? null,
    title,
    pillar,
    notes,
    startsAt: wallToInstant(addDays(today.day, days), minute, rule.zone),
    zone: rule.zone,
    durationMs,
    paperId,
    work,
    now,
  })
  setAgain(db, id, { days, chainId }, now)
  change?.newBlocks.push(id)
}

function claimChain({ db, clock }: Context, { id, againChainId }: BlockRow): void {
  const otherId = againChainId === null ? undefined : findOpenOfChain(db, againChainId, id)
  if (otherId !== undefined && !deleteUntouchedBlock(db, otherId)) setAgain(db, id, null, clock.now())
}
