import { createHash } from 'node:crypto'
import { blockTitle } from '../../shared/features/budget/block-titles.ts'
import { BUILT_IN_TEMPLATES } from '../../shared/features/budget/built-in-templates.ts'
import type { BudgetDay } from '../../shared/features/budget/free-gaps.ts'
import { type HeldMinutes, layTemplate } from '../../shared/features/budget/lay-template.ts'
import type { PlanTemplate } from '../../shared/features/budget/plan-template.ts'
import { templateWeeks, type WeekTarget } from '../../shared/features/budget/template-weeks.ts'
import type { Laid } from '../../shared/features/budget/templates.contract.ts'
import { addDays, instantToWall, weekStart } from '../../shared/kernel/calendar.ts'
import { roomMinutesOn } from '../../shared/kernel/days-off.ts'
import { type Result, refusal, success } from '../../shared/kernel/result.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { findOpenCampaign } from '../features/planner/campaign.store.ts'
import { blockView, daysSpan, listBlocksAndPreviews, listInterviews } from '../features/planner/planner-views.ts'
import { findOwnTemplate } from './plan-templates.store.ts'
import { takenBetween } from './taken-time.ts'

export interface LayOptions {
  readonly templateId: string
  readonly interviewId: string
  readonly fromMinute: number
  readonly untilMinute: number
  readonly maxBlockMinutes: number
  readonly breakMinutes: number
}

function findTemplate({ db }: Context, templateId: string): PlanTemplate | undefined {
  return BUILT_IN_TEMPLATES.find((template) => template.id === templateId) ?? findOwnTemplate(db, templateId)
}

/** A template laid over the plan as it is; the same plan gives the same answer. */
export function layPlan(context: Context, options: LayOptions): Result<Laid, 'NO_CAMPAIGN' | 'TEMPLATE_NOT_FOUND' | 'INTERVIEW_NOT_FOUND'> {
  const rule = context.dayRule()
  const now = instantToWall(context.clock.now(), rule)
  const campaign = findOpenCampaign(context.db)
  if (!campaign) return refusal('NO_CAMPAIGN')
  const template = findTemplate(context, options.templateId)
  if (!template) return refusal('TEMPLATE_NOT_FOUND')
  const interview = listInterviews(context).find(({ id, isOver }) => id === options.interviewId && !isOver)
  if (!interview) return refusal('INTERVIEW_NOT_FOUND')
  const weeklyMinutes = Math.round(campaign.weeklyMs / MINUTE_MS)
  const weeks = templateWeeks(template, { interviewDay: interview.day, today: now.day }, { weeklyMinutes, pillars: campaign.pillars })
  const firstWeekday = context.firstWeekday()
  const settings = context.settings()
  const { templateId: _template, interviewId: _interview, fromMinute, untilMinute, ...limits } = options
  const laid = layTemplate({
    ...limits,
    weeklyMinutes,
    weeks,
    mostOn: (day) => roomMinutesOn(settings, day),
    calendarWeekOf: (day) => weekStart(day, firstWeekday),
    ...groundOf(context, weeks, (day) => ({
      fromMinute: Math.max(fromMinute, rule.startHour * 60, day === now.day ? now.minute : 0),
      untilMinute,
    })),
  }).map((week) => ({
    ...week,
    pillars: [...week.pillars],
    blocks: week.blocks.map((block) => ({ ...block, title: blockTitle(block.pillar, week.phase) })),
  }))
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(laid.map((week) => week.blocks)))
    .digest('hex')
  const pastWeeks = template.weeks.length - weeks.length
  return success({ today: now.day, targetRole: campaign.targetRole, weeklyMinutes, pastWeeks, weeks: laid, fingerprint })
}

/** What is free and what is planned on the days of some weeks, with the rest of the calendar weeks at either end. */
function groundOf(
  context: Context,
  weeks: readonly WeekTarget[],
  open: (day: IsoDate) => { readonly fromMinute: number; readonly untilMinute: number },
): { readonly days: readonly BudgetDay[]; readonly held: readonly HeldMinutes[] } {
  const days = weeks.flatMap((week) => week.days)
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return { days: [], held: [] }
  const taken = takenBetween(context, first, last)
  return {
    days: days.map((day) => ({ day, ...open(day), taken: taken.filter((each) => each.day === day) })),
    held: listHeld(context, weekStart(first, context.firstWeekday()), addDays(weekStart(last, context.firstWeekday()), 6)),
  }
}

/** What is planned from one day to another, by day and pillar, but for what was dropped. */
export function listHeld({ db, dayRule }: Context, first: IsoDate, last: IsoDate): HeldMinutes[] {
  const rule = dayRule()
  const { from, to } = daysSpan([first, last], rule)
  return listBlocksAndPreviews(db, rule, from, to)
    .filter(({ status }) => status !== 'dropped')
    .map((row) => blockView(row, rule))
    .flatMap(({ day, pillar, durationMinutes }) => (day === null ? [] : [{ day, pillar, minutes: durationMinutes }]))
}
