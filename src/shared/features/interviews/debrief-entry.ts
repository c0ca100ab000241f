import { referenceText } from '../../kernel/reference.ts'
import type { Outcome } from './mocks.model.ts'

export interface DebriefFacts {
  readonly roundId: string
  /** Company and format. */
  readonly name: string
  readonly recall: string
  readonly surprises: string
  readonly inControl: string
  readonly notInControl: string
  readonly action: string
  readonly questions: readonly {
    readonly prompt: string
    readonly outcome: Outcome | null
    readonly better: string
    /** The card it became or was matched to. */
    readonly card: { readonly id: string; readonly title: string } | null
    readonly leftReason: string | null
  }[]
}

/** What a finished debrief leaves in the journal: the person's own words under headings, with links to the round and its cards. */
export function debriefEntry(facts: DebriefFacts): { readonly title: string; readonly body: string } {
  const answers = facts.questions.filter(({ better }) => better.trim() !== '')
  const sections = [
    ['What was asked, in order', facts.questions.map(questionLine).join('\n')],
    ['What I remember', facts.recall],
    ['What surprised me', facts.surprises],
    ['What I would answer now', answers.map(({ prompt, better }) => `**${oneLine(prompt)}**\n\n${better.trim()}`).join('\n\n')],
    ['In my control', facts.inControl],
    ['Not in my control', facts.notInControl],
    ['One next action within 24 hours', facts.action === '' ? '' : `- [ ] ${oneLine(facts.action)}`],
  ] as const
  const written = sections.flatMap(([heading, text]) => (text.trim() === '' ? [] : [`## ${heading}\n\n${text.trim()}\n`]))
  return {
    title: `After the interview: ${facts.name}`,
    body: [`> ${referenceText({ kind: 'round', id: facts.roundId, label: facts.name })}\n`, ...written].join('\n'),
  }
}

function questionLine({ prompt, outcome, card, leftReason }: DebriefFacts['questions'][number], index: number): string {
  const went = outcome === null ? '' : ` (${outcome})`
  const became = card ? ` → ${referenceText({ kind: 'question', id: card.id, label: card.title })}` : ''
  const left = leftReason === null ? '' : ` → left: ${oneLine(leftReason)}`
  return `${index + 1}. ${oneLine(prompt)}${went}${became}${left}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
