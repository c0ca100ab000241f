import type { PlanChangeId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import type { BlockRow } from './blocks.store.ts'
import { lookUpBlock, openBlock } from './occurrences.ts'
import { type Before, insertChange, snapshotBlock } from './plan-changes.store.ts'

type Growing<Value> = { -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Item)[] ? Item[] : Value[Key] }

/** What an order found before it changed anything; grows while the order goes on. */
export type PlanChange = Growing<Before>

export function newChange(): PlanChange {
  return { blocks: [], series: [], newBlocks: [], newSeries: [] }
}

/** The block an order is about, with a row of its own, and a note of how it was. */
export function beginOn(context: Context, blockId: string, change: PlanChange): BlockRow | undefined {
  const isNew = lookUpBlock(context.db, blockId, context.dayRule())?.isPreview === true
  const block = openBlock(context, blockId)
  if (block && isNew) change.newBlocks.push(block.id)
  else if (block) rememberBlock(context, change, block.id)
  return block
}

/** Notes how a block is; the first look counts. */
export function rememberBlock({ db }: Context, change: PlanChange, blockId: string): void {
  const isKnown = change.newBlocks.includes(blockId) || change.blocks.some((block) => block.id === blockId)
  const block = isKnown ? undefined : snapshotBlock(db, blockId)
  if (block) change.blocks.push(block)
}

/** Keeps the note, so that the change can be taken back. */
export function keepChange({ db, ids, clock }: Context, change: Before): PlanChangeId {
  const id = ids.next() as PlanChangeId
  insertChange(db, id, change, clock.now())
  return id
}
