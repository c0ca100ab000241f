import type { Phase } from '../../../shared/features/budget/plan-template.ts'
import type { Laid } from '../../../shared/features/budget/templates.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'

type LaidWeek = Laid['weeks'][number]

const lengthText = (minutes: number) => durationText(minutes * MINUTE_MS)
const blocks = (count: number) => (count === 1 ? 'one block' : `${count} blocks`)
const weeks = (count: number) => (count === 1 ? 'one week' : `${count} weeks`)

const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  foundations: 'Foundations',
  practice: 'Practice',
  mocks: 'Mock interviews',
  rehearsal: 'Rehearsal',
}

/** The words of plans from templates. */
export const TEMPLATE_TEXT = {
  /** Where the command palette lists it. */
  group: 'Plan',
  open: 'Plan from a template…',
  title: 'Plan backwards from an interview',
  close: 'Close',
  reading: 'Laying it over your plan…',
  noCampaign: 'Start a campaign first: a template gives out its weekly hours.',
  noInterview: 'Give your campaign an interview date first: the weeks are counted backwards from it.',
  template: 'Template',
  ownTemplates: 'Your own',
  builtIn: 'Come with the app',
  interview: 'Interview',
  option: (name: string, weekCount: number) => `${name} (${weeks(weekCount)})`,
  summary: (role: string, weekly: number) =>
    `For ${role}, ${lengthText(weekly)} a week, by the weights and focus areas of your campaign; a day takes what your settings give it.`,
  past: (count: number) =>
    count === 1
      ? 'One week of the template would lie before today and is left out.'
      : `${count} weeks of the template would lie before today and are left out.`,
  table: 'What would be added, week by week',
  week: 'Week',
  total: 'All',
  weekName: ({ weeksLeft, phase }: LaidWeek) =>
    [weeksLeft === 1 ? 'The last week' : `${weeksLeft} weeks before`, phase === null ? '' : PHASE_NAMES[phase]].filter(Boolean).join(' · '),
  takeWeek: (name: string, days: string) => `Plan ${name}, ${days}`,
  added: (minutes: number) => `+${lengthText(minutes)}`,
  there: (minutes: number) => `${lengthText(minutes)} there`,
  missing: (minutes: number) => `${lengthText(minutes)} short`,
  complete: 'complete',
  nothing: '–',
  why: {
    'weekly-hours': (minutes: number) => `${lengthText(minutes)} don’t fit: the hours of the week are used up.`,
    'free-time': (minutes: number) =>
      `${lengthText(minutes)} don’t fit: there is no free time for them. Widen the day, shorten the breaks, or give the days more room in the settings.`,
  },
  show: (count: number) => `Show ${blocks(count)}`,
  allThere: 'Everything this template asks for is in your plan, as far as it fits.',
  allPast: 'Nothing of it lies before this interview any more.',
  apply: (weekCount: number, blockCount: number) => `Plan ${weeks(weekCount)}, ${blocks(blockCount)}`,
  applied: (count: number) => `${count === 1 ? 'One block is' : `${count} blocks are`} planned.`,
  changed: 'Your plan has changed meanwhile. Here is the template laid over it anew.',
  failed: 'That did not work. Try it again.',
  own: {
    title: 'Templates of your own',
    help: 'What is planned in some weeks, by pillar, becomes a template for the next interview.',
    name: 'Name',
    firstDay: 'From',
    weekCount: 'Weeks',
    save: 'Save as a template',
    saved: (name: string) => `“${name}” is a template now.`,
    empty: 'Nothing is planned in those weeks, so there is nothing to keep.',
    tooMany: 'You have as many templates as there is room for. Delete one first.',
    rename: (name: string) => `Name of “${name}”`,
    remove: (name: string) => `Delete “${name}”`,
    removed: (name: string) => `“${name}” was deleted.`,
  },
} as const
