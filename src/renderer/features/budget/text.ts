import { BLOCK_TITLES } from '../../../shared/features/budget/block-titles.ts'
import type { Proposal } from '../../../shared/features/budget/budget.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { PILLAR_NAMES } from '../../ui/pillars.tsx'

const length = (minutes: number) => durationText(minutes * MINUTE_MS)
const blocks = (count: number) => (count === 1 ? 'one block' : `${count} blocks`)

/** The words of the proposed week. */
export const TEXT = {
  open: 'Propose a week…',
  title: 'Propose a week',
  close: 'Close',
  which: 'Week',
  thisWeek: 'The rest of this week',
  nextWeek: 'Next week',
  from: 'From',
  until: 'Until',
  longest: 'Longest block, min',
  pause: 'Break between, min',
  noCampaign: 'Start a campaign first: the proposal gives out its weekly hours.',
  reading: 'Looking for free time…',
  sum: ({ weeklyMinutes, heldMinutes, blocks: found }: Proposal) =>
    `${length(weeklyMinutes)} a week, ${length(heldMinutes)} in it already, ${length(found.reduce((sum, block) => sum + block.durationMinutes, 0))} proposed.`,
  unplaced: ({ unplacedMinutes, unplacedReason }: Proposal) =>
    unplacedReason === 'free-time'
      ? `${length(unplacedMinutes)} find no free time. Widen the day, shorten the breaks, or look at next week.`
      : `${length(unplacedMinutes)} are more than the days have room for. Look at next week, or give a weekday more room in Settings.`,
  nothing: 'Nothing to propose: the week holds what it should.',
  /** One sentence with its numbers. */
  why: (share: Proposal['shares'][number], { daysLeft, weeklyMinutes }: Proposal) => {
    const evidence =
      share.evidenceCount === 0
        ? 'weakness taken as 50 %, for nothing is known yet'
        : `${Math.round(share.weakness * 100)} % weak by ${share.evidenceCount} ${share.evidenceCount === 1 ? 'result' : 'results'}`
    const near = daysLeft === null ? '' : `, ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`
    const held = share.heldMinutes === 0 ? 'nothing of it is in the week yet' : `${length(share.heldMinutes)} of it are in the week already`
    return `${PILLAR_NAMES[share.pillar]} gets ${length(share.targetMinutes)} of ${length(weeklyMinutes)}: weight ${share.weight}${share.isFocus ? ', a focus area' : ''}, ${evidence}${near}; ${held}.`
  },
  blockTitle: (pillar: Pillar) => BLOCK_TITLES[pillar],
  blockLabel: (pillar: Pillar, when: string) => `${PILLAR_NAMES[pillar]}, ${when}`,
  accept: (count: number) => `Plan ${blocks(count)}`,
  accepted: (count: number) => `${count === 1 ? 'One block is' : `${count} blocks are`} planned.`,
  taken: 'Something else came into that time. Here is a new proposal.',
  failed: 'That did not work. Try it again.',
} as const
