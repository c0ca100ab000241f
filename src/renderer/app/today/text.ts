import type { SessionStep } from '../../../shared/features/reading/reading.model.ts'

/** The words of Today that belong to no single feature. */
export const TEXT = {
  unfinished: {
    title: 'To finish',
    none: 'Nothing waits to be finished.',
    untitled: 'Untitled entry',
    entry: 'Journal',
    session: 'Session',
    interview: 'Interview',
    write: 'Write it down',
    debrief: { waiting: 'Debrief it', begun: 'Go on with the debrief' },
    steps: {
      reading: 'Read on',
      explain: 'Explain it',
      'score-before': 'Score your explanation',
      'second-look': 'Take a second look, then score again',
      done: 'Done',
    } satisfies Record<SessionStep, string>,
  },
  reviews: {
    title: 'Reviews',
    left: (due: number, fresh: number) =>
      [due ? `${due} due` : '', fresh ? `${fresh} new` : ''].filter(Boolean).join(' · ') || 'Nothing is left for today.',
    start: 'Review now',
  },
  running: {
    title: 'Running session',
    running: 'Running now',
    paused: 'Paused',
    facts: (protocol: string, phase: string, spent: string | null) => [protocol, phase, ...(spent ? [`${spent} so far`] : [])].join(', '),
    back: 'Back to it',
  },
  first: {
    title: 'Three steps, and you have a plan',
    hint: 'Prepbench keeps everything on this computer and saves while you type. Nothing here needs an account or a network.',
    isDone: 'done',
    campaign: {
      name: 'Say what you prepare for',
      why: 'A role, the hours you have in a week, and which pillars matter most. Interview dates can follow later.',
      go: 'Start a campaign',
    },
    paper: {
      name: 'Add a paper',
      why: 'Any PDF. You will read it in twenty minutes against the clock and explain it, as some interviewers ask.',
      go: 'Add a paper',
    },
    block: {
      name: 'Plan a first block',
      why: 'Draw half an hour into the week. What you do in it is counted for its pillar.',
      go: 'Plan the week',
    },
  },
  failed: {
    title: 'Today could not be read',
    hint: 'Nothing was changed. Close Prepbench and start it again; if it stays so, restore a backup in the settings.',
  },
} as const
