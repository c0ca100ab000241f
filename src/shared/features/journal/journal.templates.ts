import { clockText, durationText } from '../../kernel/duration.ts'
import type { Template } from './journal.model.ts'

/** What a reflection may start from when it is about a timed session. */
export interface SessionFacts {
  readonly paperTitle: string
  readonly activeMs: number
  /** In the order of the protocol; only phases that were reached. */
  readonly phases: readonly { readonly name: string; readonly budgetMs: number; readonly activeMs: number }[]
  /** Sums of the rubric lines scored, each 0 to `max`; null where that stage was not scored. */
  readonly score: { readonly before: number | null; readonly after: number | null; readonly max: number } | null
}

export interface EntryText {
  readonly title: string
  readonly body: string
}

/** The text a new entry starts with. Prompts are headings and facts are a quote, so that excerpts can skip them. */
export function templateText(template: Template, facts: SessionFacts | null): EntryText {
  switch (template) {
    case 'blank':
      return { title: '', body: '' }
    case 'after-paper-session':
      return {
        title: facts ? `After reading “${facts.paperTitle}”` : 'After a paper session',
        body: [...factLines(facts), ...sections(AFTER_PAPER)].join('\n'),
      }
    case 'after-interview':
      return { title: 'After an interview', body: sections(AFTER_INTERVIEW).join('\n') }
    case 'daily':
      return { title: 'Daily note, {{date}}', body: sections(DAILY).join('\n') }
    case 'rejection':
      return { title: 'After a rejection', body: sections(REJECTION).join('\n') }
    case 'vision':
      return { title: 'Vision note', body: sections(VISION).join('\n') }
    case 'weekly-review':
      return { title: 'Weekly review', body: sections(WEEKLY_REVIEW).join('\n') }
  }
}

const AFTER_PAPER = [
  ['The paper in one breath', ''],
  ['Where my time went, and where it should have gone', ''],
  ['What I could not explain', '- '],
  ['The question I would ask the authors', ''],
  ['One thing to do next', '- [ ] '],
] as const

const AFTER_INTERVIEW = [
  ['What was asked, in order', '1. '],
  ['What went well', '- '],
  ['What surprised me', '- '],
  ['What I would answer now', ''],
  ['In my control', '- '],
  ['Not in my control', '- '],
  ['One next action within 24 hours', '- [ ] '],
] as const

const DAILY = [
  ['What today is for', '- '],
  ['What I learnt, in my own words', ''],
  ['Where I was stuck, and what helped', '- '],
  ['First thing tomorrow', '- [ ] '],
] as const

const REJECTION = [
  ['What they said, word for word', '> '],
  ['In my control', '- '],
  ['Not in my control', '- '],
  ['What this round taught me', ''],
  ['Whom to thank, and what to ask them', '- '],
  ['One next action within 24 hours', '- [ ] '],
] as const

const VISION = [
  ['The problem I want to work on, and why it matters', ''],
  ['What stands in its way today', '- '],
  ['What I would try first, and how I would know that it works', ''],
  ['What I bring to it', '- '],
  ['Where this could be in three years', ''],
] as const

const WEEKLY_REVIEW = [
  ['What went well', '- '],
  ['What got in the way', '- '],
  ['Goals for next week', '1. '],
] as const

function sections(headings: readonly (readonly [string, string])[]): string[] {
  return headings.flatMap(([heading, start]) => [`## ${heading}`, '', start, ''])
}

function factLines(facts: SessionFacts | null): string[] {
  if (!facts) return []
  const phases = facts.phases.map((phase) => `> - ${plain(phase.name)}: ${clockText(phase.activeMs)} of ${clockText(phase.budgetMs)}`)
  const stages = [scoreText('before the second look', facts.score?.before), scoreText('after it', facts.score?.after)].filter(Boolean)
  return [
    `> **${plain(facts.paperTitle)}**, read for ${durationText(facts.activeMs)}`,
    ...(stages.length > 0 && facts.score ? ['>', `> Score of ${facts.score.max}: ${stages.join(', ')}`] : []),
    ...(phases.length > 0 ? ['>', ...phases] : []),
    '',
  ]
}

function scoreText(stage: string, sum: number | null | undefined): string {
  return sum === null || sum === undefined ? '' : `${sum} ${stage}`
}

/** Text of somebody else as Markdown that shows exactly that text (criterion S15). */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+\-.!|~&:@/]/g, '\\$&')
}
