import type { Pillar } from '../../kernel/pillars.ts'
import type { Phase } from './plan-template.ts'

/** What a proposed block of a pillar is called in the plan. */
export const BLOCK_TITLES: Readonly<Record<Pillar, string>> = {
  coding: 'Coding problems',
  'ml-basics': 'ML basics, asked and answered',
  'cs-basics': 'CS basics, asked and answered',
  'system-design': 'ML system design, one case',
  behavioural: 'Stories told aloud',
  'projects-vision': 'My projects, defended aloud',
  'paper-reading': 'Read and explain a paper',
}

/** Where a phase asks for something else of a pillar. */
const PHASE_TITLES: Readonly<Record<Phase, Partial<Record<Pillar, string>>>> = {
  foundations: {
    coding: 'Coding patterns, easy and medium',
    'ml-basics': 'ML theory, one chapter',
    'cs-basics': 'CS theory, one chapter',
    'system-design': 'ML system design, read a case',
    behavioural: 'Stories, written down',
    'projects-vision': 'My projects, written down',
  },
  practice: {},
  mocks: {
    coding: 'Mock: coding against the clock',
    'ml-basics': 'Mock: ML questions aloud',
    'system-design': 'Mock: ML system design',
    behavioural: 'Mock: behavioural',
    'projects-vision': 'Mock: project deep dive',
    'paper-reading': 'Mock: a paper in 20 minutes',
  },
  rehearsal: {
    coding: 'Coding, problems seen before',
    'ml-basics': 'ML basics, what still slips',
    'cs-basics': 'CS basics, what still slips',
    'system-design': 'ML system design, one case aloud',
    'projects-vision': 'My projects and my questions for them',
  },
}

export function blockTitle(pillar: Pillar, phase: Phase | null): string {
  return (phase === null ? undefined : PHASE_TITLES[phase][pillar]) ?? BLOCK_TITLES[pillar]
}
