import { realpath } from 'node:fs/promises'
import { basename, dirname, relative, sep } from 'node:path'
import { implement } from '@orpc/server'
import type { ExportOutcome } from '../../../shared/features/planner/exports.contract.ts'
import { plannerContract } from '../../../shared/features/planner/planner.contract.ts'
import { timeTable } from '../../../shared/features/planner/time-table.ts'
import { instantToWall } from '../../../shared/kernel/calendar.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import type { SaveWish } from '../../core/host.ts'
import { writeFileDurably } from '../../store/durable-file.ts'
import { planAsCalendar } from './plan-calendar.ts'
import { listTimeEntriesBetween } from './time-entries.store.ts'

const planner = implement(plannerContract).$context<Context>()

const END_OF_TIME = Number.MAX_SAFE_INTEGER as EpochMs
const START_OF_TIME = 0 as EpochMs

export const exportsHandlers = {
  exportCalendar: planner.exportCalendar.handler(async ({ context }) => {
    if (planAsCalendar(context).count === 0) return { kind: 'empty' }
    const wish = { title: 'Save the plan as a calendar', fileName: 'prepbench-plan.ics', type: { name: 'Calendar', extension: 'ics' } }
    return save(context, wish, () => planAsCalendar(context))
  }),
  exportTimeLog: planner.exportTimeLog.handler(({ context }) => {
    const wish = { title: 'Save the time log as a table', fileName: 'prepbench-time-log.csv', type: { name: 'Table', extension: 'csv' } }
    return save(context, wish, () => {
      const rule = context.dayRule()
      const rows = listTimeEntriesBetween(context.db, START_OF_TIME, END_OF_TIME).map((entry) => {
        const { day, minute } = instantToWall(entry.startedAt, rule)
        const startsAt = `${twoDigits(Math.floor(minute / 60) % 24)}:${twoDigits(minute % 60)}`
        const { pillar, source, note } = entry
        return { day, startsAt, minutes: entry.activeMs / MINUTE_MS, pillar, title: entry.title ?? '', source, note }
      })
      return { text: timeTable(rows), count: rows.length }
    })
  }),
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}

/** The content is made only after the person chose a place, from the store as it then is. */
async function save({ host }: Context, wish: SaveWish, content: () => { text: string; count: number }): Promise<ExportOutcome> {
  const path = await host.chooseSavePath(wish)
  if (path === null) return { kind: 'cancelled' }
  try {
    if (await isInside(path, host.dataFolder)) return { kind: 'refused', reason: 'own-folder' }
    const { text, count } = content()
    await writeFileDurably(path, text)
    return { kind: 'saved', fileName: basename(path), count }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = REFUSALS[code]
    if (!reason) throw error
    return { kind: 'refused', reason }
  }
}

const REFUSALS: Readonly<Record<string, 'no-permission' | 'no-space' | 'failed'>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  ENOENT: 'failed',
  EIO: 'failed',
  EBUSY: 'failed',
  EISDIR: 'failed',
  ENOTDIR: 'failed',
}

/** Nothing in the app's own folder may be replaced by a name that somebody typed. */
async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realpath(dirname(path)))
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^[a-z]:/i.test(way))
}
