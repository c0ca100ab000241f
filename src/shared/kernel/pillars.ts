/** The pillars of preparation, in the order they are always shown (`domain.md` section 2, plus paper reading). */
export const PILLARS = ['coding', 'ml-basics', 'cs-basics', 'system-design', 'behavioural', 'projects-vision', 'paper-reading'] as const
export type Pillar = (typeof PILLARS)[number]
