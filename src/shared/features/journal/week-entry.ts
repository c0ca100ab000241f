import { durationText } from '../../kernel/duration.ts'
import { type EntryText, plain } from './journal.templates.ts'

/** What a week was, in words and lengths. */
export interface WeekFacts {
  /** Such as `16 – 22 November 2026`. */
  readonly week: string
  readonly plannedMs: number
  readonly actualMs: number
  readonly pillars: readonly { readonly name: string; readonly plannedMs: number; readonly actualMs: number }[]
  readonly done: readonly string[]
  /** `became` such as `carried to next week`. */
  readonly notDone: readonly { readonly title: string; readonly became: string }[]
  readonly goals: readonly string[]
  readonly note: string
}

/** The entry a weekly review ends in: facts as a quote, then what the person said. */
export function weekEntryText(facts: WeekFacts): EntryText {
  const { week, plannedMs, actualMs, pillars, done, notDone, goals, note } = facts
  const lines = [
    `> **${plain(week)}**: ${durationText(actualMs)} of ${durationText(plannedMs)} planned`,
    ...(pillars.length > 0
      ? ['>', ...pillars.map(({ name, ...ms }) => `> - ${plain(name)}: ${durationText(ms.actualMs)} of ${durationText(ms.plannedMs)}`)]
      : []),
    '',
    ...part(
      'Done',
      done.map((title) => `- ${plain(title)}`),
    ),
    ...part(
      'Not done',
      notDone.map(({ title, became }) => `- ${plain(title)}: ${became}`),
    ),
    ...part(
      'Goals for next week',
      goals.map((goal, index) => `${index + 1}. ${plain(goal)}`),
    ),
    ...part('Note', note.trim() === '' ? [] : [note.trim()]),
  ]
  return { title: `Weekly review, ${week}`, body: lines.join('\n') }
}

function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, '']
}
