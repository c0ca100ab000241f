import type { Pillar } from '../../kernel/pillars.ts'
import type { Phase, PlanTemplate } from './plan-template.ts'

/**
 * Shares of the weekly hours, in percent. Every phase touches every pillar, for a plan that starves one is a finding; the
 * weight moves from knowing to practising, then to speaking aloud, and the last week leaves hours free for rest.
 */
const SHARES: Readonly<Record<Phase, Readonly<Record<Pillar, number>>>> = {
  foundations: {
    coding: 25,
    'ml-basics': 25,
    'cs-basics': 15,
    'system-design': 10,
    behavioural: 5,
    'projects-vision': 10,
    'paper-reading': 10,
  },
  practice: {
    coding: 30,
    'ml-basics': 15,
    'cs-basics': 10,
    'system-design': 20,
    behavioural: 5,
    'projects-vision': 10,
    'paper-reading': 10,
  },
  mocks: {
    coding: 20,
    'ml-basics': 10,
    'cs-basics': 5,
    'system-design': 25,
    behavioural: 15,
    'projects-vision': 15,
    'paper-reading': 10,
  },
  rehearsal: {
    coding: 15,
    'ml-basics': 10,
    'cs-basics': 5,
    'system-design': 10,
    behavioural: 15,
    'projects-vision': 15,
    'paper-reading': 5,
  },
}

function template(id: string, name: string, phases: readonly (readonly [Phase, number])[]): PlanTemplate {
  const weeks = phases.flatMap(([phase, count]) => Array.from({ length: count }, () => ({ phase, amounts: SHARES[phase] })))
  return { id, name, unit: 'percent', weeks }
}

/** The templates that come with the app, the longest first. */
export const BUILT_IN_TEMPLATES: readonly PlanTemplate[] = [
  template('weeks-12', 'Twelve weeks: a season', [
    ['foundations', 4],
    ['practice', 5],
    ['mocks', 2],
    ['rehearsal', 1],
  ]),
  template('weeks-8', 'Eight weeks: from the ground up', [
    ['foundations', 3],
    ['practice', 3],
    ['mocks', 1],
    ['rehearsal', 1],
  ]),
  template('weeks-6', 'Six weeks: steady', [
    ['foundations', 2],
    ['practice', 2],
    ['mocks', 1],
    ['rehearsal', 1],
  ]),
  template('weeks-4', 'Four weeks: a week for each phase', [
    ['foundations', 1],
    ['practice', 1],
    ['mocks', 1],
    ['rehearsal', 1],
  ]),
  template('weeks-2', 'Two weeks: practise, then rehearse', [
    ['practice', 1],
    ['rehearsal', 1],
  ]),
  template('weeks-1', 'One week: the last one', [['rehearsal', 1]]),
]
