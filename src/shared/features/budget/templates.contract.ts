import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { InterviewDateId, PlanChangeId, TemplateId } from '../../kernel/ids.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { IsoDate } from '../../kernel/time.ts'
import { MAX_TEMPLATE_NAME, MAX_TEMPLATE_WEEKS, PHASES } from './plan-template.ts'

const Pillar = z.enum(PILLARS)
const Day = IsoDate.refine((day) => day >= '1970-01-02' && day <= '2200-12-31')
const Name = z.string().trim().min(1).max(MAX_TEMPLATE_NAME)
const Phase = z.enum(PHASES)

const Template = z.object({ id: TemplateId, name: z.string(), isOwn: z.boolean(), weekCount: z.int() })
export type Template = z.infer<typeof Template>

const LayInput = z.object({
  templateId: TemplateId,
  interviewId: InterviewDateId,
  /** Where a day may be planned: minutes after midnight. */
  fromMinute: z.int().min(0).max(1_440),
  untilMinute: z.int().min(0).max(1_440),
  maxBlockMinutes: z.int().min(30).max(240),
  breakMinutes: z.int().min(0).max(60),
})

const Laid = z.object({
  today: IsoDate,
  targetRole: z.string(),
  weeklyMinutes: z.int(),
  /** Weeks of the template that lie before today. */
  pastWeeks: z.int(),
  /** The furthest from the interview first. */
  weeks: z.array(
    z.object({
      /** 1: the week that ends the day before the interview. */
      weeksLeft: z.int(),
      phase: Phase.nullable(),
      firstDay: IsoDate,
      lastDay: IsoDate,
      pillars: z.array(
        z.object({
          pillar: Pillar,
          targetMinutes: z.int(),
          heldMinutes: z.int(),
          addedMinutes: z.int(),
          missingMinutes: z.int(),
        }),
      ),
      blocks: z.array(z.object({ pillar: Pillar, title: z.string(), day: IsoDate, startMinute: z.int(), durationMinutes: z.int() })),
      missing: z.object({ minutes: z.int(), reason: z.enum(['weekly-hours', 'free-time']) }).nullable(),
    }),
  ),
  /** Of exactly these blocks, so that nothing else is planned than what was seen. */
  fingerprint: z.string(),
})
export type Laid = z.infer<typeof Laid>

const cannotLay = { NO_CAMPAIGN: {}, TEMPLATE_NOT_FOUND: {}, INTERVIEW_NOT_FOUND: {} }
const notFound = { TEMPLATE_NOT_FOUND: {} }

/** Plans laid backwards from an interview. */
export const templatesContract = {
  /** Those that come with the app, the longest first, then one's own by name. */
  templates: query.output(z.array(Template)),
  /** What a template would add to the plan, what is there already and what doesn't fit. Nothing is written. */
  laidTemplate: query.errors(cannotLay).input(LayInput).output(Laid),
  /** Plans the chosen weeks as they were seen; `planner.undoPlanChange` takes them back as one. */
  applyTemplate: command(['planner', 'budget'])
    .errors({ ...cannotLay, PLAN_CHANGED: {}, NOTHING_TO_ADD: {} })
    .input(
      LayInput.extend({
        fingerprint: z.string().max(100),
        weeks: z.array(z.int().min(1).max(MAX_TEMPLATE_WEEKS)).min(1).max(MAX_TEMPLATE_WEEKS),
      }),
    )
    .output(z.object({ count: z.int(), changeId: PlanChangeId })),
  /** Keeps what is planned in some weeks, by pillar, as a template. */
  saveTemplate: command()
    .errors({ NOTHING_PLANNED: {}, TOO_MANY_TEMPLATES: {} })
    .input(z.object({ name: Name, firstDay: Day, weekCount: z.int().min(1).max(MAX_TEMPLATE_WEEKS) }))
    .output(Template),
  renameTemplate: command()
    .errors(notFound)
    .input(z.object({ templateId: TemplateId, name: Name }))
    .output(Template),
  /** One's own; those that come with the app stay. */
  removeTemplate: command()
    .errors(notFound)
    .input(z.object({ templateId: TemplateId }))
    .output(z.void()),
  restoreTemplate: command()
    .errors(notFound)
    .input(z.object({ templateId: TemplateId }))
    .output(Template),
}
