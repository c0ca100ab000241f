import { implement } from '@orpc/server'
import { plannerContract } from '../../../shared/features/planner/planner.contract.ts'
import { instantToWall, studyDay, wallToInstant, weekDays } from '../../../shared/kernel/calendar.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { openBlock } from './occurrences.ts'
import { daysSpan, existing, timeEntryView } from './planner-views.ts'
import { settleBlock } from './settle-block.ts'
import {
  findTimeEntry,
  insertManualEntry,
  listTimeEntriesBetween,
  setTimeEntryDeleted,
  type TimeEntryRow,
  updateTimeEntry,
} from './time-entries.store.ts'

const planner = implement(plannerContract).$context<Context>()

export const timeLogHandlers = {
  timeEntries: planner.timeEntries.handler(({ context, input }) => {
    const rule = context.dayRule()
    const days = weekDays(input.day ?? studyDay(context.clock.now(), rule), context.firstWeekday())
    const { from, to } = daysSpan(days, rule)
    return listTimeEntriesBetween(context.db, from, to).map((row) => timeEntryView(row, rule))
  }),
  addTimeEntry: planner.addTimeEntry.handler(
    command(({ context, input, errors }) => {
      const block = input.blockId === undefined ? undefined : openBlock(context, input.blockId)
      if (input.blockId !== undefined && !block) throw errors.BLOCK_NOT_FOUND()
      const { zone } = context.dayRule()
      const id = context.ids.next()
      insertManualEntry(context.db, {
        id,
        pillar: input.pillar,
        blockId: block?.id ?? null,
        startedAt: wallToInstant(input.day, input.startMinute, zone),
        activeMs: input.activeMinutes * MINUTE_MS,
        zone,
        note: input.note,
        now: context.clock.now(),
      })
      return existingEntry(context, id)
    }),
  ),
  changeTimeEntry: planner.changeTimeEntry.handler(
    command(({ context, input, errors }) => {
      const row = findTimeEntry(context.db, input.timeEntryId)
      if (!row) throw errors.TIME_ENTRY_NOT_FOUND()
      // An entry may keep a block that lies in the trash by now, but not be given to one.
      const isKept = input.blockId === undefined || input.blockId === null || input.blockId === row.blockId
      const block = isKept ? undefined : openBlock(context, input.blockId ?? '')
      if (!isKept && !block) throw errors.BLOCK_NOT_FOUND()
      const blockId = block?.id ?? (input.blockId === undefined ? row.blockId : input.blockId)
      const startedAt = changedStart(context, row, input)
      const activeMs = input.activeMs ?? row.activeMs
      // Pauses lie between start and end; once the person says how long it was, they are no longer known.
      const spanMs = input.activeMs === undefined ? row.endedAt - row.startedAt : activeMs
      const endedAt = (startedAt + spanMs) as TimeEntryRow['endedAt']
      const details = { pillar: input.pillar ?? row.pillar, blockId, startedAt, endedAt, activeMs, note: input.note ?? row.note }
      updateTimeEntry(context.db, row.id, details, context.clock.now())
      return existingEntry(context, row.id)
    }),
  ),
  removeTimeEntry: planner.removeTimeEntry.handler(
    command(({ context, input, errors }) => {
      if (!setTimeEntryDeleted(context.db, input.timeEntryId, true, context.clock.now())) throw errors.TIME_ENTRY_NOT_FOUND()
    }),
  ),
  restoreTimeEntry: planner.restoreTimeEntry.handler(
    command(({ context, input, errors }) => {
      if (!setTimeEntryDeleted(context.db, input.timeEntryId, false, context.clock.now())) throw errors.TIME_ENTRY_NOT_FOUND()
      return existingEntry(context, input.timeEntryId)
    }),
  ),
  finishBlock: planner.finishBlock.handler(
    command(({ context, input, errors }) => {
      const row = openBlock(context, input.blockId)
      if (!row) throw errors.BLOCK_NOT_FOUND()
      const now = context.clock.now()
      const activeMs = input.activeMinutes * MINUTE_MS
      const latestStart = Math.max(now - activeMs, 0) as typeof now
      const startedAt = row.startsAt !== null && row.startsAt <= latestStart ? row.startsAt : latestStart
      const id = context.ids.next()
      const { zone } = context.dayRule()
      insertManualEntry(context.db, { id, pillar: row.pillar, blockId: row.id, startedAt, activeMs, zone, note: '', now })
      settleBlock(context, row, 'done')
      return { block: existing(context, row.id), timeEntry: existingEntry(context, id) }
    }),
  ),
}

/** The old instant to the millisecond while neither day nor minute is named. */
function changedStart({ dayRule }: Context, row: TimeEntryRow, wanted: { day?: IsoDate | undefined; startMinute?: number | undefined }) {
  if (wanted.day === undefined && wanted.startMinute === undefined) return row.startedAt
  const rule = dayRule()
  const { day, minute } = instantToWall(row.startedAt, rule)
  return wallToInstant(wanted.day ?? day, wanted.startMinute ?? minute, rule.zone)
}

function existingEntry({ db, dayRule }: Context, timeEntryId: string) {
  const row = findTimeEntry(db, timeEntryId)
  if (!row) throw new Error('A time entry that was just written is not there.')
  return timeEntryView(row, dayRule())
}
