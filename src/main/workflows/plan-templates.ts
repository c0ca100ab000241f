import { implement } from '@orpc/server'
import { budgetContract } from '../../shared/features/budget/budget.contract.ts'
import { BUILT_IN_TEMPLATES } from '../../shared/features/budget/built-in-templates.ts'
import { MAX_OWN_TEMPLATES, type PlanTemplate } from '../../shared/features/budget/plan-template.ts'
import type { Template } from '../../shared/features/budget/templates.contract.ts'
import { addDays, wallToInstant } from '../../shared/kernel/calendar.ts'
import type { TemplateId } from '../../shared/kernel/ids.ts'
import { PILLARS } from '../../shared/kernel/pillars.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { insertBlock } from '../features/planner/blocks.store.ts'
import { findOpenCampaign } from '../features/planner/campaign.store.ts'
import { keepChange, newChange } from '../features/planner/plan-change.ts'
import { layPlan, listHeld } from './lay-plan.ts'
import { findOwnTemplate, insertTemplate, listOwnTemplates, renameTemplate, setTemplateDeleted } from './plan-templates.store.ts'

const budget = implement(budgetContract).$context<Context>()

/** Templates, and plans laid from them backwards from an interview. */
export const templatesHandlers = {
  templates: budget.templates.handler(({ context }) => [...BUILT_IN_TEMPLATES, ...listOwnTemplates(context.db)].map(viewOf)),
  laidTemplate: budget.laidTemplate.handler(({ context, input, errors }) => {
    const laid = layPlan(context, input)
    if (!laid.ok) throw errors[laid.reason]()
    return laid.value
  }),
  applyTemplate: budget.applyTemplate.handler(
    command(({ context, input, errors }) => {
      const { db, clock, ids, dayRule } = context
      const laid = layPlan(context, input)
      if (!laid.ok) throw errors[laid.reason]()
      if (laid.value.fingerprint !== input.fingerprint) throw errors.PLAN_CHANGED()
      const blocks = laid.value.weeks.filter(({ weeksLeft }) => input.weeks.includes(weeksLeft)).flatMap((week) => week.blocks)
      if (blocks.length === 0) throw errors.NOTHING_TO_ADD()
      const { zone } = dayRule()
      const now = clock.now()
      const campaignId = findOpenCampaign(db)?.id ?? null
      const change = newChange()
      for (const { title, pillar, day, startMinute, durationMinutes } of blocks) {
        const id = ids.next()
        const startsAt = wallToInstant(day, startMinute, zone)
        const durationMs = durationMinutes * MINUTE_MS
        insertBlock(db, { id, campaignId, title, pillar, notes: '', startsAt, zone, durationMs, paperId: null, work: null, now })
        change.newBlocks.push(id)
      }
      return { count: blocks.length, changeId: keepChange(context, change) }
    }),
  ),
  saveTemplate: budget.saveTemplate.handler(
    command(({ context, input, errors }) => {
      if (listOwnTemplates(context.db).length >= MAX_OWN_TEMPLATES) throw errors.TOO_MANY_TEMPLATES()
      const held = listHeld(context, input.firstDay, addDays(input.firstDay, input.weekCount * 7 - 1))
      if (held.length === 0) throw errors.NOTHING_PLANNED()
      const weeks = Array.from({ length: input.weekCount }, (_, index) => {
        const firstDay = addDays(input.firstDay, index * 7)
        const ofWeek = held.filter(({ day }) => day >= firstDay && day < addDays(firstDay, 7))
        const amounts = PILLARS.map((pillar) => [
          pillar,
          ofWeek.filter((each) => each.pillar === pillar).reduce((sum, { minutes }) => sum + minutes, 0),
        ])
        return { phase: null, amounts: Object.fromEntries(amounts.filter(([, minutes]) => minutes !== 0)) }
      })
      const template: PlanTemplate = { id: context.ids.next(), name: input.name, unit: 'minutes', weeks }
      insertTemplate(context.db, template, context.clock.now())
      return viewOf(template)
    }),
  ),
  renameTemplate: budget.renameTemplate.handler(
    command(({ context, input, errors }) => {
      if (!renameTemplate(context.db, input.templateId, input.name, context.clock.now())) throw errors.TEMPLATE_NOT_FOUND()
      return existing(context, input.templateId)
    }),
  ),
  removeTemplate: budget.removeTemplate.handler(
    command(({ context, input, errors }) => {
      if (!setTemplateDeleted(context.db, input.templateId, true, context.clock.now())) throw errors.TEMPLATE_NOT_FOUND()
    }),
  ),
  restoreTemplate: budget.restoreTemplate.handler(
    command(({ context, input, errors }) => {
      if (!setTemplateDeleted(context.db, input.templateId, false, context.clock.now())) throw errors.TEMPLATE_NOT_FOUND()
      return existing(context, input.templateId)
    }),
  ),
}

function viewOf({ id, name, unit, weeks }: PlanTemplate): Template {
  return { id: id as TemplateId, name, isOwn: unit === 'minutes', weekCount: weeks.length }
}

function existing({ db }: Context, templateId: string): Template {
  const template = findOwnTemplate(db, templateId)
  if (!template) throw new Error('A template that was just written is not there.')
  return viewOf(template)
}
