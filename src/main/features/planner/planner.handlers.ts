import { implement } from '@orpc/server'
import { matchInterviews } from '../../../shared/features/planner/match-interviews.ts'
import { plannerContract } from '../../../shared/features/planner/planner.contract.ts'
import { completeShares, orderedBefore } from '../../../shared/features/planner/planner.model.ts'
import { parseQuickAdd, QUICK_DEFAULTS, type QuickBlock, wishedDay } from '../../../shared/features/planner/quick-add.ts'
import { instantToWall, studyDayTime, wallToInstant } from '../../../shared/kernel/calendar.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { hasWork } from '../../store/block-work.store.ts'
import { hasPaper } from '../../store/library.store.ts'
import {
  insertBlock,
  listUnplannedBlocks,
  saveUnplannedOrder,
  setBlockDeleted,
  updateBlockDetails,
  updateBlockPlace,
} from './blocks.store.ts'
import { findOpenCampaign, listRemovedInterviewIds, restoreInterview, saveCampaign } from './campaign.store.ts'
import { carryHandlers } from './carry.handlers.ts'
import { exportsHandlers } from './exports.handlers.ts'
import { openBlock } from './occurrences.ts'
import { blockView, campaignView, existing, spanView, viewOf } from './planner-views.ts'
import { seriesHandlers } from './series.handlers.ts'
import { restoreFromTrash, settleBlock } from './settle-block.ts'
import { timeLogHandlers } from './time-log.handlers.ts'

const planner = implement(plannerContract).$context<Context>()

/** What the week and Today say of its load needs other people's calendars: those two are in `workflows/plan-week.ts`. */
export const plannerHandlers = {
  span: planner.span.handler(({ context, input }) => spanView(context, input.view, input.day)),
  unplanned: planner.unplanned.handler(({ context: { db, dayRule } }) => {
    const rule = dayRule()
    return listUnplannedBlocks(db).map((row) => blockView(row, rule))
  }),
  orderUnplanned: planner.orderUnplanned.handler(
    command(({ context, input, errors }) => {
      const ids = listUnplannedBlocks(context.db).map((row) => row.id)
      const isKnown = ids.includes(input.blockId) && (input.beforeId === null || ids.includes(input.beforeId))
      if (!isKnown) throw errors.BLOCK_NOT_FOUND()
      saveUnplannedOrder(context.db, orderedBefore(ids, input.blockId, input.beforeId), context.clock.now())
      const rule = context.dayRule()
      return listUnplannedBlocks(context.db).map((row) => blockView(row, rule))
    }),
  ),
  block: planner.block.handler(({ context, input, errors }) => {
    const block = viewOf(context, input.blockId)
    if (!block) throw errors.BLOCK_NOT_FOUND()
    return block
  }),
  addBlock: planner.addBlock.handler(
    command(({ context, input, errors }) => {
      if (input.paperId !== undefined && !hasPaper(context.db, input.paperId)) throw errors.PAPER_NOT_FOUND()
      if (input.work !== undefined && !hasWork(context.db, input.work)) throw errors.WORK_NOT_FOUND()
      const { zone } = context.dayRule()
      const id = context.ids.next()
      insertBlock(context.db, {
        id,
        campaignId: findOpenCampaign(context.db)?.id ?? null,
        title: input.title,
        pillar: input.pillar,
        notes: input.notes ?? '',
        startsAt: input.at ? wallToInstant(input.at.day, input.at.startMinute, zone) : null,
        zone,
        durationMs: input.durationMinutes * MINUTE_MS,
        paperId: input.paperId ?? null,
        work: input.work ?? null,
        now: context.clock.now(),
      })
      return existing(context, id)
    }),
  ),
  quickAdd: planner.quickAdd.handler(
    command(({ context, input, errors }) => {
      const quick = parseQuickAdd(input.line)
      const { paperId = null, work = null, name = '', pillar = null } = input.link ?? {}
      const title = quick.title || name.trim()
      if (title === '') throw errors.NO_TITLE()
      if (paperId !== null && !hasPaper(context.db, paperId)) throw errors.PAPER_NOT_FOUND()
      if (work !== null && !hasWork(context.db, work)) throw errors.WORK_NOT_FOUND()
      const { zone } = context.dayRule()
      const id = context.ids.next()
      insertBlock(context.db, {
        id,
        campaignId: findOpenCampaign(context.db)?.id ?? null,
        title: title.slice(0, 300),
        pillar: quick.pillar ?? pillar ?? QUICK_DEFAULTS.pillar,
        notes: '',
        startsAt: quickStart(context, quick),
        zone,
        durationMs: (quick.durationMinutes ?? QUICK_DEFAULTS.durationMinutes) * MINUTE_MS,
        paperId,
        work,
        now: context.clock.now(),
      })
      return existing(context, id)
    }),
  ),
  changeBlock: planner.changeBlock.handler(
    command(({ context, input, errors }) => {
      const row = openBlock(context, input.blockId)
      if (!row) throw errors.BLOCK_NOT_FOUND()
      const paperId = input.paperId === undefined ? row.paperId : input.paperId
      if (paperId !== null && paperId !== row.paperId && !hasPaper(context.db, paperId)) throw errors.PAPER_NOT_FOUND()
      const work = input.work === undefined ? row.work : input.work
      if (work !== null && work !== row.work && !hasWork(context.db, work)) throw errors.WORK_NOT_FOUND()
      const details = {
        title: input.title ?? row.title,
        pillar: input.pillar ?? row.pillar,
        notes: input.notes ?? row.notes,
        paperId,
        work,
        durationMs: input.durationMinutes === undefined ? row.durationMs : input.durationMinutes * MINUTE_MS,
      }
      updateBlockDetails(context.db, row.id, details, context.clock.now())
      return existing(context, row.id)
    }),
  ),
  placeBlock: planner.placeBlock.handler(
    command(({ context, input, errors }) => {
      const row = openBlock(context, input.blockId)
      if (!row) throw errors.BLOCK_NOT_FOUND()
      const { zone } = context.dayRule()
      const startsAt = wallToInstant(input.day, input.startMinute, zone)
      updateBlockPlace(context.db, row.id, { startsAt, zone, durationMs: input.durationMinutes * MINUTE_MS }, context.clock.now())
      return existing(context, row.id)
    }),
  ),
  unplanBlock: planner.unplanBlock.handler(
    command(({ context, input, errors }) => {
      const row = openBlock(context, input.blockId)
      if (!row) throw errors.BLOCK_NOT_FOUND()
      const place = { startsAt: null, zone: context.dayRule().zone, durationMs: row.durationMs }
      updateBlockPlace(context.db, row.id, place, context.clock.now())
      return existing(context, row.id)
    }),
  ),
  setBlockStatus: planner.setBlockStatus.handler(
    command(({ context, input, errors }) => {
      const row = openBlock(context, input.blockId)
      if (!row) throw errors.BLOCK_NOT_FOUND()
      settleBlock(context, row, input.status)
      return existing(context, row.id)
    }),
  ),
  removeBlock: planner.removeBlock.handler(
    command(({ context, input, errors }) => {
      const row = openBlock(context, input.blockId)
      if (!row || !setBlockDeleted(context.db, row.id, true, context.clock.now())) throw errors.BLOCK_NOT_FOUND()
    }),
  ),
  restoreBlock: planner.restoreBlock.handler(
    command(({ context, input, errors }) => {
      if (!restoreFromTrash(context, input.blockId)) throw errors.BLOCK_NOT_FOUND()
      return existing(context, input.blockId)
    }),
  ),
  campaign: planner.campaign.handler(({ context }) => openCampaign(context)),
  saveCampaign: planner.saveCampaign.handler(
    command(({ context, input, errors }) => {
      const shares = completeShares(input.pillars)
      if (!shares.ok) throw errors.TOO_MANY_FOCUS_AREAS()
      const open = findOpenCampaign(context.db)
      const { zone } = context.dayRule()
      const matchedIds = matchInterviews(open?.interviews ?? [], input.interviews)
      // What an undo puts back into the form keeps its name too.
      const removedIds = new Set(open ? listRemovedInterviewIds(context.db, open.id) : [])
      const campaign = {
        id: open?.id ?? context.ids.next(),
        targetRole: input.targetRole,
        weeklyMs: input.weeklyMinutes * MINUTE_MS,
        pillars: shares.value,
        interviews: input.interviews.map(({ id: wantedId, time, ...words }, index) => {
          const restoredId = wantedId !== undefined && removedIds.delete(wantedId) ? wantedId : null
          return {
            ...words,
            id: matchedIds[index] ?? restoredId ?? context.ids.next(),
            startMinute: time?.startMinute ?? null,
            durationMs: time ? time.durationMinutes * MINUTE_MS : null,
            zone: time ? (time.zone ?? zone) : null,
          }
        }),
      }
      saveCampaign(context.db, campaign, context.clock.now())
      const saved = openCampaign(context)
      if (!saved) throw new Error('A campaign that was just saved is not there.')
      return saved
    }),
  ),
  restoreInterview: planner.restoreInterview.handler(
    command(({ context, input, errors }) => {
      if (!restoreInterview(context.db, input.interviewId, context.clock.now())) throw errors.INTERVIEW_NOT_FOUND()
      const campaign = openCampaign(context)
      if (!campaign) throw new Error('An interview was brought back into a campaign that is not there.')
      return campaign
    }),
  ),
  ...seriesHandlers,
  ...carryHandlers,
  ...timeLogHandlers,
  ...exportsHandlers,
}

function openCampaign({ db, clock, dayRule }: Context) {
  const campaign = findOpenCampaign(db)
  return campaign && campaignView(campaign, clock.now(), dayRule())
}

/** The instant a quick line asks for; a weekday is its next date, today included. Null: unplanned. */
function quickStart({ clock, dayRule }: Context, quick: QuickBlock): EpochMs | null {
  if (quick.dayWish === null) return null
  const rule = dayRule()
  const now = instantToWall(clock.now(), rule)
  return studyDayTime(wishedDay(now.day, quick.dayWish), quick.startMinute ?? QUICK_DEFAULTS.startMinute, rule)
}
