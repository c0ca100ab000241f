import type { Pillar } from '../../kernel/pillars.ts'

/** What a stretch of preparation is for. */
export const PHASES = ['foundations', 'practice', 'mocks', 'rehearsal'] as const
export type Phase = (typeof PHASES)[number]

export interface TemplateWeek {
  /** Null: a week of one's own, which is for whatever it was for. */
  readonly phase: Phase | null
  /** By the template's unit; a pillar that is not named gets nothing. */
  readonly amounts: Readonly<Partial<Record<Pillar, number>>>
}

/** How the weeks before an interview are filled. */
export interface PlanTemplate {
  readonly id: string
  readonly name: string
  /** Percent of the campaign's weekly hours, or minutes as they are. */
  readonly unit: 'percent' | 'minutes'
  /** The furthest from the interview first. */
  readonly weeks: readonly TemplateWeek[]
}

export const MAX_TEMPLATE_WEEKS = 26
export const MAX_OWN_TEMPLATES = 50
export const MAX_TEMPLATE_NAME = 100
