import { Checkbox } from '@mantine/core'
import type { Proposal } from '../../../shared/features/budget/budget.contract.ts'
import { dayText, timeText } from '../../ui/day-text.ts'
import { PillarName } from '../../ui/pillars.tsx'
import classes from './ProposeWeek.module.css'
import { TEXT } from './text.ts'

export type ProposedBlock = Proposal['blocks'][number]

export function keyOf({ day, startMinute }: ProposedBlock): string {
  return `${day} ${startMinute}`
}

interface ProposalBlocksProps {
  readonly proposal: Proposal
  /** Keys of those that are not wanted. */
  readonly left: ReadonlySet<string>
  readonly onToggle: (key: string) => void
}

/** The blocks day by day, each to be taken or left, with its reason. */
export function ProposalBlocks({ proposal, left, onToggle }: ProposalBlocksProps) {
  const days = [...new Set(proposal.blocks.map((block) => block.day))]
  return (
    <div className={classes.days}>
      {days.map((day) => (
        <fieldset key={day} className={classes.day}>
          <legend>{dayText(day, proposal.today)}</legend>
          {proposal.blocks
            .filter((block) => block.day === day)
            .map((block) => {
              const when = `${timeText(block.startMinute)} – ${timeText(block.startMinute + block.durationMinutes)}`
              const share = proposal.shares.find((candidate) => candidate.pillar === block.pillar)
              return (
                <div key={keyOf(block)} className={classes.block}>
                  <Checkbox
                    aria-label={TEXT.blockLabel(block.pillar, when)}
                    checked={!left.has(keyOf(block))}
                    onChange={() => onToggle(keyOf(block))}
                    label={
                      <span className={`${classes.line} pb-numbers`}>
                        {when} <PillarName pillar={block.pillar} />
                      </span>
                    }
                  />
                  <span className={`${classes.why} pb-numbers`}>{share ? TEXT.why(share, proposal) : null}</span>
                </div>
              )
            })}
        </fieldset>
      ))}
    </div>
  )
}
