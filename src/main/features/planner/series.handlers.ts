import { implement } from '@orpc/server'
import { plannerContract } from '../../../shared/features/planner/planner.contract.ts'
import { firstMatch, isOccurrence, type Pattern } from '../../../shared/features/planner/recurrence.model.ts'
import { instantToWall, wallToInstant } from '../../../shared/kernel/calendar.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { hasWork } from '../../store/block-work.store.ts'
import { hasPaper } from '../../store/library.store.ts'
import { setAgain } from './again.store.ts'
import { type BlockRow, findBlock, updateBlockPlace } from './blocks.store.ts'
import { findOpenCampaign } from './campaign.store.ts'
import { deleteCarries } from './carry.store.ts'
import { courseOf, occurrenceStart } from './occurrences.ts'
import { beginOn, keepChange, newChange, type PlanChange } from './plan-change.ts'
import { putBack, takeChange } from './plan-changes.store.ts'
import { existing } from './planner-views.ts'
import { insertSeries, linkBlock } from './series.store.ts'
import { changeSeries, ended, endSeries, plainPattern, type SeriesChange, stopSeries, targetOf } from './series-change.ts'
import { planNext } from './settle-block.ts'

const planner = implement(plannerContract).$context<Context>()

export const seriesHandlers = {
  repeatBlock: planner.repeatBlock.handler(
    command(({ context, input, errors }) => {
      const { block, change } = begin(context, input.blockId)
      if (!block) throw errors.BLOCK_NOT_FOUND()
      const target = targetOf(context, block)
      if (block.againAfterDays !== null) setAgain(context.db, block.id, null, context.clock.now())
      if (target) {
        const changed = changeSeries(context, target, input.scope, { pattern: input.pattern, ending: input.ending }, change)
        if (!changed.ok) throw errors.NO_OCCURRENCE()
      } else {
        if (block.startsAt === null) throw errors.NOT_PLANNED()
        if (!startSeries(context, block, input, change)) throw errors.NO_OCCURRENCE()
      }
      return { block: existing(context, block.id), changeId: keepChange(context, change) }
    }),
  ),
  repeatAfterDone: planner.repeatAfterDone.handler(
    command(({ context, input, errors }) => {
      const { block, change } = begin(context, input.blockId)
      if (!block) throw errors.BLOCK_NOT_FOUND()
      const target = targetOf(context, block)
      if (target) stopSeries(context, target, change)
      const chainId = block.againChainId ?? block.id
      setAgain(context.db, block.id, { days: input.days, chainId }, context.clock.now())
      const chained = findBlock(context.db, block.id)
      if (chained && chained.status !== 'open') planNext(context, chained, change)
      return { block: existing(context, block.id), changeId: keepChange(context, change) }
    }),
  ),
  stopRepeating: planner.stopRepeating.handler(
    command(({ context, input, errors }) => {
      const { block, change } = begin(context, input.blockId)
      if (!block) throw errors.BLOCK_NOT_FOUND()
      const target = targetOf(context, block)
      if (target) stopSeries(context, target, change)
      else if (block.againAfterDays !== null) setAgain(context.db, block.id, null, context.clock.now())
      else throw errors.NOT_REPEATED()
      return { block: existing(context, block.id), changeId: keepChange(context, change) }
    }),
  ),
  changeRepeated: planner.changeRepeated.handler(
    command(({ context, input, errors }) => {
      const { block, change } = begin(context, input.blockId)
      if (!block) throw errors.BLOCK_NOT_FOUND()
      const target = targetOf(context, block)
      if (!target) throw errors.NOT_REPEATED()
      const { title, pillar, notes, paperId, work, durationMinutes, at } = input
      if (paperId && paperId !== block.paperId && !hasPaper(context.db, paperId)) throw errors.PAPER_NOT_FOUND()
      if (work && work !== block.work && !hasWork(context.db, work)) throw errors.WORK_NOT_FOUND()
      const durationMs = durationMinutes === undefined ? undefined : durationMinutes * MINUTE_MS
      const wish = { title, pillar, notes, paperId, work, durationMs, ...(at ? placeOf(context, at) : {}) }
      const changed = changeSeries(context, target, input.scope, wish, change)
      if (!changed.ok) throw errors.NO_OCCURRENCE()
      return { block: existing(context, block.id), changeId: keepChange(context, change) }
    }),
  ),
  removeRepeated: planner.removeRepeated.handler(
    command(({ context, input, errors }) => {
      const { block, change } = begin(context, input.blockId)
      if (!block) throw errors.BLOCK_NOT_FOUND()
      const target = targetOf(context, block)
      if (!target) throw errors.NOT_REPEATED()
      endSeries(context, target, input.scope, change)
      return { changeId: keepChange(context, change) }
    }),
  ),
  undoPlanChange: planner.undoPlanChange.handler(
    command(({ context, input, errors }) => {
      const before = takeChange(context.db, input.changeId)
      if (!before) throw errors.CHANGE_NOT_FOUND()
      deleteCarries(context.db, input.changeId)
      putBack(context.db, before, context.clock.now())
    }),
  ),
}

function begin(context: Context, blockId: string) {
  const change = newChange()
  return { block: beginOn(context, blockId, change), change }
}

/** The study day and minute of a time: 01:00 belongs to the day before when the day starts at 04:00. */
function placeOf(
  { dayRule }: Context,
  at: { day: Parameters<typeof wallToInstant>[0]; startMinute: number },
): Pick<SeriesChange, 'movedTo' | 'startMinute'> {
  const rule = dayRule()
  const { day, minute } = instantToWall(wallToInstant(at.day, at.startMinute, rule.zone), rule)
  return { movedTo: day, startMinute: minute }
}

/** Makes a block the first of a series; it goes to the nearest day of the pattern. @returns false when no day would be left */
function startSeries(
  context: Context,
  block: BlockRow,
  wish: { readonly pattern: Pattern; readonly ending: Parameters<typeof ended>[1] },
  change: PlanChange,
): boolean {
  const { db, clock, ids, dayRule } = context
  if (block.startsAt === null) return false
  const rule = dayRule()
  const { day, minute } = instantToWall(block.startsAt, rule)
  const pattern = plainPattern(wish.pattern)
  const firstDay = firstMatch(pattern, day)
  const course = { pattern, firstDay, lastDay: null, weekStartsOn: context.firstWeekday() }
  const id = ids.next()
  const series = {
    id,
    originId: id,
    campaignId: findOpenCampaign(db)?.id ?? null,
    title: block.title,
    pillar: block.pillar,
    notes: block.notes,
    paperId: block.paperId,
    work: block.work,
    durationMs: block.durationMs,
    startMinute: minute,
    ...course,
    ...ended(course, wish.ending),
  }
  if (!isOccurrence(courseOf(series), firstDay)) return false
  const now = clock.now()
  insertSeries(db, series, now)
  change.newSeries.push(id)
  linkBlock(db, block.id, { seriesId: id, day: firstDay }, now)
  if (firstDay !== day) {
    updateBlockPlace(
      db,
      block.id,
      { startsAt: occurrenceStart(series, firstDay, rule.zone), zone: rule.zone, durationMs: block.durationMs },
      now,
    )
  }
  return findBlock(db, block.id) !== undefined
}
