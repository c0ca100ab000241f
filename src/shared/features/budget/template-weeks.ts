import { shiftedDay } from '../../kernel/dates.ts'
import { PILLARS, type Pillar } from '../../kernel/pillars.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { floorStep, MIN_PROPOSED_MINUTES } from './free-gaps.ts'
import type { Phase, PlanTemplate, TemplateWeek } from './plan-template.ts'
import { FOCUS_FACTOR } from './week-budget.ts'

const WEEK_DAYS = 7

/** What a template takes from the campaign. */
export interface TemplateCampaign {
  readonly weeklyMinutes: number
  readonly pillars: readonly { readonly pillar: Pillar; readonly weight: number; readonly isFocus: boolean }[]
}

export interface WeekTarget {
  /** 1: the week that ends the day before the interview. */
  readonly weeksLeft: number
  readonly phase: Phase | null
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
  /** Those that can still be planned: from today on. */
  readonly days: readonly IsoDate[]
  /** Minutes by pillar, on the quarter of an hour. */
  readonly targets: ReadonlyMap<Pillar, number>
}

/**
 * The weeks of a template laid backwards from an interview: seven days each, the last one ends the day before it. Weeks
 * that are over are left out, the running one counts for the days that are left. What is too little for a block waits for
 * the week before, counted from the interview, so that the weeks that are left stay the same while time goes on. The
 * furthest week first.
 */
export function templateWeeks(
  template: PlanTemplate,
  { interviewDay, today }: { readonly interviewDay: IsoDate; readonly today: IsoDate },
  campaign: TemplateCampaign,
): WeekTarget[] {
  const due = new Map<Pillar, number>()
  const weeks = template.weeks.toReversed().flatMap((week, index): WeekTarget[] => {
    const firstDay = shiftedDay(interviewDay, -WEEK_DAYS * (index + 1))
    const all = Array.from({ length: WEEK_DAYS }, (_, offset) => shiftedDay(firstDay, offset))
    const days = all.filter((day) => day >= today)
    if (days.length === 0) return []
    const exact = exactMinutes(template.unit, week, campaign).map(
      ([pillar, minutes]) => [pillar, (minutes * days.length) / WEEK_DAYS] as const,
    )
    const lastDay = shiftedDay(firstDay, WEEK_DAYS - 1)
    return [{ weeksLeft: index + 1, phase: week.phase, firstDay, lastDay, days, targets: wholeBlocks(exact, due) }]
  })
  return weeks.reverse()
}

/**
 * By weight and focus where a template gives percents; its own minutes where it gives those. A pillar of weight 0 is left
 * out of percents; when all weights are 0, every pillar counts the same.
 */
function exactMinutes(unit: PlanTemplate['unit'], { amounts }: TemplateWeek, campaign: TemplateCampaign): (readonly [Pillar, number])[] {
  if (unit === 'minutes') return PILLARS.map((pillar) => [pillar, amounts[pillar] ?? 0])
  const hasWeights = campaign.pillars.some(({ weight }) => weight > 0)
  const wished = PILLARS.map((pillar) => {
    const share = campaign.pillars.find((candidate) => candidate.pillar === pillar)
    const weight = hasWeights ? (share?.weight ?? 1) : 1
    return [pillar, (amounts[pillar] ?? 0) * weight * (share?.isFocus ? FOCUS_FACTOR : 1)] as const
  })
  const percent = PILLARS.reduce((sum, pillar) => sum + (amounts[pillar] ?? 0), 0)
  const total = wished.reduce((sum, [, wish]) => sum + wish, 0)
  return wished.map(([pillar, wish]) => [pillar, total === 0 ? 0 : (campaign.weeklyMinutes * (percent / 100) * wish) / total])
}

/** Blocks' worth of what is due, the pillar with most first, within what the week gives; the rest stays due. */
function wholeBlocks(exact: readonly (readonly [Pillar, number])[], due: Map<Pillar, number>): ReadonlyMap<Pillar, number> {
  for (const [pillar, minutes] of exact) due.set(pillar, (due.get(pillar) ?? 0) + minutes)
  // A hair more, for a sum of shares may fall short of the whole by the last digit.
  let left = floorStep(exact.reduce((sum, [, minutes]) => sum + minutes, 0) + 1e-6)
  const given = new Map<Pillar, number>()
  const ranked = PILLARS.toSorted((a, b) => (due.get(b) ?? 0) - (due.get(a) ?? 0))
  for (const pillar of ranked) {
    const owed = due.get(pillar) ?? 0
    const minutes = Math.min(floorStep(owed + 1e-6), left)
    if (minutes < MIN_PROPOSED_MINUTES) continue
    given.set(pillar, minutes)
    due.set(pillar, owed - minutes)
    left -= minutes
  }
  return given
}
