/** The pillars of preparation, in the order they are always shown (`domain.md` section 2, plus paper reading). */
export const PILLARS = ['coding', 'ml-basics', 'cs-basics', 'system-design', 'behavioural', 'projects-vision', 'paper-reading'] as const
export type Pillar = (typeof PILLARS)[number]

/** What a pillar is called, on screen and in what is written for the person. */
export const PILLAR_NAMES: Readonly<Record<Pillar, string>> = {
  coding: 'Coding',
  'ml-basics': 'ML basics',
  'cs-basics': 'CS basics',
  'system-design': 'ML system design',
  behavioural: 'Behavioural',
  'projects-vision': 'Projects and vision',
  'paper-reading': 'Paper reading',
}
